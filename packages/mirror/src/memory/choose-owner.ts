import type { CandidateRow, Link } from "../ledger/ledger.ts";

/** A profile that leads to a candidate, or is about to. */
export type Claimer = Pick<Link, "mirror" | "key" | "priority">;

/**
 * Which of the profiles that lead to a candidate writes: those of the mirror with the lowest priority go first, among
 * them the one that wrote first while it lives, else the linked one that changed last in HrFlow. Links that do not live
 * write nothing. Who pushes now lives, linked or not; unlinked it owns only whom no other link of its priority claims.
 */
export function chooseOwner({ owner, links }: Pick<CandidateRow, "owner" | "links">, self: Claimer): Claimer {
  const first = ownerOf({ owner, links: links.map((link) => (isSame(link, self) ? { ...link, live: true } : link)) });
  return first === null || self.priority < first.priority ? self : first;
}

/** The same where nobody pushes right now; `null`: nobody who leads there lives. */
export function ownerOf({ owner, links }: Pick<CandidateRow, "owner" | "links">): Link | null {
  const live = links.filter((link) => link.live);
  const lowest = Math.min(...live.map(({ priority }) => priority));
  const first = live.filter(({ priority }) => priority === lowest).sort(byChange);
  const wrote = first.find((link) => owner !== null && isSame(link, owner));
  return wrote ?? first[0] ?? null;
}

/** Whether both mean the same profile. */
export function isSame(one: Pick<Link, "mirror" | "key">, other: Pick<Link, "mirror" | "key">): boolean {
  return one.mirror === other.mirror && one.key === other.key;
}

/** The last change first; where that does not decide, always in the same order. */
function byChange(one: Link, other: Link): number {
  return (other.updatedMs ?? 0) - (one.updatedMs ?? 0) || one.mirror - other.mirror || (one.key < other.key ? -1 : 1);
}
