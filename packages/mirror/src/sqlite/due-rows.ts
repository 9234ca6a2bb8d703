import type { DuePerson } from "../ledger/ledger.ts";
import type { Sql } from "./connection.ts";
import { toDuePerson } from "./records.ts";
import { type Row, readNumberOrNull } from "./row.ts";
import { writtenAhead } from "./written-ahead.ts";

const COLUMNS = "p.key, p.updated_at, p.updated_ms, p.attempts, p.status, p.due_at, p.create_at, c.candidate_id";

/**
 * Somebody who is due waits for nothing: a time ahead of now was written before this machine's clock was set back. The
 * indexes are named, because the planner has no statistics: each is read in its order, as far as is asked for.
 */
const FRESH = `
  SELECT ${COLUMNS}, p.updated_ms AS turn FROM people p INDEXED BY people_by_change LEFT JOIN candidates c ON c.id = p.candidate
  WHERE p.mirror = $mirror AND p.status = 'due' AND p.due_at IS NOT NULL
  ORDER BY p.updated_ms LIMIT $limit`;

const LATER = `
  SELECT ${COLUMNS}, p.due_at AS turn FROM people p INDEXED BY people_later LEFT JOIN candidates c ON c.id = p.candidate
  WHERE p.mirror = $mirror AND p.status <> 'due' AND p.due_at IS NOT NULL AND p.due_at <= $now
  ORDER BY p.due_at LIMIT $limit`;

/** Theirs, too. */
const AHEAD = `
  SELECT ${COLUMNS}, $now AS turn FROM people p INDEXED BY people_later LEFT JOIN candidates c ON c.id = p.candidate
  WHERE p.mirror = $mirror AND p.status <> 'due' AND p.due_at IS NOT NULL AND ${writtenAhead("p.")}
  LIMIT $limit`;

/** So long after a create that was sent and not answered it shows who it made, in milliseconds: they are looked for then. */
const SETTLES_MS = 12_000;

/** More creates than are open at once: so many more are read, that those may come last. */
const OPEN_AT_MOST = 64;

/**
 * Who is to be pushed now. A change waits since it was made (those of no known time come first), another try since it
 * became due: who waits longest is first, and neither kind holds up the other for ever. Whose create was sent a moment ago
 * and never answered comes last: a push of theirs waits until it is settled, and would hold up the others.
 */
export function selectDue(sql: Sql, mirror: number, now: number, limit: number): DuePerson[] {
  const most = limit + OPEN_AT_MOST;
  const fresh = sql(FRESH).all({ mirror, limit: most });
  const later = sql(LATER).all({ mirror, now, limit: most });
  const ahead = sql(AHEAD).all({ mirror, now, limit: most });
  return [...fresh, ...later, ...ahead]
    .map((row) => ({ person: toDuePerson(row), turn: turnOf(row, now) }))
    .sort((a, b) => (a.turn === b.turn ? 0 : a.turn - b.turn))
    .slice(0, limit)
    .map(({ person }) => person);
}

function turnOf(row: Row, now: number): number {
  const createAt = readNumberOrNull(row, "create_at");
  if (createAt !== null && createAt > now - SETTLES_MS) return Number.POSITIVE_INFINITY;
  return readNumberOrNull(row, "turn") ?? Number.NEGATIVE_INFINITY;
}
