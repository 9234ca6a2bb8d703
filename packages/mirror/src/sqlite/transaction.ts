import type { DatabaseSync } from "node:sqlite";

/**
 * Runs `work` in one transaction. `write` takes the write lock at once: what it reads cannot change before it writes.
 * `read` sees one state, whatever others write meanwhile.
 */
export function inTransaction<Result>(db: DatabaseSync, kind: "read" | "write", work: () => Result): Result {
  db.exec(kind === "write" ? "BEGIN IMMEDIATE" : "BEGIN");
  try {
    const result = work();
    db.exec("COMMIT");
    return result;
  } catch (thrown) {
    rollback(db);
    throw thrown;
  }
}

/** SQLite has already rolled back by itself after some errors (a full disk); a second rollback then fails. */
function rollback(db: DatabaseSync): void {
  if (!db.isTransaction) return;
  try {
    db.exec("ROLLBACK");
  } catch {}
}
