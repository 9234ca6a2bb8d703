import type { CandidateRow } from "../ledger/ledger.ts";
import type { Farewell } from "../mirror-settings.ts";

export interface FarewellFacts {
  /** `onArchive` or `onSkip`. */
  policy: Farewell;
  row: CandidateRow;
  /** The profile that leaves. */
  profile: { mirror: number; key: string };
  /** Fingerprint of the tag that says so. */
  tag: string;
}

/**
 * What to do with the candidate of a profile that is no longer wanted: nothing where another live profile leads there,
 * where nothing was ever written (they existed before us), or where our tag was put there before: a recruiter who took
 * it away meant it.
 */
export function chooseFarewell({ policy, row, profile, tag }: FarewellFacts): Farewell {
  if (policy === "keep" || row.traces === null) return "keep";
  const isOther = row.links.some(({ mirror, key, live }) => live && (mirror !== profile.mirror || key !== profile.key));
  if (isOther) return "keep";
  return policy === "tag" && row.traces.tags?.added.includes(tag) ? "keep" : policy;
}
