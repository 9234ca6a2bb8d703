import type { DatabaseSync } from "node:sqlite";
import { isBusy } from "./sqlite-error.ts";
import { inTransaction } from "./transaction.ts";
import type { QueuedWrite } from "./write-queue.ts";

/**
 * Does these changes in one transaction, each all or nothing by itself: one that fails takes no other with it.
 * The commit waits for the disk where one of them wants that.
 * @param explain an error of SQLite's, for the one who asked
 * @returns what tells those who asked, in their order
 * @throws what fails them all: another connection is in the way, the disk is full. Nothing is changed then
 */
export function commitTogether(
  db: DatabaseSync,
  writes: readonly QueuedWrite[],
  explain: (thrown: unknown) => unknown,
): (() => void)[] {
  const commit = () => inTransaction(db, "write", () => writes.map((write) => doOne(db, write, explain)));
  if (writes.some(({ durable }) => durable)) return commit();
  // Not waiting for the disk at each commit spares a push most of what its ledger costs it.
  db.exec("PRAGMA synchronous = NORMAL");
  try {
    return commit();
  } finally {
    db.exec("PRAGMA synchronous = FULL");
  }
}

function doOne(db: DatabaseSync, write: QueuedWrite, explain: (thrown: unknown) => unknown): () => void {
  db.exec("SAVEPOINT one");
  try {
    const tell = write.work();
    db.exec("RELEASE one");
    return tell;
  } catch (thrown) {
    // Some errors make SQLite roll back the whole transaction by itself.
    if (isBusy(thrown) || !db.isTransaction) throw thrown;
    db.exec("ROLLBACK TO one; RELEASE one");
    return () => write.fail(explain(thrown));
  }
}
