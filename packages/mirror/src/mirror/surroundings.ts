import type { HrflowClient } from "@push-profile/hrflow-client";
import type { TeamtailorClient } from "@push-profile/teamtailor-client";
import type { Budget, Clock } from "@push-profile/transport";
import type { Ledger } from "../ledger/ledger.ts";
import type { Log } from "../log.ts";

/** What a mirror is opened in. */
export interface Surroundings {
  ledger: Ledger;
  hrflow: HrflowClient;
  /** A client with the mirror's key, paced by this budget. */
  createTeamtailor: (budget: Budget) => TeamtailorClient;
  clock: Clock;
  log: Log;
  /** Aborted: the opening, which may ask Teamtailor for the account, is given up. */
  signal?: AbortSignal | undefined;
  /** From 0 to 1, for the jitter of back-offs. @default Math.random */
  random?: () => number;
}
