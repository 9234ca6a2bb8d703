import type { CandidateTraces } from "push-profile";
import type { CandidateRow, CandidateRows, Deed, Holding, Link, RememberedPush } from "../ledger/ledger.ts";
import type { Connection, Sql } from "./connection.ts";
import { assertHolding } from "./holding.ts";
import { addToIndex } from "./index-rows.ts";
import { partOthers } from "./pass-on.ts";
import { accountOf, ensurePerson, linkCandidate } from "./person-row.ts";
import { writeList } from "./records.ts";
import { type Row, readNumber, readNumberOrNull, readText, readTextOrNull } from "./row.ts";
import { isUntouched, readTraces, writeTraces } from "./traces-text.ts";
import { codeOf } from "./words.ts";

/** What pushes remember, of people and of candidates, in SQLite. */
export function createCandidateRows(connection: Connection): CandidateRows {
  const { read, write, writeBriefly } = connection;
  return {
    candidate: (account, candidateId) => read((sql) => candidate(sql, account, candidateId)),
    noteCreate: (mirror, key, at, holding) =>
      write((sql) => {
        assertHolding(sql, holding);
        const note = (): boolean =>
          sql("UPDATE people SET create_at = ? WHERE mirror = ? AND key = ?").run(at, mirror, key).changes > 0;
        if (!note() && at !== null && ensurePerson(sql, connection, mirror, key) !== null) note();
      }),
    noteEmail: (mirror, key, email, holding) =>
      write((sql) => {
        assertHolding(sql, holding);
        sql("UPDATE people SET email = coalesce(email, ?) WHERE mirror = ? AND key = ?").run(email, mirror, key);
      }),
    rememberPush: (mirror, key, memory, holding) =>
      writeBriefly((sql) => rememberPush(sql, connection, mirror, key, memory, holding)),
    dropCandidate: (account, candidateId, holding) =>
      write((sql) => {
        assertHolding(sql, holding);
        dropCandidate(sql, account, candidateId);
      }),
    isForgottenEmail: (email) =>
      read((sql) => sql("SELECT 1 FROM forgotten_emails WHERE email = ?").get(email) !== undefined),
  };
}

function dropCandidate(sql: Sql, account: number, candidateId: string): void {
  sql("DELETE FROM indexed WHERE account = ? AND candidate_id = ?").run(account, candidateId);
  const row = sql("SELECT id FROM candidates WHERE account = ? AND candidate_id = ?").get(account, candidateId);
  if (row === undefined) return;
  const id = readNumber(row, "id");
  // Of whoever counts as gone the last push is what keeps them so.
  sql(`
    UPDATE people SET candidate = NULL, matched_by = NULL, conflicts = NULL, again_at = NULL,
      desired = iif(status = 'gone', desired, NULL)
    WHERE candidate = ?`).run(id);
  sql("DELETE FROM candidates WHERE id = ?").run(id);
}

function candidate(sql: Sql, account: number, candidateId: string): CandidateRow {
  const row = sql("SELECT id FROM candidates WHERE account = ? AND candidate_id = ?").get(account, candidateId);
  return row === undefined ? nobody() : readCandidate(sql, readNumber(row, "id"));
}

function nobody(): CandidateRow {
  return { traces: null, deed: "nothing", owner: null, links: [] };
}

/** A candidate by its row. */
export function readCandidate(sql: Sql, id: number): CandidateRow {
  const row = sql("SELECT id, traces, owner FROM candidates WHERE id = ?").get(id);
  if (row === undefined) return nobody();
  const people = sql(`
    SELECT p.id, p.mirror, p.key, p.status, p.reason, p.updated_ms, p.matched_by, m.priority
    FROM people p JOIN mirrors m ON m.id = p.mirror
    WHERE p.candidate = ? ORDER BY m.priority, p.mirror, p.key`).all(readNumber(row, "id"));
  const traces = readTextOrNull(row, "traces");
  const owner = people.find((person) => person["id"] === row["owner"]);
  return {
    traces: traces === null ? null : readTraces(traces),
    deed: deedOf(traces, people),
    owner: owner === undefined ? null : { mirror: readNumber(owner, "mirror"), key: readText(owner, "key") },
    links: people.map(toLink),
  };
}

/** One profile that created the candidate is enough, whoever was found to be the same person since. */
function deedOf(traces: string | null, people: readonly Row[]): Deed {
  if (people.some((person) => person["matched_by"] === "created")) return "created";
  return traces === null || isUntouched(traces) ? "nothing" : "written";
}

function toLink(row: Row): Link {
  return {
    mirror: readNumber(row, "mirror"),
    key: readText(row, "key"),
    priority: readNumber(row, "priority"),
    live: isLive(readText(row, "status"), readTextOrNull(row, "reason")),
    updatedMs: readNumberOrNull(row, "updated_ms"),
  };
}

function isLive(status: string, reason: string | null): boolean {
  if (status === "archived" || status === "gone") return false;
  return status !== "skipped" || reason === null || !reason.startsWith("logic:");
}

function rememberPush(
  sql: Sql,
  connection: Connection,
  mirror: number,
  key: string,
  memory: RememberedPush,
  holding: Holding | undefined,
): void {
  assertHolding(sql, holding);
  const person = ensurePerson(sql, connection, mirror, key);
  if (person === null) return;
  // Who leads to another candidate now was matched anew.
  const linked =
    memory.candidateId === null
      ? readNumberOrNull(person, "candidate")
      : linkCandidate(sql, person, memory.candidateId);
  sql(`
    UPDATE people SET
      desired = $desired, email = coalesce($email, email), again_at = $againAt, conflicts = $conflicts, create_at = NULL,
      matched_by = iif($isMatched AND (matched_by IS NOT 'created' OR $isOther), $matchedBy, coalesce(matched_by, $matchedBy)),
      outcome = $outcome, reason = $reason
    WHERE id = $id`).run({
    id: readNumber(person, "id"),
    desired: memory.desired,
    email: memory.email,
    againAt: memory.againAt,
    conflicts: writeList(memory.conflicts.map(codeOf)),
    // Whoever is not found any more was matched once.
    isMatched: memory.candidateId === null || memory.matchedBy === "none" ? 0 : 1,
    // Whom we created is somebody else than the one who is led to now.
    isOther: linked === readNumberOrNull(person, "candidate") ? 0 : 1,
    matchedBy: memory.matchedBy,
    // Unless it is told, what this push ended in is not known before `recordPush`; an earlier one's would be wrong.
    outcome: memory.outcome ?? null,
    reason: memory.reason ?? null,
  });
  if (linked === null) return;
  const { traces, email, candidateId, owner } = memory;
  if (memory.matchedBy === "created" && email !== null && candidateId !== null) {
    addToIndex(sql, accountOf(sql, mirror), { email, candidateId });
  }
  if (traces !== null) {
    const before = rememberTraces(sql, linked, traces, memory.outcome);
    const isAnother = before !== null && before.fields.email?.sent !== traces.fields.email?.sent;
    if (owner !== null && isAnother) partOthers(sql, linked, owner, connection.clock.now());
  }
  // Only whoever leads there: their row cannot go away without the owner being forgotten too.
  if (owner !== null) {
    sql(`
      UPDATE candidates SET owner = p.id FROM people p
      WHERE candidates.id = $linked AND p.mirror = $mirror AND p.key = $key AND p.candidate = $linked`).run({
      linked,
      mirror: owner.mirror,
      key: owner.key,
    });
  }
}

/**
 * Until something is written, a candidate who was found as wanted counts as untouched.
 * @returns what was remembered before
 */
function rememberTraces(
  sql: Sql,
  candidate: number,
  traces: CandidateTraces,
  outcome: RememberedPush["outcome"],
): CandidateTraces | null {
  const before = readTextOrNull(sql("SELECT traces FROM candidates WHERE id = ?").get(candidate), "traces");
  const untouched = outcome === "unchanged" && (before === null || isUntouched(before));
  sql("UPDATE candidates SET traces = ? WHERE id = ?").run(writeTraces(traces, untouched), candidate);
  return before === null ? null : readTraces(before);
}
