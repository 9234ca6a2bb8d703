import type { AttributeName, CandidateTraces, MatchedBy, OutcomeStatus, SkipReason } from "push-profile";
import type { Holding } from "./mirror-rows.ts";

/** A profile that leads to a candidate. */
export interface Link {
  mirror: number;
  key: string;
  priority: number;
  /** Neither archived, gone nor filtered out. */
  live: boolean;
  updatedMs: number | null;
}

/**
 * What we did to a candidate. `created`: they are there by us. `written`: they existed before us, and something of
 * theirs was changed. `nothing`: they existed before us, and are as they were.
 */
export type Deed = "created" | "written" | "nothing";

export interface CandidateRow {
  traces: CandidateTraces | null;
  deed: Deed;
  /** The profile that wrote first, or was chosen since. */
  owner: { mirror: number; key: string } | null;
  links: Link[];
}

export interface CandidateRows {
  candidate(account: number, candidateId: string): Promise<CandidateRow>;
  /** Before a create is sent; the person's row is made where there is none. `null`: the create was certainly not saved. */
  noteCreate(mirror: number, key: string, at: number | null, holding?: Holding): Promise<void>;
  /** The e-mail (its fingerprint) of somebody whose push failed, where none is known yet. Does nothing without a row. */
  noteEmail(mirror: number, key: string, email: string, holding?: Holding): Promise<void>;
  /**
   * What a push leaves behind: the person's and the candidate's memory in one transaction. Ends an open create. Whom it
   * created a complete index cannot have read: they are added. Until `recordPush` a power cut may take it back, which
   * leaves them due and their create open.
   */
  rememberPush(mirror: number, key: string, memory: RememberedPush, holding?: Holding): Promise<void>;
  /**
   * We deleted the candidate ourselves: nobody leads there any more, and what was remembered of it is dropped, the
   * account's index included. Whoever is wanted again is created anew; whoever counts as gone stays so.
   */
  dropCandidate(account: number, candidateId: string, holding?: Holding): Promise<void>;
  /** Whoever may not be pushed again has this e-mail (its fingerprint). */
  isForgottenEmail(email: string): Promise<boolean>;
}

export interface RememberedPush {
  desired: string;
  /** What it ended in. Left out: not known until `recordPush` (a crash between the two does not leave an older one's). */
  outcome?: Exclude<OutcomeStatus, "failed">;
  reason?: SkipReason | "gone" | null;
  candidateId: string | null;
  /** Of a candidate that we created it stays `created`. */
  matchedBy: MatchedBy;
  email: string | null;
  againAt: number | null;
  conflicts: readonly AttributeName[];
  /** `null` leaves what is known. */
  traces: CandidateTraces | null;
  /** `null` leaves it. */
  owner: { mirror: number; key: string } | null;
}
