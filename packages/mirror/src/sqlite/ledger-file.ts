import { chmodSync, closeSync, fstatSync, mkdirSync, openSync, statSync } from "node:fs";
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
    // Looked at before it is opened: opening a pipe never returns, and a device's mode is not ours to change.
    const there = statSync(path, { throwIfNoEntry: false });
    if (there !== undefined && !there.isFile()) throw unusable(path, "it is no file");
    if (there === undefined) makeDirectory(dirname(path));
    const file = openSync(path, "a", FILE_MODE);
    try {
      if ((fstatSync(file).mode & 0o077) !== 0) chmodSync(path, FILE_MODE);
    } finally {
      closeSync(file);
    }
  } catch (thrown) {
    throw thrown instanceof UsageError ? thrown : unusable(path, errorCode(thrown));
  }
}

function unusable(path: string, why: string): UsageError {
  return new UsageError(
    `the ledger ${path} cannot be opened for writing (${why})`,
    "Name a file in a directory that this user may write to with PUSH_PROFILE_STATE.",
    "PUSH_PROFILE_STATE",
  );
}

/** One level after the other: `mkdir` with `recursive` never returns below /proc, which denies that its folders exist. */
function makeDirectory(path: string): void {
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) return;
  const parent = dirname(path);
  if (parent !== path) makeDirectory(parent);
  try {
    mkdirSync(path, { mode: DIRECTORY_MODE });
  } catch (thrown) {
    // Another process may have been quicker.
    if (errorCode(thrown) !== "EEXIST") throw thrown;
  }
}

/** The system's word for what went wrong. */
export function errorCode(thrown: unknown): string {
  if (thrown instanceof Error && "code" in thrown && typeof thrown.code === "string") return thrown.code;
  return "unknown error";
}
