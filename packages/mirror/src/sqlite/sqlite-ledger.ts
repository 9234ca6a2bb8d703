import type { DatabaseSync } from "node:sqlite";
import type {
  Counts,
  DuePerson,
  KnownPerson,
  Ledger,
  MirrorIdentity,
  MirrorState,
  Progress,
  PushResult,
  Sighting,
} from "../ledger.ts";
import { noPeople } from "../person-status.ts";
import { openDatabase } from "./open-database.ts";
import { toCount, toDuePerson, toKnownPerson, toMirrorState } from "./records.ts";
import { readText } from "./row.ts";
import { fromSqlite } from "./sqlite-error.ts";
import { type Statements, statements } from "./statements.ts";
import { inTransaction } from "./transaction.ts";

/**
 * The ledger in one SQLite file, which several processes of one machine may share.
 * @throws UsageError where the path cannot be used or holds something else; PushProfileError, code `unavailable`, where it is locked.
 */
export function openSqliteLedger(path: string): Ledger {
  const db = openDatabase(path);
  const sql = statements(db);
  return {
    openMirror: (identity) => run(path, () => openMirror(sql, identity)),
    known: (mirror, keys) => run(path, () => known(sql, mirror, keys)),
    recordPage: (mirror, due, progress) => run(path, () => recordPage(db, sql, mirror, due, progress)),
    due: (mirror, limit) => run(path, () => sql.due.all({ mirror, limit }).map(toDuePerson)),
    recordPush: (mirror, person, result) => run(path, () => recordPush(sql, mirror, person, result)),
    counts: (mirror) => run(path, () => counts(sql, mirror)),
    close: () => run(path, () => close(db)),
  };
}

/** SQLite answers at once; a promise because other stores do not. */
async function run<Result>(path: string, work: () => Result): Promise<Result> {
  try {
    return work();
  } catch (thrown) {
    throw fromSqlite(thrown, path);
  }
}

function openMirror(sql: Statements, { source, account }: MirrorIdentity): MirrorState {
  const found = sql.findMirror.get({ source, account });
  if (found !== undefined) return toMirrorState(found);
  sql.insertMirror.run({ source, account });
  const made = sql.findMirror.get({ source, account });
  if (made === undefined) throw new TypeError("a mirror that was just made is not there");
  return toMirrorState(made);
}

function known(sql: Statements, mirror: number, keys: readonly string[]): Map<string, KnownPerson> {
  const rows = sql.known.all({ mirror, keys: JSON.stringify(keys) });
  return new Map(rows.map((row) => [readText(row, "key"), toKnownPerson(row)]));
}

function recordPage(
  db: DatabaseSync,
  sql: Statements,
  mirror: number,
  due: readonly Sighting[],
  progress: Progress,
): void {
  const { watermark, walkedAt, walk, listing } = progress;
  inTransaction(db, () => {
    for (const { key, updatedAt, updatedMs } of due) sql.markDue.run({ mirror, key, updatedAt, updatedMs });
    sql.saveProgress.run({
      mirror,
      watermark,
      walkedAt,
      walkPage: walk?.page ?? null,
      walkTotal: walk?.total ?? null,
      walkTop: walk?.top ?? null,
      listing,
    });
  });
}

function recordPush(sql: Statements, mirror: number, { key, updatedAt }: DuePerson, result: PushResult): void {
  const { status, candidateId, reason, errorCode, triedAt } = result;
  sql.recordPush.run({ mirror, key, updatedAt, status, candidateId, reason, errorCode, triedAt });
}

function counts(sql: Statements, mirror: number): Counts {
  const people = noPeople();
  let untried = 0;
  for (const count of sql.counts.all({ mirror }).map(toCount)) {
    people[count.status] = count.people;
    if (count.status === "due") untried = count.untried;
  }
  return { people, untried };
}

function close(db: DatabaseSync): void {
  if (db.isOpen) db.close();
}
