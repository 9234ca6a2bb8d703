import type { DuePerson } from "../ledger/ledger.ts";
import { LONGEST_WAIT_MS } from "../ledger/longest-wait.ts";
import type { Sql } from "./connection.ts";
import { toDuePerson } from "./records.ts";
import { readNumberOrNull } from "./row.ts";

const COLUMNS = "p.key, p.updated_at, p.updated_ms, p.attempts, p.status, p.due_at, c.candidate_id";

/** The indexes are named, because the planner has no statistics: each is read in its order, as far as is asked for. */
const FRESH = `
  SELECT ${COLUMNS}, p.updated_ms AS turn FROM people p INDEXED BY people_by_change LEFT JOIN candidates c ON c.id = p.candidate
  WHERE p.mirror = $mirror AND p.status = 'due' AND p.due_at IS NOT NULL
    AND (p.due_at <= $now OR p.due_at > $now + ${LONGEST_WAIT_MS})
  ORDER BY p.updated_ms LIMIT $limit`;

const LATER = `
  SELECT ${COLUMNS}, p.due_at AS turn FROM people p INDEXED BY people_later LEFT JOIN candidates c ON c.id = p.candidate
  WHERE p.mirror = $mirror AND p.status <> 'due' AND p.due_at IS NOT NULL AND p.due_at <= $now
  ORDER BY p.due_at LIMIT $limit`;

/** Their time was written before this machine's clock was set back. */
const AHEAD = `
  SELECT ${COLUMNS}, $now AS turn FROM people p INDEXED BY people_later LEFT JOIN candidates c ON c.id = p.candidate
  WHERE p.mirror = $mirror AND p.status <> 'due' AND p.due_at IS NOT NULL AND p.due_at > $now + ${LONGEST_WAIT_MS}
    AND p.status = 'retrying'
  LIMIT $limit`;

/**
 * Who is to be pushed now. A change waits since it was made (those of no known time come first), another try since it
 * became due: who waits longest is first, and neither kind holds up the other for ever.
 */
export function selectDue(sql: Sql, mirror: number, now: number, limit: number): DuePerson[] {
  const fresh = sql(FRESH).all({ mirror, now, limit });
  const later = sql(LATER).all({ mirror, now, limit });
  const ahead = sql(AHEAD).all({ mirror, now, limit });
  return [...fresh, ...later, ...ahead]
    .map((row) => ({ person: toDuePerson(row), turn: readNumberOrNull(row, "turn") ?? Number.NEGATIVE_INFINITY }))
    .sort((a, b) => (a.turn === b.turn ? 0 : a.turn - b.turn))
    .slice(0, limit)
    .map(({ person }) => person);
}
