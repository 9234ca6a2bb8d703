import { DatabaseSync } from "node:sqlite";
import { type Clock, systemClock } from "@push-profile/transport";
import { prepareLedgerFile } from "./ledger-file.ts";
import { checkSchema, migrate } from "./migrate.ts";
import { migrations as ours } from "./migrations.ts";
import { fromSqlite } from "./sqlite-error.ts";
import { waitWhileBusy } from "./wait-while-busy.ts";

export interface OpenDatabaseOptions {
  migrations?: readonly string[];
  clock?: Clock;
  /** How long another process's write is waited for, in milliseconds. @default 5000 */
  busyMs?: number;
}

/** How long a write waits for another process's. */
export const BUSY_MS: number = 5000;

/**
 * Opens a ledger's file, made and migrated where needed.
 * WAL lets others read beside a write; FULL makes a commit survive a power cut; deleted bytes are overwritten.
 * @throws UsageError where the path cannot be used or holds something else; PushProfileError, code `unavailable`, where it is locked.
 */
export async function openDatabase(path: string, options: OpenDatabaseOptions = {}): Promise<DatabaseSync> {
  const { migrations = ours, clock = systemClock, busyMs = BUSY_MS } = options;
  prepareLedgerFile(path);
  let db: DatabaseSync | null = null;
  try {
    const opened = new DatabaseSync(path, { timeout: 0 });
    db = opened;
    opened.exec("PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;");
    await waitWhileBusy(clock, busyMs, () => {
      checkSchema(opened, path, migrations);
      opened.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
      migrate(opened, path, migrations);
    });
    return opened;
  } catch (thrown) {
    db?.close();
    throw fromSqlite(thrown, path);
  }
}
