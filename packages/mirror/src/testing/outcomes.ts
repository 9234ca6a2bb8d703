import type { ErrorCode, Failed, Outcome } from "push-profile";

const base = {
  type: "outcome" as const,
  profile: { source: "s", key: "k", reference: null },
  candidateId: "7",
  changed: [],
  kept: [],
  warnings: [],
  conflicts: [],
  duplicates: [],
  requests: { hrflow: 1, teamtailor: 2 },
  dryRun: false,
};

/** An outcome as the core gives it. */
export function outcome(status: "created" | "updated" | "unchanged" | "skipped" | "gone"): Outcome {
  if (status === "skipped") return { ...base, candidateId: null, status, reason: "no-email", error: null };
  if (status === "gone") return { ...base, status, reason: "gone", error: null };
  return { ...base, status, reason: null, error: null };
}

export function failedOutcome(code: ErrorCode, retryable: boolean): Failed {
  const error = { code, message: "refused", status: null, field: null, retryable, fix: null };
  return { ...base, candidateId: null, status: "failed", reason: null, error };
}
