import type { TeamtailorClient } from "@push-profile/teamtailor-client";
import { createPusher, type Memory, type Pusher } from "push-profile";
import type { Account, MirrorState } from "../ledger/ledger.ts";
import { createMemory } from "../memory/create-memory.ts";
import type { MirrorSettings } from "../mirror-settings.ts";
import { ledgerBudget } from "./account-budget.ts";
import { lookersBudget } from "./lookers-budget.ts";
import { findIdentity, openIdentity } from "./open-identity.ts";
import { recordingPusher } from "./recording-pusher.ts";
import type { Surroundings } from "./surroundings.ts";

/** What somebody who pushes single people works with. */
export interface OpenForPush {
  /** Its outcomes are written down. */
  pusher: Pusher;
  mirror: MirrorState;
  account: Account;
  teamtailor: TeamtailorClient;
  memory: Memory;
  /** To be called before the ledger is closed. */
  close(): Promise<void>;
}

/** Who pushes full profiles alone asks HrFlow nothing. */
export type PushSurroundings = Omit<Surroundings, "hrflow"> & { hrflow: Surroundings["hrflow"] | null };

export interface OpenForPushOptions {
  /** For plans only: writes nothing of mirrors and people. @default false */
  dryRun?: boolean;
}

/**
 * Opens account and mirror without taking the mirror: a person is claimed for the time of their push alone.
 * @throws UsageError where the mirror is known with another company; `auth` for a refused key; what the ledger throws
 */
export async function openForPush(
  settings: MirrorSettings,
  surroundings: PushSurroundings,
  { dryRun = false }: OpenForPushOptions = {},
): Promise<OpenForPush> {
  const { ledger, hrflow, clock, random = Math.random } = surroundings;
  const identity = await (dryRun ? findIdentity : openIdentity)(settings, surroundings);
  const { account, mirror } = identity;
  const budget = (dryRun ? lookersBudget : ledgerBudget)(settings, surroundings, identity);
  const teamtailor = surroundings.createTeamtailor(budget);
  const memory = createMemory({ ledger, mirror, account, clock });
  const { timeoutMs, rules } = settings;
  const pusher = createPusher({
    ...rules,
    teamtailor,
    ...(hrflow === null ? {} : { hrflow }),
    memory,
    timeoutMs,
    clock,
  });
  return {
    pusher: dryRun ? pusher : recordingPusher(pusher, { ledger, mirror, clock, random }),
    mirror,
    account,
    teamtailor,
    memory,
    close: () => budget.flush(),
  };
}
