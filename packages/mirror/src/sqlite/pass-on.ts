import type { Link } from "../ledger/ledger.ts";
import { isSame, ownerOf } from "../memory/choose-owner.ts";
import { readCandidate } from "./candidate-rows.ts";
import type { Sql } from "./connection.ts";

/**
 * Does what may give a candidate another owner. The new one's last push was made as one of the others, and would be taken
 * for enough until their next change: so it is forgotten, and they are due, unless they wait for a try or a hand anyway.
 * @param candidate its row; `null`: there is none
 */
export function passOn(sql: Sql, candidate: number | null, now: number, change: () => void): void {
  const before = candidate === null ? null : ownerOf(readCandidate(sql, candidate));
  change();
  const after = candidate === null ? null : ownerOf(readCandidate(sql, candidate));
  if (before === null || after === null || isSame(before, after)) return;
  pushAnew(sql, after, now);
}

/**
 * The owner wants another e-mail at a candidate than before: the others may be other people, who shared the one before. What
 * they wanted is forgotten, and they are due.
 */
export function partOthers(sql: Sql, candidate: number, owner: Pick<Link, "mirror" | "key">, now: number): void {
  for (const link of readCandidate(sql, candidate).links) {
    if (link.live && !isSame(link, owner)) pushAnew(sql, link, now);
  }
}

/** `again_at` is for a push of theirs that is about to be recorded: it does not make them synced for good. */
function pushAnew(sql: Sql, { mirror, key }: Pick<Link, "mirror" | "key">, now: number): void {
  sql(`
    UPDATE people SET
      desired = NULL, again_at = iif(waits AND status <> 'due', again_at, $now),
      due_at = iif(waits, due_at, $now), since = iif(waits, since, $now), status = iif(waits, status, 'due'),
      attempts = iif(waits, attempts, 0)
    FROM (
      SELECT id AS anew, status IN ('due', 'retrying', 'quarantined') OR reason IS 'dropped' AS waits
      FROM people WHERE mirror = $mirror AND key = $key)
    WHERE id = anew`).run({ mirror, key, now });
}
