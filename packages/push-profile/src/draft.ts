import type { PushProfileError, ServiceName } from "@push-profile/transport";
import type { Outcome, OutcomeBase, PlannedField, ProfileId, SkipReason, Warning } from "./outcome.ts";

/** An outcome while it grows: what is learned on the way stands in it, however the push ends. */
export interface Draft {
  profile: ProfileId;
  candidateId: string | null;
  warnings: Warning[];
  duplicates: string[];
  fields: PlannedField[];
  requests: Record<ServiceName, number>;
  dryRun: boolean;
}

export function createDraft(profile: ProfileId, dryRun: boolean): Draft {
  return {
    profile,
    candidateId: null,
    warnings: [],
    duplicates: [],
    fields: [],
    requests: { hrflow: 0, teamtailor: 0 },
    dryRun,
  };
}

export function written(
  draft: Draft,
  status: "created" | "updated" | "unchanged",
  changed: readonly string[],
): Outcome {
  return { ...base(draft, changed), status, reason: null, error: null };
}

export function skipped(draft: Draft, reason: SkipReason): Outcome {
  return { ...base(draft, []), status: "skipped", reason, error: null };
}

export function gone(draft: Draft): Outcome {
  return { ...base(draft, []), status: "gone", reason: "gone", error: null };
}

export function failed(draft: Draft, error: PushProfileError): Outcome {
  return { ...base(draft, []), status: "failed", reason: null, error: error.toJSON() };
}

function base(draft: Draft, changed: readonly string[]): OutcomeBase {
  const { profile, candidateId, duplicates, fields, requests, dryRun } = draft;
  return {
    type: "outcome",
    profile,
    candidateId,
    changed: [...changed],
    kept: fields.filter(({ action }) => action === "keep").map(({ name }) => name),
    warnings: [...new Set(draft.warnings)],
    duplicates,
    requests: { ...requests },
    dryRun,
    ...(dryRun ? { fields } : {}),
  };
}
