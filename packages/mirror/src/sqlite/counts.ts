import type { Counts, PersonStatus } from "../ledger/ledger.ts";
import type { Sql } from "./connection.ts";
import { readNumber, readNumberOrNull, readWord } from "./row.ts";
import { PERSON_STATUSES } from "./words.ts";
import { writtenAhead } from "./written-ahead.ts";

/** Two indexes hold everybody with a due time; what waits is few, so only that is counted, the rest stands in `tallies`. */
const DUE = "mirror = $mirror AND status = 'due' AND due_at IS NOT NULL";
const LATER = "mirror = $mirror AND status <> 'due' AND due_at IS NOT NULL";

/** People by status and what waits. Reads no row of a person: its cost does not grow with their number. */
export function readCounts(sql: Sql, mirror: number, now: number): Counts {
  const people = noPeople();
  let due = 0;
  let matched = 0;
  for (const row of sql("SELECT * FROM tallies WHERE mirror = ?").all(mirror)) {
    const count = readNumber(row, "people");
    const status = readWord(row, "status", PERSON_STATUSES);
    people[status] += count;
    if (status !== "due" || row["dated"] !== 1) continue;
    due += count;
    if (row["matched"] === 1) matched += count;
  }
  const forgotten = sql("SELECT count(*) AS n FROM forgotten_people WHERE mirror = ?").get(mirror);
  people.forgotten = readNumber(forgotten, "n");

  const again = count(sql, `${LATER} AND due_at <= $now`, mirror, now);
  const ahead = count(sql, `${LATER} AND ${writtenAhead()}`, mirror, now);
  const backlog = due + again.people + ahead.people;
  const waitingMatched = matched + again.matched + ahead.matched;
  return {
    people,
    backlog,
    matched: waitingMatched,
    unmatched: backlog - waitingMatched,
    oldestDue: earliest(sql, mirror, now, "<="),
    nextDueAt: earliest(sql, mirror, now, ">"),
  };
}

function count(sql: Sql, where: string, mirror: number, now: number): { people: number; matched: number } {
  const row = sql(`SELECT count(*) AS people, count(candidate) AS matched FROM people WHERE ${where}`).get({
    mirror,
    now,
  });
  return { people: readNumber(row, "people"), matched: readNumber(row, "matched") };
}

/** The first due time before or after now, of both indexes. */
function earliest(sql: Sql, mirror: number, now: number, side: "<=" | ">"): number | null {
  const times = [DUE, LATER].flatMap((kind) => {
    const row = sql(`SELECT min(due_at) AS at FROM people WHERE ${kind} AND due_at ${side} $now`).get({ mirror, now });
    return readNumberOrNull(row, "at") ?? [];
  });
  return times.length === 0 ? null : Math.min(...times);
}

function noPeople(): Record<PersonStatus | "forgotten", number> {
  return {
    synced: 0,
    due: 0,
    retrying: 0,
    quarantined: 0,
    skipped: 0,
    conflict: 0,
    gone: 0,
    archived: 0,
    forgotten: 0,
  };
}
