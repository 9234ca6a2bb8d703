import type { ErrorReport } from "@push-profile/transport";
import type { MatchedBy, OutcomeStatus, SkipReason, Warning } from "push-profile";
import type { PersonStatus } from "../ledger/ledger.ts";

/** Why a person is or is not in Teamtailor. Times are ISO 8601 in UTC; no value of a person's. */
export interface Explanation {
  mirror: string;
  /** Key of the HrFlow source. */
  source: string;
  /** The profile's key. */
  key: string;
  /** `unknown`: the ledger has no row of theirs. */
  status: PersonStatus | "forgotten" | "unknown";
  /** Since when in this status. */
  since: string | null;
  why: string;
  /** What happens next, and when, where that is known. */
  next: { what: string; at: string | null };
  /** What the last push ended in, when, and how often it was tried since the last change. */
  push: {
    at: string | null;
    outcome: OutcomeStatus | null;
    reason: SkipReason | "gone" | null;
    attempts: number;
    error: ErrorReport | null;
    /** How to mend the error. */
    fix: string | null;
  } | null;
  candidate: CandidateExplanation | null;
  fields: FieldExplanation[];
  warnings: { code: Warning; meaning: string }[];
  /** What somebody should know besides. */
  notes: string[];
}

export interface CandidateExplanation {
  id: string;
  matchedBy: MatchedBy | null;
  /** How they were found, in words. */
  matched: string;
  /** The profile that writes the candidate. */
  owner: { mirror: string; key: string; self: boolean } | null;
  /** Other profiles that lead to the same candidate. */
  others: { mirror: string; key: string; live: boolean }[];
}

export interface FieldExplanation {
  /** The attribute's name in Teamtailor. */
  name: string;
  state: "written" | "kept" | "conflict" | "refused" | "pushed";
  reason: string;
}
