import type { DatabaseSync } from "node:sqlite";
import { UsageError } from "@push-profile/transport";
import { readNumber } from "./row.ts";
import { inTransaction } from "./transaction.ts";

/** Marks a file as a ledger ("ppld"), so that no other program's database is taken for one. */
const APPLICATION_ID = 0x70706c64;

/**
 * Checks that this is a ledger, or an empty file, of a schema that this program knows. Writes nothing.
 * @throws UsageError for another program's database and for a newer schema.
 */
export function checkSchema(db: DatabaseSync, path: string, migrations: readonly string[]): void {
  const version = schemaVersion(db);
  const isLedger = pragma(db, "application_id") === APPLICATION_ID;
  if (!isLedger && (version > 0 || hasTables(db))) {
    throw new UsageError(
      `${path} is a database, but not a ledger of push-profile`,
      "Name another path with PUSH_PROFILE_STATE.",
      "PUSH_PROFILE_STATE",
    );
  }
  if (version > migrations.length) {
    throw new UsageError(
      `the ledger ${path} was written by a newer push-profile (schema ${version}; this one knows ${migrations.length})`,
      "Update push-profile, or name another ledger with PUSH_PROFILE_STATE.",
      "PUSH_PROFILE_STATE",
    );
  }
}

/** Brings the schema up to date, all of it or nothing. Safe while another process does the same. */
export function migrate(db: DatabaseSync, path: string, migrations: readonly string[]): void {
  if (schemaVersion(db) === migrations.length) return;
  inTransaction(db, "write", () => {
    // Again: between the look above and the lock, another process may have migrated.
    checkSchema(db, path, migrations);
    for (const sql of migrations.slice(schemaVersion(db))) db.exec(sql);
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migrations.length};`);
  });
}

function schemaVersion(db: DatabaseSync): number {
  return pragma(db, "user_version");
}

function pragma(db: DatabaseSync, name: "application_id" | "user_version"): number {
  return readNumber(db.prepare(`PRAGMA ${name}`).get(), name);
}

function hasTables(db: DatabaseSync): boolean {
  return readNumber(db.prepare("SELECT count(*) AS n FROM sqlite_schema").get(), "n") > 0;
}
