import type { CandidateTraces } from "push-profile";

/** Tags that say why a candidate is not kept up to date any more. */
export const ARCHIVED_TAG = "archived-in-hrflow";
export const FILTERED_TAG = "filtered-in-hrflow";

/** Remembered like a tag, and never sent: the candidate is about to be deleted by us. */
export const DELETION = "deleted-by-push-profile";

/** The traces once a tag of ours was added: the next push of a profile that has tags of its own takes it away. */
export function withTag(traces: CandidateTraces, print: string): CandidateTraces {
  const { wanted, added, others } = traces.tags ?? { wanted: [], added: [], others: [] };
  return { ...traces, tags: { wanted, added: [...new Set([...added, print])], others } };
}

/** The traces once these tags of ours are gone. */
export function withoutTags(traces: CandidateTraces, prints: readonly string[]): CandidateTraces {
  if (traces.tags === null) return traces;
  return { ...traces, tags: { ...traces.tags, added: traces.tags.added.filter((print) => !prints.includes(print)) } };
}
