import type { Person, PersonStatus } from "../ledger/ledger.ts";
import type { Sql } from "./connection.ts";
import { SELECT_PERSON } from "./person-row.ts";
import { toPerson } from "./records.ts";
import { readNumber } from "./row.ts";

/** Up to this many are sorted by key; more are so dense that a walk in the order of keys soon has a page. */
const FEW = 5000;

/** Everybody, or nearly: an index of their own would be as large as the list. */
const COMMON: ReadonlySet<PersonStatus> = new Set<PersonStatus>(["synced", "due"]);

/** People of these statuses, ordered by key. Those of rare statuses stand in an index, each status by itself. */
export function peopleOf(
  sql: Sql,
  mirror: number,
  statuses: readonly PersonStatus[],
  after: string | null,
  limit: number,
): Person[] {
  const people = [...new Set(statuses)].flatMap((status) =>
    sql(COMMON.has(status) ? OF_COMMON_STATUS : OF_RARE_STATUS)
      .all({ mirror, status, after: after ?? "", isFirst: after === null ? 1 : 0, limit })
      .map(toPerson),
  );
  return people.sort(byKey).slice(0, limit);
}

const AFTER = "p.key >= $after AND (p.key > $after OR $isFirst) ORDER BY p.key LIMIT $limit";

const OF_COMMON_STATUS = `${SELECT_PERSON} WHERE p.mirror = $mirror AND +p.status = $status AND ${AFTER}`;

/** The index is named, because the planner has no statistics to find out by itself that it is the shorter way. */
const OF_RARE_STATUS = `
  SELECT p.*, c.candidate_id FROM people p INDEXED BY people_of_status LEFT JOIN candidates c ON c.id = p.candidate
  WHERE p.mirror = $mirror AND p.status = $status AND p.status NOT IN ('synced', 'due') AND ${AFTER}`;

/** SQLite's order of texts, which is that of their bytes. */
function byKey(a: Person, b: Person): number {
  return Buffer.compare(Buffer.from(a.key), Buffer.from(b.key));
}

const LISTABLE = "p.mirror = $mirror AND p.status NOT IN ('gone', 'archived')";

/** How many no list has named yet: no sweep has seen them either, so that few rows are looked at. */
export function countUnlisted(sql: Sql, mirror: number): number {
  const row = sql(`
    SELECT count(*) AS n FROM people p INDEXED BY people_unseen WHERE ${LISTABLE} AND p.sweep = 0 AND p.listed = 0`).get(
    {
      mirror,
    },
  );
  return readNumber(row, "n");
}

/** Whom a sweep has not seen although a list has named them, ordered by key. */
export function unseen(sql: Sql, mirror: number, sweep: number, after: string | null, limit: number): Person[] {
  const where = `${LISTABLE} AND p.sweep < $sweep AND p.listed = 1`;
  const row = sql(`
    SELECT count(*) AS n FROM (SELECT 1 FROM people p INDEXED BY people_unseen WHERE ${where} LIMIT ${FEW + 1})`).get({
    mirror,
    sweep,
  });
  const index = readNumber(row, "n") > FEW ? "sqlite_autoindex_people_1" : "people_unseen";
  return sql(`
    SELECT p.*, c.candidate_id FROM people p INDEXED BY ${index} LEFT JOIN candidates c ON c.id = p.candidate
    WHERE ${where} AND ${AFTER}`)
    .all({ mirror, sweep, after: after ?? "", isFirst: after === null ? 1 : 0, limit })
    .map(toPerson);
}
