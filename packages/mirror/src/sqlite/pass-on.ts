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
  sql(`
    UPDATE people SET
      desired = NULL,
      due_at = iif(waits, due_at, $now), since = iif(waits, since, $now), status = iif(waits, status, 'due'),
      attempts = iif(waits, attempts, 0)
    FROM (
      SELECT id AS owner, status IN ('due', 'retrying', 'quarantined') OR reason IS 'dropped' AS waits
      FROM people WHERE mirror = $mirror AND key = $key)
    WHERE id = owner`).run({ mirror: after.mirror, key: after.key, now });
}
