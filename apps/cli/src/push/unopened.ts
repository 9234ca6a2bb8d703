import type { ServiceError } from "@push-profile/transport";
import type { Failed, ProfileInput } from "push-profile";

/** The outcome of somebody whose account could not be opened. */
export function unopened({ source, ...profile }: ProfileInput, error: ServiceError, dryRun: boolean): Failed {
  const reference = textOrNull(profile.reference);
  return {
    type: "outcome",
    profile: { source: textOrNull(source?.key), key: textOrNull(profile.key), reference },
    status: "failed",
    candidateId: null,
    changed: [],
    kept: [],
    reason: null,
    error: error.toJSON(),
    warnings: [],
    conflicts: [],
    duplicates: [],
    requests: { hrflow: 0, teamtailor: 0 },
    dryRun,
    ...(dryRun ? { fields: [] } : {}),
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
