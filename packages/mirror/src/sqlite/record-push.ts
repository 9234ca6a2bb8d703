import { parseInstant } from "../instant.ts";
import type { Holding, PersonStatus, PushRecord } from "../ledger/ledger.ts";
import type { Connection, Sql } from "./connection.ts";
import { assertHolding } from "./holding.ts";
import { passOn } from "./pass-on.ts";
import { ensurePerson, findPerson, linkCandidate } from "./person-row.ts";
import { writeList } from "./records.ts";
import { type Row, readNumber, readNumberOrNull, readText, readTextOrNull } from "./row.ts";
import { codeOf } from "./words.ts";

/** Whoever comes to stand like this may leave a candidate to another profile. */
const LEAVING: ReadonlySet<string> = new Set<PersonStatus>(["archived", "gone", "skipped"]);

/**
 * Records what a push ended in. Of somebody who was listed anew meanwhile only the candidate is learnt: they stay due.
 * Nothing is recorded of somebody who was forgotten on request.
 */
export function recordPush(
  sql: Sql,
  connection: Connection,
  mirror: number,
  key: string,
  record: PushRecord,
  holding: Holding | undefined,
): void {
  assertHolding(sql, holding);
  const { onlyFrom } = record;
  const person = onlyFrom === undefined ? ensurePerson(sql, connection, mirror, key) : findPerson(sql, mirror, key);
  if (person === null || (onlyFrom !== undefined && person["status"] !== onlyFrom)) return;
  const now = record.triedAt ?? connection.clock.now();
  const id = readNumber(person, "id");
  if (record.candidateId !== null) linkCandidate(sql, person, record.candidateId);
  if (record.isChange) sql("UPDATE people SET changed_at = ? WHERE id = ?").run(now, id);
  if (isOutdated(person, record)) return;
  const leaving = LEAVING.has(record.status) ? findPerson(sql, mirror, key) : null;
  const candidate = leaving === null ? null : readNumberOrNull(leaving, "candidate");
  passOn(sql, candidate, now, () => save(sql, person, record, now));
}

function save(sql: Sql, person: Row, record: PushRecord, now: number): void {
  const sameStatus = readText(person, "status") === record.status;
  sql(`
    UPDATE people SET
      updated_at = $updatedAt, updated_ms = $updatedMs, status = $status, since = $since,
      outcome = coalesce($outcome, outcome), reason = iif($outcome IS NULL AND $reason IS NULL, reason, $reason), error = $error, warnings = $warnings, changed = $changed,
      kept = $kept, attempts = $attempts, due_at = $dueAt, tried_at = coalesce($triedAt, tried_at),
      desired = iif($status = 'archived', NULL, desired)
    WHERE id = $id`).run({
    id: readNumber(person, "id"),
    ...times(person, record),
    status: record.status,
    since: sameStatus ? readNumber(person, "since") : now,
    outcome: record.outcome,
    reason: record.reason,
    error: record.error === null ? null : JSON.stringify(record.error),
    warnings: writeList(record.warnings),
    changed: writeList(record.changed.map(codeOf)),
    kept: record.kept.length === 0 ? null : JSON.stringify(record.kept),
    attempts: record.attempts,
    dueAt: record.dueAt ?? (record.status === "due" ? now : null),
    triedAt: record.triedAt,
  });
}

/** Whether a list has named another `updatedAt` than the one that was pushed, and not an older one. */
function isOutdated(person: Row, { updatedAt }: PushRecord): boolean {
  const listed = readTextOrNull(person, "updated_at");
  if (listed === updatedAt || person["listed"] === 0) return false;
  const pushedMs = parseInstant(updatedAt);
  const listedMs = readNumberOrNull(person, "updated_ms");
  return pushedMs === null || listedMs === null || pushedMs <= listedMs;
}

function times(person: Row, { updatedAt }: PushRecord): { updatedAt: string | null; updatedMs: number | null } {
  const known = readTextOrNull(person, "updated_at");
  if (updatedAt === null || updatedAt === known) {
    return { updatedAt: known, updatedMs: readNumberOrNull(person, "updated_ms") };
  }
  return { updatedAt, updatedMs: parseInstant(updatedAt) };
}
