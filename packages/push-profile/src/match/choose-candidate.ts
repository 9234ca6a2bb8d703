import type { Candidate } from "@push-profile/teamtailor-client";

/** The one that is written, and the others that share its e-mail, which nobody touches. */
export interface Choice {
  candidate: Candidate | null;
  duplicates: string[];
}

/**
 * Out of several candidates with one e-mail: who applied before who was sourced, then the lowest id.
 * Two with one e-mail do exist, although it is "always unique" [observed: recorded list of 307].
 */
export function chooseCandidate(found: readonly Candidate[]): Choice {
  const [candidate = null, ...others] = found.toSorted((a, b) => rank(a) - rank(b) || compareIds(a.id, b.id));
  return { candidate, duplicates: others.map(({ id }) => id) };
}

function rank({ attributes }: Candidate): number {
  return attributes?.sourced === true ? 1 : 0;
}

/** Ids are numbers in texts, longer than a double may hold. */
function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}
