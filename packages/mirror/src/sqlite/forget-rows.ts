import { PushProfileError } from "@push-profile/transport";
import type { ForgetRows } from "../ledger/ledger.ts";
import type { Connection, Sql } from "./connection.ts";
import { passOn } from "./pass-on.ts";
import { dropUnlinked, findPerson } from "./person-row.ts";
import { readNumber, readNumberOrNull, readTextOrNull } from "./row.ts";

/** Removing people, in SQLite. */
export function createForgetRows(connection: Connection, path: string): ForgetRows {
  return {
    async forget(mirror, key, keyFingerprint) {
      const removed = await connection.write((sql) => remove(sql, mirror, key, keyFingerprint, connection.clock.now()));
      await emptyLog(connection, path);
      const texts = removed?.candidateId ? [key, removed.candidateId] : [key];
      if (await holdsAny(path, texts)) {
        await connection.outside((db) => db.exec("VACUUM"));
        await emptyLog(connection, path);
      }
      return removed;
    },
  };
}

function remove(
  sql: Sql,
  mirror: number,
  key: string,
  keyFingerprint: string,
  now: number,
): { candidateId: string | null } | null {
  sql("INSERT INTO forgotten_people (mirror, key) VALUES (?, ?) ON CONFLICT DO NOTHING").run(mirror, keyFingerprint);
  const person = findPerson(sql, mirror, key);
  if (person === null) return null;
  const candidateId = readTextOrNull(person, "candidate_id");
  const email = readTextOrNull(person, "email");
  const id = readNumber(person, "id");
  const candidate = readNumberOrNull(person, "candidate");

  passOn(sql, candidate, now, () => {
    sql("DELETE FROM people WHERE id = ?").run(id);
    if (candidate !== null) dropUnlinked(sql, candidate, id);
  });
  sql("DELETE FROM claims WHERE name IN (?, ?)").run(keyFingerprint, email);
  sql(`
    DELETE FROM indexed WHERE account = (SELECT account FROM mirrors WHERE id = $mirror)
      AND (email = $email OR candidate_id = $candidateId)`).run({ mirror, email, candidateId });
  if (email !== null) sql("INSERT INTO forgotten_emails (email) VALUES (?) ON CONFLICT DO NOTHING").run(email);
  return { candidateId };
}

/** Writes the log into the file and cuts it to nothing: what was deleted stood there too. */
async function emptyLog(connection: Connection, path: string): Promise<void> {
  if (await connection.emptyLog()) return;
  throw new PushProfileError({
    code: "unavailable",
    message: `the person is forgotten, but the log of the ledger ${path} could not be emptied: another program reads it`,
    retryable: true,
    fix: "Do the same again once the other program is done.",
  });
}

const CHUNK = 1 << 22;

/** Whether one of these texts stands anywhere in the file. */
async function holdsAny(path: string, texts: readonly string[]): Promise<boolean> {
  const needles = texts.map((text) => Buffer.from(text));
  const overlap = Math.max(...needles.map(({ length }) => length)) - 1;
  const buffer = Buffer.alloc(CHUNK + overlap);
  // Read here: it takes milliseconds, and a push needs none of it.
  const { open } = await import("node:fs/promises");
  const file = await open(path, "r");
  try {
    for (let position = 0; ; position += CHUNK) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
      const part = buffer.subarray(0, bytesRead);
      if (needles.some((needle) => part.includes(needle))) return true;
      if (bytesRead < buffer.length) return false;
    }
  } finally {
    await file.close();
  }
}
