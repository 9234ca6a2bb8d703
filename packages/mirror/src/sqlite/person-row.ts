import type { Connection, Sql } from "./connection.ts";
import { type Row, readNumber, readNumberOrNull } from "./row.ts";

/** Everything of a person, `toPerson`'s food. */
export const SELECT_PERSON = "SELECT p.*, c.candidate_id FROM people p LEFT JOIN candidates c ON c.id = p.candidate";

export function findPerson(sql: Sql, mirror: number, key: string): Row | null {
  return sql(`${SELECT_PERSON} WHERE p.mirror = ? AND p.key = ?`).get(mirror, key) ?? null;
}

/** Whether this person was forgotten on request: no row is made of them again. */
export function isForgotten(
  sql: Sql,
  { fingerprint }: Pick<Connection, "fingerprint">,
  mirror: number,
  key: string,
): boolean {
  const any = sql("SELECT 1 FROM forgotten_people WHERE mirror = ? LIMIT 1").get(mirror);
  if (any === undefined) return false;
  return sql("SELECT 1 FROM forgotten_people WHERE mirror = ? AND key = ?").get(mirror, fingerprint(key)) !== undefined;
}

/**
 * The row of somebody that may not have been listed yet: due, so that a push that ends half-way is carried on.
 * `null`: they were forgotten on request.
 */
export function ensurePerson(
  sql: Sql,
  connection: Pick<Connection, "fingerprint" | "clock">,
  mirror: number,
  key: string,
): Row | null {
  const known = findPerson(sql, mirror, key);
  if (known !== null) return known;
  if (isForgotten(sql, connection, mirror, key)) return null;
  const now = connection.clock.now();
  sql("INSERT INTO people (mirror, key, listed, status, since, due_at) VALUES (?, ?, 0, 'due', ?, ?)").run(
    mirror,
    key,
    now,
    now,
  );
  return findPerson(sql, mirror, key);
}

/** The account of a mirror. */
export function accountOf(sql: Sql, mirror: number): number {
  return readNumber(sql("SELECT account FROM mirrors WHERE id = ?").get(mirror), "account");
}

/**
 * Makes a person lead to a candidate of their mirror's account; what nobody leads to any more is dropped, and how
 * another one was found says nothing of this one.
 */
export function linkCandidate(sql: Sql, person: Row, candidateId: string): number {
  const before = readNumberOrNull(person, "candidate");
  if (before !== null && person["candidate_id"] === candidateId) return before;
  const account = accountOf(sql, readNumber(person, "mirror"));
  sql("INSERT INTO candidates (account, candidate_id) VALUES (?, ?) ON CONFLICT DO NOTHING").run(account, candidateId);
  const candidate = readNumber(
    sql("SELECT id FROM candidates WHERE account = ? AND candidate_id = ?").get(account, candidateId),
    "id",
  );
  const id = readNumber(person, "id");
  sql("UPDATE people SET candidate = ?, matched_by = NULL WHERE id = ?").run(candidate, id);
  if (before !== null) dropUnlinked(sql, before, id);
  return candidate;
}

/** Takes somebody who no longer leads to a candidate off its row, and drops a row that nobody leads to. */
export function dropUnlinked(sql: Sql, candidate: number, person: number): void {
  sql("UPDATE candidates SET owner = NULL WHERE id = ? AND owner = ?").run(candidate, person);
  sql(`
    DELETE FROM candidates WHERE id = $candidate
      AND NOT EXISTS (SELECT 1 FROM people WHERE candidate = $candidate)`).run({ candidate });
}
