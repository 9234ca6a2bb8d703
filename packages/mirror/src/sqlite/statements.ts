import type { DatabaseSync, StatementSync } from "node:sqlite";

type Query = "findMirror" | "insertMirror" | "known" | "markDue" | "saveProgress" | "due" | "recordPush" | "counts";

/** The ledger's queries, one for each name. */
export const queries: Record<Query, string> = {
  findMirror: "SELECT * FROM mirrors WHERE source = $source AND account = $account",

  // Another process may have made it since somebody looked.
  insertMirror: "INSERT INTO mirrors (source, account) VALUES ($source, $account) ON CONFLICT DO NOTHING",

  known: `
    SELECT key, updated_at, status, tried_at FROM people
    WHERE mirror = $mirror AND key IN (SELECT value FROM json_each($keys))`,

  // The candidate id stays: the person is the same.
  markDue: `
    INSERT INTO people (mirror, key, updated_at, updated_ms, status)
    VALUES ($mirror, $key, $updatedAt, $updatedMs, 'due')
    ON CONFLICT (mirror, key) DO UPDATE SET
      updated_at = excluded.updated_at, updated_ms = excluded.updated_ms, status = 'due',
      reason = NULL, error_code = NULL, tried_at = NULL`,

  saveProgress: `
    UPDATE mirrors SET
      watermark = $watermark, walked_at = $walkedAt, listing = $listing,
      walk_page = $walkPage, walk_total = $walkTotal, walk_top = $walkTop
    WHERE id = $mirror`,

  // Nulls come first in SQLite. The index people_due gives this order without sorting.
  due: `
    SELECT key, updated_at, candidate_id FROM people
    WHERE mirror = $mirror AND status = 'due'
    ORDER BY tried_at, updated_ms, key LIMIT $limit`,

  // Somebody listed anew since they were claimed keeps the new row, but for the id that was learned.
  recordPush: `
    UPDATE people SET
      candidate_id = coalesce($candidateId, candidate_id),
      status = iif(updated_at IS $updatedAt, $status, status),
      reason = iif(updated_at IS $updatedAt, $reason, reason),
      error_code = iif(updated_at IS $updatedAt, $errorCode, error_code),
      tried_at = iif(updated_at IS $updatedAt, $triedAt, tried_at)
    WHERE mirror = $mirror AND key = $key`,

  counts: `
    SELECT status, count(*) AS people, count(*) FILTER (WHERE tried_at IS NULL) AS untried FROM people
    WHERE mirror = $mirror GROUP BY status`,
};

export type Statements = Record<Query, StatementSync>;

/** The queries, prepared once for this connection. */
export function statements(db: DatabaseSync): Statements {
  const prepare = (name: Query): StatementSync => db.prepare(queries[name]);
  return {
    findMirror: prepare("findMirror"),
    insertMirror: prepare("insertMirror"),
    known: prepare("known"),
    markDue: prepare("markDue"),
    saveProgress: prepare("saveProgress"),
    due: prepare("due"),
    recordPush: prepare("recordPush"),
    counts: prepare("counts"),
  };
}
