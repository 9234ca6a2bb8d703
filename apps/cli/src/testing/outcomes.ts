import type { ErrorReport } from "@push-profile/transport";
import type { Failed, Gone, Skipped, Written } from "push-profile";

type OutcomeBase = Omit<Written, "status" | "reason" | "error">;
type Facts = Partial<OutcomeBase>;

const base: OutcomeBase = {
  type: "outcome",
  profile: { source: "s1", key: "k1", reference: null },
  candidateId: "7",
  changed: [],
  kept: [],
  warnings: [],
  conflicts: [],
  duplicates: [],
  requests: { hrflow: 1, teamtailor: 2 },
  dryRun: false,
};

/** Outcomes as the core gives them. */
export function written(status: Written["status"], facts: Facts = {}): Written {
  return { ...base, status, reason: null, error: null, ...facts };
}

export function skipped(reason: Skipped["reason"], facts: Facts = {}): Skipped {
  return { ...base, candidateId: null, status: "skipped", reason, error: null, ...facts };
}

export function gone(facts: Facts = {}): Gone {
  return { ...base, status: "gone", reason: "gone", error: null, ...facts };
}

export function failed(error: Partial<ErrorReport>, facts: Facts = {}): Failed {
  const report: ErrorReport = {
    code: "validation",
    message: "Teamtailor refused the candidate",
    status: 422,
    field: null,
    retryable: false,
    fix: null,
    ...error,
  };
  return { ...base, candidateId: null, status: "failed", reason: null, error: report, ...facts };
}

/** Somebody whom a signal cut off, as the core tells it. */
export function cutOff(facts: Facts = {}): Failed {
  const message = "the push was interrupted before anything was written";
  return failed({ code: "unavailable", message, status: null, retryable: true }, facts);
}

/** The profile of an outcome, by its key. */
export function of(key: string): Pick<OutcomeBase, "profile"> {
  return { profile: { source: "s1", key, reference: null } };
}
