import type { CandidateTraces } from "push-profile";

/** Tags that say why a candidate is not kept up to date any more. */
export const ARCHIVED_TAG = "archived-in-hrflow";
export const FILTERED_TAG = "filtered-in-hrflow";

/** Remembered like a tag, and never sent: the candidate is about to be deleted by us. */
export const DELETION = "deleted-by-push-profile";

/** Remembered like a tag, and never sent: this tag of ours is about to be added, whether it came there is not known. */
export function aboutToAdd(tag: string): string {
  return `${tag}-is-about-to-be-added`;
}

/** The traces once tags of ours were added: the next push of a profile that has tags of its own takes them away. */
export function withTags(traces: CandidateTraces, prints: readonly string[]): CandidateTraces {
  const { wanted, added, others } = traces.tags ?? { wanted: [], added: [], others: [] };
  return { ...traces, tags: { wanted, added: [...new Set([...added, ...prints])], others } };
}

/** The traces once these tags of ours are gone. */
export function withoutTags(traces: CandidateTraces, prints: readonly string[]): CandidateTraces {
  if (traces.tags === null) return traces;
  return { ...traces, tags: { ...traces.tags, added: traces.tags.added.filter((print) => !prints.includes(print)) } };
}
