import { DatabaseSync } from "node:sqlite";
import { prepareLedgerFile } from "./ledger-file.ts";
import { checkSchema, migrate } from "./migrate.ts";
import { migrations as ours } from "./migrations.ts";
import { fromSqlite } from "./sqlite-error.ts";

/** How long a write waits for another process's. */
const BUSY_MS = 5000;

/**
 * Opens a ledger's file, made and migrated where needed.
 * WAL lets others read beside a write; FULL makes a commit survive a power cut.
 * @throws UsageError where the path cannot be used or holds something else; PushProfileError, code `unavailable`, where it is locked.
 */
export function openDatabase(
  path: string,
  migrations: readonly string[] = ours,
  busyMs: number = BUSY_MS,
): DatabaseSync {
  prepareLedgerFile(path);
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(path);
    db.exec(`PRAGMA busy_timeout = ${busyMs}; PRAGMA foreign_keys = ON;`);
    checkSchema(db, path, migrations);
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
    migrate(db, path, migrations);
    return db;
  } catch (thrown) {
    db?.close();
    throw fromSqlite(thrown, path);
  }
}
