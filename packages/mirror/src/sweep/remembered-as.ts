import type { Person, RememberedPush } from "../ledger/ledger.ts";

/**
 * What the ledger remembers of somebody's last push, to be written down again with other traces: what it ended in and why
 * stays, as a tag or a deletion is no push of theirs.
 */
export function rememberedAs(
  { desired, outcome, reason, candidateId, matchedBy, againAt, conflicts }: Person,
  traces: RememberedPush["traces"],
): RememberedPush {
  return {
    desired: desired ?? "",
    ...(outcome === null || outcome === "failed" ? {} : { outcome }),
    reason,
    candidateId,
    matchedBy: matchedBy ?? "remembered",
    // The one that is known stays; the account's index learns nothing from a tag.
    email: null,
    againAt,
    conflicts,
    traces,
    owner: null,
  };
}
