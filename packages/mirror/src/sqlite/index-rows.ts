import type { IndexRows, IndexState } from "../ledger/ledger.ts";
import type { Connection, Sql } from "./connection.ts";
import { readNumber, readText, readTextOrNull } from "./row.ts";

/** Which e-mail (its fingerprint) leads to which candidates of an account, in SQLite. */
export function createIndexRows({ read, write }: Connection): IndexRows {
  return {
    index: (account) => read((sql) => indexState(sql, account)),
    beginIndex: (account, state) =>
      write((sql) => {
        drop(sql, account);
        saveState(sql, account, state);
      }),
    recordIndexPage: (account, entries, state) =>
      write((sql) => {
        insert(sql, account, entries);
        saveState(sql, account, state);
      }),
    indexed: (account, email) =>
      read((sql) =>
        sql(
          "SELECT candidate_id FROM indexed WHERE account = ? AND email = ? ORDER BY length(candidate_id), candidate_id",
        )
          .all(account, email)
          .map((row) => readText(row, "candidate_id")),
      ),
    dropIndex: (account) => write((sql) => drop(sql, account)),
  };
}

/** Adds a candidate to an index that is complete; one that is not there, or under way, stays as it is. */
export function addToIndex(sql: Sql, account: number, entry: { email: string; candidateId: string }): void {
  const state = indexState(sql, account);
  if (state !== null && state.next === null) insert(sql, account, [entry]);
}

/** Somebody who was forgotten may still stand in Teamtailor. */
function insert(sql: Sql, account: number, entries: readonly { email: string; candidateId: string }[]): void {
  const statement = sql(`
    INSERT INTO indexed (account, email, candidate_id)
    SELECT $account, $email, $candidateId WHERE NOT EXISTS (SELECT 1 FROM forgotten_emails WHERE email = $email)
    ON CONFLICT DO NOTHING`);
  for (const { email, candidateId } of entries) statement.run({ account, email, candidateId });
}

function indexState(sql: Sql, account: number): IndexState | null {
  const row = sql("SELECT * FROM account_index WHERE account = ?").get(account);
  if (row === undefined) return null;
  return {
    begunAt: readNumber(row, "begun_at"),
    next: readTextOrNull(row, "next"),
    candidates: readNumber(row, "candidates"),
  };
}

function saveState(sql: Sql, account: number, { begunAt, next, candidates }: IndexState): void {
  sql(`
    INSERT INTO account_index (account, begun_at, next, candidates) VALUES ($account, $begunAt, $next, $candidates)
    ON CONFLICT DO UPDATE SET begun_at = $begunAt, next = $next, candidates = $candidates`).run({
    account,
    begunAt,
    next,
    candidates,
  });
}

function drop(sql: Sql, account: number): void {
  sql("DELETE FROM indexed WHERE account = ?").run(account);
  sql("DELETE FROM account_index WHERE account = ?").run(account);
}
