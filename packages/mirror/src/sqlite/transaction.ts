import type { DatabaseSync } from "node:sqlite";

/** Runs `work` in one transaction that takes the write lock at once: what it reads cannot change before it writes. */
export function inTransaction(db: DatabaseSync, work: () => void): void {
  db.exec("BEGIN IMMEDIATE");
  try {
    work();
    db.exec("COMMIT");
  } catch (thrown) {
    rollback(db);
    throw thrown;
  }
}

/** SQLite has already rolled back by itself after some errors (a full disk); a second rollback then fails. */
function rollback(db: DatabaseSync): void {
  try {
    db.exec("ROLLBACK");
  } catch {}
}
