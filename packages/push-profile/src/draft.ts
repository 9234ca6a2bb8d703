import type { PushProfileError, ServiceName } from "@push-profile/transport";
import type { AttributeName } from "./attributes.ts";
import type { Outcome, OutcomeBase, PlannedField, ProfileId, SkipReason, Warning, Written } from "./outcome.ts";

/** An outcome while it grows: what is learned on the way stands in it, however the push ends. */
export interface Draft {
  profile: ProfileId;
  candidateId: string | null;
  warnings: Warning[];
  conflicts: AttributeName[];
  duplicates: string[];
  fields: PlannedField[];
  requests: Record<ServiceName, number>;
  dryRun: boolean;
}

/** A draft that has learnt nothing yet. */
export function createDraft(profile: ProfileId, dryRun: boolean): Draft {
  return {
    profile,
    candidateId: null,
    warnings: [],
    conflicts: [],
    duplicates: [],
    fields: [],
    requests: { hrflow: 0, teamtailor: 0 },
    dryRun,
  };
}

/** Somebody who stands there as they should, by this push or already. */
export function written(draft: Draft, status: Written["status"], changed: readonly string[]): Outcome {
  return outcome(draft, { status, reason: null, error: null }, changed);
}

/** Somebody who was left alone on purpose. */
export function skipped(draft: Draft, reason: SkipReason): Outcome {
  return outcome(draft, { status: "skipped", reason, error: null });
}

/** Somebody who was deleted in Teamtailor. */
export function gone(draft: Draft): Outcome {
  return outcome(draft, { status: "gone", reason: "gone", error: null });
}

/** Somebody whom this error kept from being pushed. */
export function failed(draft: Draft, error: PushProfileError): Outcome {
  return outcome(draft, { status: "failed", reason: null, error: error.toJSON() });
}

/** What tells one kind of outcome from another. */
type Ending<Kind> = Kind extends Outcome ? Omit<Kind, keyof OutcomeBase> : never;

/** The keys stand in the order that people read them in. */
function outcome(draft: Draft, ending: Ending<Outcome>, changed: readonly string[] = []): Outcome {
  const { profile, candidateId, warnings, conflicts, duplicates, fields, requests, dryRun } = draft;
  return {
    type: "outcome",
    profile,
    ...ending,
    candidateId,
    changed: [...changed],
    kept: fields.filter(({ action }) => action === "keep").map(({ name }) => name),
    warnings: [...new Set(warnings)],
    conflicts: [...conflicts],
    duplicates,
    requests: { ...requests },
    dryRun,
    ...(dryRun ? { fields } : {}),
  };
}
