import { safeJson } from "@push-profile/transport";
import type { Outcome } from "push-profile";
import type { Output } from "./output.ts";
import { outcomeText } from "./render-outcome.ts";

export interface ShowOptions {
  json: boolean;
  dryRun: boolean;
}

/** Prints outcomes as they come: NDJSON, or words; a dry run tells its plan too. */
export async function createShow(
  output: Output,
  { json, dryRun }: ShowOptions,
): Promise<(outcome: Outcome) => Promise<void>> {
  if (json) return (outcome) => output.lines(outcomeJson(outcome));
  if (!dryRun) return (outcome) => output.lines(outcomeText(outcome, output.paint));
  const { planLines } = await import("./render-plan.ts");
  return (outcome) => output.lines(outcomeText(outcome, output.paint), ...planLines(outcome, output.columns));
}

/** An outcome as one line of JSON, with the keys that are promised and in their order. */
export function outcomeJson(outcome: Outcome): string {
  const { type, profile, status, candidateId, changed, kept, reason, error } = outcome;
  const { warnings, conflicts, duplicates, requests, dryRun, fields } = outcome;
  return safeJson({
    type,
    profile: { source: profile.source, key: profile.key, reference: profile.reference },
    status,
    candidateId,
    changed,
    kept,
    reason,
    error,
    warnings,
    conflicts,
    duplicates,
    requests,
    dryRun,
    ...(outcome.status === "skipped" && outcome.deleted === true ? { deleted: true } : {}),
    ...(dryRun ? { fields: fields ?? [] } : {}),
  });
}
