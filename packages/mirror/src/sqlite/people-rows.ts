import type { Holding, KnownPerson, PeopleRows, Progress, Sighting, Sweep } from "../ledger/ledger.ts";
import type { Connection, Sql } from "./connection.ts";
import { readCounts } from "./counts.ts";
import { selectDue } from "./due-rows.ts";
import { assertHolding } from "./holding.ts";
import { countUnlisted, peopleOf, unseen } from "./people-pages.ts";
import { findPerson, isForgotten } from "./person-row.ts";
import { recordPush } from "./record-push.ts";
import { toKnownPerson, toPerson } from "./records.ts";
import { readNumber, readText } from "./row.ts";

/** What was listed, pushed and missed, in SQLite. */
export function createPeopleRows(connection: Connection): PeopleRows {
  const { read, write } = connection;
  return {
    known: (mirror, keys) => read((sql) => known(sql, mirror, keys)),
    forgottenKeys: (mirror, keys) => read((sql) => forgottenKeys(sql, mirror, keys)),
    recordPage: (holding, due, progress, now) =>
      write((sql) => {
        assertHolding(sql, holding);
        markDue(sql, connection, holding.mirror, due, now);
        saveProgress(sql, holding.mirror, progress);
      }),
    makeDue: (mirror, keys, now) =>
      write((sql) => {
        let made = 0;
        for (const key of new Set(keys)) made += makeDue(sql, mirror, key, now);
        return made;
      }),
    hint: (mirror, keys, now) =>
      write((sql) => {
        let heard = 0;
        for (const key of new Set(keys)) heard += hint(sql, connection, mirror, key, now);
        return heard;
      }),
    due: (mirror, now, limit) => read((sql) => selectDue(sql, mirror, now, limit)),
    person: (mirror, key) =>
      read((sql) => {
        const row = findPerson(sql, mirror, key);
        return row === null ? null : toPerson(row);
      }),
    recordPush: (mirror, key, record, holding) =>
      write((sql) => recordPush(sql, connection, mirror, key, record, holding)),
    dropUnlisted: (mirror, key, holding) =>
      write((sql) => {
        assertHolding(sql, holding);
        sql(`
          DELETE FROM people
          WHERE mirror = ? AND key = ? AND listed = 0 AND candidate IS NULL AND create_at IS NULL`).run(mirror, key);
      }),
    counts: (mirror, now) => read((sql) => readCounts(sql, mirror, now)),
    peopleOf: (mirror, statuses, after, limit) => read((sql) => peopleOf(sql, mirror, statuses, after, limit)),
    changesSince: (mirror, since) => read((sql) => changesSince(sql, mirror, since)),
    recordSweepPage: (holding, seen, due, sweep, now) =>
      write((sql) => {
        assertHolding(sql, holding);
        markDue(sql, connection, holding.mirror, due, now);
        markSeen(sql, holding.mirror, seen, sweep);
      }),
    unseen: (mirror, sweep, after, limit) => read((sql) => unseen(sql, mirror, sweep, after, limit)),
    countUnlisted: (mirror) => read((sql) => countUnlisted(sql, mirror)),
    recordAsked: (holding, key, missingAt, sweep) => write((sql) => recordAsked(sql, holding, key, missingAt, sweep)),
  };
}

function known(sql: Sql, mirror: number, keys: readonly string[]): Map<string, KnownPerson> {
  const rows = sql(`
    SELECT key, updated_at, status, reason, tried_at FROM people
    WHERE mirror = $mirror AND key IN (SELECT value FROM json_each($keys))
      AND NOT (listed = 0 AND outcome IS NULL AND candidate IS NULL AND create_at IS NULL)`).all({
    mirror,
    keys: JSON.stringify(keys),
  });
  return new Map(rows.map((row) => [readText(row, "key"), toKnownPerson(row)]));
}

function forgottenKeys(sql: Sql, mirror: number, keys: readonly string[]): Set<string> {
  const rows = sql(`
    SELECT key FROM forgotten_people
    WHERE mirror = $mirror AND key IN (SELECT value FROM json_each($keys))`).all({
    mirror,
    keys: JSON.stringify(keys),
  });
  return new Set(rows.map((row) => readText(row, "key")));
}

/** Candidate, outcome and memory stay: the person is the same. Whoever is listed is seen by the sweep under way. */
function markDue(sql: Sql, connection: Connection, mirror: number, due: readonly Sighting[], now: number): void {
  for (const { key, updatedAt, updatedMs } of due) {
    if (isForgotten(sql, connection, mirror, key)) continue;
    sql(`
      INSERT INTO people (mirror, key, listed, updated_at, updated_ms, status, since, due_at, sweep)
      VALUES ($mirror, $key, 1, $updatedAt, $updatedMs, 'due', $now, $now,
        coalesce((SELECT sweep ->> '$.number' FROM mirrors WHERE id = $mirror), 0))
      ON CONFLICT (mirror, key) DO UPDATE SET
        listed = 1, updated_at = $updatedAt, updated_ms = $updatedMs, status = 'due',
        since = iif(status = 'due', since, $now), due_at = iif(status = 'due', min(coalesce(due_at, $now), $now), $now),
        attempts = 0, error = NULL, tried_at = iif(updated_at IS $updatedAt, tried_at, NULL),
        missing_at = NULL, sweep = max(sweep, excluded.sweep)`).run({
      mirror,
      key,
      updatedAt,
      updatedMs,
      now,
    });
  }
}

function saveProgress(sql: Sql, mirror: number, { watermark, walkedAt, walk, listing }: Progress): void {
  sql(`
    UPDATE mirrors SET
      watermark = $watermark, walked_at = $walkedAt, listing = $listing,
      walk_page = $walkPage, walk_total = $walkTotal, walk_top = $walkTop
    WHERE id = $mirror`).run({
    mirror,
    watermark,
    walkedAt,
    walkPage: walk?.page ?? null,
    walkTotal: walk?.total ?? null,
    walkTop: walk?.top ?? null,
    listing,
  });
}

function makeDue(sql: Sql, mirror: number, key: string, now: number): number {
  const { changes } = sql(`
    UPDATE people SET
      status = 'due', since = iif(status = 'due', since, $now),
      due_at = iif(status = 'due', min(coalesce(due_at, $now), $now), $now),
      attempts = 0, error = NULL
    WHERE mirror = $mirror AND key = $key`).run({ mirror, key, now });
  return Number(changes);
}

/** Whoever waits for a change, a hand or a try. */
const WAITS =
  "(status IN ('retrying', 'quarantined', 'gone', 'archived') OR status = 'skipped' AND reason IS 'dropped')";

function hint(sql: Sql, connection: Connection, mirror: number, key: string, now: number): number {
  const { changes } = sql(`
    UPDATE people SET due_at = min(coalesce(due_at, $now), $now)
    WHERE mirror = $mirror AND key = $key AND ${WAITS}`).run({ mirror, key, now });
  const known = Number(changes) || makeDue(sql, mirror, key, now);
  if (known > 0 || isForgotten(sql, connection, mirror, key)) return known;
  sql("INSERT INTO people (mirror, key, listed, status, since, due_at) VALUES (?, ?, 0, 'due', ?, ?)").run(
    mirror,
    key,
    now,
    now,
  );
  return 1;
}

function changesSince(sql: Sql, mirror: number, since: number): { changes: number; known: number } {
  const changed = sql("SELECT count(*) AS n FROM people WHERE mirror = ? AND changed_at >= ?").get(mirror, since);
  const linked = sql("SELECT total(people) AS n FROM tallies WHERE mirror = ? AND matched = 1").get(mirror);
  return { changes: readNumber(changed, "n"), known: readNumber(linked, "n") };
}

function markSeen(sql: Sql, mirror: number, seen: readonly string[], sweep: Sweep): void {
  sql(`
    UPDATE people SET sweep = $number, missing_at = NULL, listed = 1
    WHERE mirror = $mirror AND key IN (SELECT value FROM json_each($keys))`).run({
    mirror,
    number: sweep.number,
    keys: JSON.stringify(seen),
  });
  sql("UPDATE mirrors SET sweep = ? WHERE id = ?").run(JSON.stringify(sweep), mirror);
}

function recordAsked(sql: Sql, holding: Holding, key: string, missingAt: number | null, sweep: number): void {
  assertHolding(sql, holding);
  sql(`
    UPDATE people SET missing_at = $missingAt, sweep = iif($missingAt IS NULL, $sweep, sweep)
    WHERE mirror = $mirror AND key = $key`).run({ mirror: holding.mirror, key, missingAt, sweep });
}
