import type { Budget } from "@push-profile/transport";
import { createPusher } from "push-profile";
import type { Held } from "../holder/hold-mirror.ts";
import { createMemory } from "../memory/create-memory.ts";
import { createIndexCache } from "../memory/index-cache.ts";
import type { MirrorDeps } from "../mirror-deps.ts";
import type { MirrorSettings } from "../mirror-settings.ts";
import { watchBudget } from "../pass/watch-budget.ts";
import type { Identity } from "./open-identity.ts";
import type { Surroundings } from "./surroundings.ts";

/** Puts together what passes and sweeps work with. What the user's rules leave open is careful: blanks are filled. */
export function createDeps(
  settings: MirrorSettings,
  surroundings: Surroundings,
  { account, mirror }: Identity,
  held: Held,
  budget: Budget,
): MirrorDeps {
  const { ledger, hrflow, clock, log, random } = surroundings;
  const { timeoutMs } = settings;
  const watched = watchBudget(budget);
  const teamtailor = surroundings.createTeamtailor(watched);
  const cache = createIndexCache({ clock });
  const memory = createMemory({ ledger, mirror, account, clock, holding: held.holding, cache });
  const rules = { ...settings.rules, existing: settings.rules.existing ?? ("fill" as const) };
  return {
    ledger,
    mirror,
    account,
    held,
    hrflow,
    teamtailor,
    pusher: createPusher({ ...rules, teamtailor, hrflow, memory, timeoutMs, clock }),
    memory,
    cache,
    clock,
    log,
    settings,
    waiting: watched.waiting,
    ...(random === undefined ? {} : { random }),
  };
}
