import type { Outcome } from "push-profile";
import type { Guard } from "../guard/guard.ts";
import type { DuePerson, Person } from "../ledger/ledger.ts";
import type { MirrorDeps } from "../mirror-deps.ts";
import type { PushTally } from "./push-tally.ts";

/** What pushing needs: of the mirror, and of the pass. */
export interface PushingDeps
  extends Pick<
    MirrorDeps,
    | "ledger"
    | "mirror"
    | "held"
    | "hrflow"
    | "teamtailor"
    | "pusher"
    | "memory"
    | "clock"
    | "log"
    | "settings"
    | "signal"
    | "cut"
  > {
  guard: Guard;
  /** Whether the account is still the one that the ledger knows, before somebody is called gone. */
  checkCompany: () => Promise<void>;
  tally: PushTally;
  dryRun: boolean;
  /** From 0 to 1, for back-offs. */
  random: () => number;
  /** Tells whether somebody paused the mirror meanwhile; asked once for each portion of people. */
  isPaused: () => Promise<boolean>;
  /** Each outcome, in the order in which people were claimed. */
  onOutcome: (tried: Tried) => void;
}

/** A push that came to an outcome. */
export interface Tried {
  person: DuePerson;
  outcome: Outcome;
  /** The guard was asked: somebody known was changed, or is gone. */
  changedKnown: boolean;
  /** When HrFlow had the update that this push is the first to bring; `null`: it brings none, or nobody knows. */
  updateMs: number | null;
}

/** Somebody whom a hint named, and who is not to be pushed. */
export interface Left {
  /** Their row as it stays; `null`: it goes. */
  as: Person | null;
}
