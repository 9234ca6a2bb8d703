import type { HrflowClient } from "@push-profile/hrflow-client";
import type { TeamtailorClient } from "@push-profile/teamtailor-client";
import type { Clock } from "@push-profile/transport";
import type { Memory, Pusher } from "push-profile";
import type { Held } from "./holder/hold-mirror.ts";
import type { Account, Ledger, MirrorState } from "./ledger/ledger.ts";
import type { Log } from "./log.ts";
import type { IndexCache } from "./memory/index-cache.ts";
import type { MirrorSettings } from "./mirror-settings.ts";

/** What passes and sweeps of one mirror work with, while this process holds it. */
export interface MirrorDeps {
  ledger: Ledger;
  /** The row as it was when the mirror was taken. */
  mirror: MirrorState;
  account: Account;
  held: Held;
  hrflow: HrflowClient;
  /** Its requests are paced by the account's budget, and refused once the mirror is lost. */
  teamtailor: TeamtailorClient;
  /** Pushes with the mirror's rules and `memory`. */
  pusher: Pusher;
  memory: Memory;
  /** What an index of the account has read in the last minute. */
  cache: IndexCache;
  clock: Clock;
  log: Log;
  settings: MirrorSettings;
  /** How many requests of this process wait for the account's budget now. */
  waiting?: () => number;
  /** From 0 to 1, for the jitter of back-offs. @default Math.random */
  random?: () => number;
  /** Aborted: begins nothing new, finishes what is in flight. */
  signal?: AbortSignal | undefined;
  /** Aborted: lets go of what is in flight as well. */
  cut?: AbortSignal | undefined;
}
