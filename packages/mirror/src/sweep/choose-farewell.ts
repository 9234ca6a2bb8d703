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
  /** Fingerprint of the mark that this tag is about to be added. */
  aboutTo: string;
}

/**
 * What to do with the candidate of a profile that is no longer wanted: nothing where another live profile leads there, or
 * where our tag was put there before: a recruiter who took it away meant it. Whoever existed before us is never deleted,
 * and not tagged either where nothing was ever written.
 */
export function chooseFarewell({ policy, row, profile, tag, aboutTo }: FarewellFacts): Farewell {
  if (policy === "keep" || row.traces === null || row.deed === "nothing") return "keep";
  const isOther = row.links.some(({ mirror, key, live }) => live && (mirror !== profile.mirror || key !== profile.key));
  if (isOther) return "keep";
  if (policy === "delete") return row.deed === "created" ? "delete" : "keep";
  const added = row.traces.tags?.added ?? [];
  return added.includes(tag) && !added.includes(aboutTo) ? "keep" : "tag";
}
