import { chmodSync, closeSync, fstatSync, mkdirSync, openSync } from "node:fs";
import { dirname } from "node:path";
import { UsageError } from "@push-profile/transport";

/** For its owner alone. */
const FILE_MODE = 0o600;
const DIRECTORY_MODE = 0o700;

/**
 * Makes the ledger's file and its directory where they are missing; SQLite gives the files it puts beside it the same mode.
 * A file that others may read is closed to them.
 * @throws UsageError where the path cannot be used.
 */
export function prepareLedgerFile(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: DIRECTORY_MODE });
    const file = openSync(path, "a", FILE_MODE);
    try {
      if ((fstatSync(file).mode & 0o077) !== 0) chmodSync(path, FILE_MODE);
    } finally {
      closeSync(file);
    }
  } catch (thrown) {
    throw new UsageError(
      `the ledger ${path} cannot be opened for writing (${errorCode(thrown)})`,
      "Name a file in a directory that this user may write to with PUSH_PROFILE_STATE.",
      "PUSH_PROFILE_STATE",
    );
  }
}

function errorCode(thrown: unknown): string {
  if (thrown instanceof Error && "code" in thrown && typeof thrown.code === "string") return thrown.code;
  return "unknown error";
}
