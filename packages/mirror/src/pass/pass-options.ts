import type { Outcome } from "push-profile";
import type { PersonStatus } from "../ledger/ledger.ts";

/** How far a pass has come, for people who wait. */
export interface PassProgress {
  /** `indexing`: the account's candidates are read first. */
  stage: "listing" | "indexing" | "pushing";
  /** People (candidates while `indexing`) who are done with. */
  done: number;
  /** People who are still to be pushed; `null`: not known yet. */
  left: number | null;
  /** `null`: too early to tell. */
  ratePerMinute: number | null;
  /** Requests wait for the account's limit. */
  waitingForBudget: boolean;
  etaSeconds: number | null;
}

/** Keeps a pass short, so that what changes during a long load is seen. */
export interface PassBounds {
  /** People pushed at most. @default 500 */
  people?: number;
  /** Milliseconds after which no further person is begun. @default 60_000 */
  ms?: number;
}

export interface PassOptions {
  /** Somebody asked for it: reads the overlap, and tries although the mirror is paused. @default false */
  byHand?: boolean;
  /** Lists and plans; sends no write and leaves the ledger as it is. @default false */
  dryRun?: boolean;
  /** People pushed at most, by the caller's wish. The watermark stays where it is. @default everybody */
  limit?: number;
  /** Only people who changed at this time or later, in milliseconds since the epoch. The watermark stays where it is. */
  since?: number;
  /** People who stand like this are due once more: whose conflict is to be decided, who is to be created again. @default none */
  again?: readonly PersonStatus[];
  /** How many known people may change within 24 hours, instead of what the guard allows. */
  allowChanges?: number;
  bounds?: PassBounds;
  /** Aborted: claims nothing more, finishes those in flight. */
  signal?: AbortSignal | undefined;
  /** Aborted: cuts off those in flight as well, who stay due. */
  cut?: AbortSignal | undefined;
  /**
   * Each outcome, in the order in which people were claimed.
   * @param updateMs when HrFlow had the update that this push is the first to bring, in milliseconds since the epoch;
   * `null`: it brings none, as after a new mapping, or nobody knows
   */
  onOutcome?: (outcome: Outcome, updateMs: number | null) => void;
  onProgress?: (progress: PassProgress) => void;
}
