import { type Ledger, type Log, openForPush } from "@push-profile/mirror";
import { type Clock, UsageError } from "@push-profile/transport";
import type { PreparedMirror } from "./prepared-mirror.ts";
import type { Services } from "./services.ts";

export interface CheckDeps {
  ledger: Ledger;
  services: Pick<Services, "teamtailor">;
  clock: Clock;
  log: Log;
  /** Aborted: gives up. */
  stop: AbortSignal;
}

/** What does not answer by then is found out by the mirror's own turns. */
const LIMIT_MS = 5000;

/**
 * Asks, for keys that are new to the ledger, which company they open. A service that does not answer, or refuses, stops
 * nothing: the mirror stands still until it does.
 * @throws UsageError where a key opens another company than the ledger knows for its mirror.
 */
export async function checkIdentities(mirrors: readonly PreparedMirror[], deps: CheckDeps): Promise<void> {
  const { ledger, services, clock, log, stop } = deps;
  const [late, ended] = [new AbortController(), new AbortController()];
  const timing = clock.sleep(LIMIT_MS, ended.signal).then(
    () => late.abort(),
    () => undefined,
  );
  const signal = AbortSignal.any([stop, late.signal]);
  const found = await Promise.allSettled(
    mirrors.map(async (mirror) => {
      const createTeamtailor = services.teamtailor(mirror, 1);
      const surroundings = { ledger, hrflow: null, createTeamtailor, clock, log, signal };
      await (await openForPush(mirror.settings, surroundings)).close();
    }),
  );
  ended.abort();
  await timing;
  for (const each of found) if (each.status === "rejected" && each.reason instanceof UsageError) throw each.reason;
}
