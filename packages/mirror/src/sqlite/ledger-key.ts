import { randomBytes } from "node:crypto";
import { chmodSync, linkSync, readFileSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { UsageError } from "@push-profile/transport";
import { errorCode } from "./ledger-file.ts";

const VARIABLE = "PUSH_PROFILE_LEDGER_KEY";
const KEY_BYTES = 32;
const FILE_MODE = 0o600;

/** Where a key comes from: told, or the file beside the ledger. */
export interface LedgerKey {
  key: string;
  /** The variable's name or the file's path, for errors. */
  from: string;
}

/** The file beside a ledger that keeps its key. */
export function keyFileOf(ledgerPath: string): string {
  return `${ledgerPath}.key`;
}

/**
 * The key that was given, else the one of the file; `null` where there is neither.
 * @throws UsageError for an empty key and for a file that cannot be read
 */
export function findKey(ledgerPath: string, given: string | null): LedgerKey | null {
  if (given !== null) {
    if (given === "") throw new UsageError(`${VARIABLE} is empty`, `Give a key with ${VARIABLE}, or none.`, VARIABLE);
    return { key: given, from: VARIABLE };
  }
  const file = keyFileOf(ledgerPath);
  const key = readKeyFile(file);
  return key === null ? null : { key, from: file };
}

/**
 * Makes a key of 32 random bytes in a file of its owner's alone. Where another process was quicker its key counts.
 * @throws UsageError where the file cannot be written
 */
export function makeKey(ledgerPath: string): LedgerKey {
  const file = keyFileOf(ledgerPath);
  const draft = `${file}.${process.pid}.${randomBytes(6).toString("hex")}`;
  try {
    // Written apart and then linked: nobody ever reads half a key, and nobody's key is overwritten.
    writeFileSync(draft, `${randomBytes(KEY_BYTES).toString("base64url")}\n`, {
      mode: FILE_MODE,
      flag: "wx",
      flush: true,
    });
    try {
      linkSync(draft, file);
    } catch (thrown) {
      if (errorCode(thrown) !== "EEXIST") throw thrown;
    } finally {
      unlinkSync(draft);
    }
  } catch (thrown) {
    throw new UsageError(
      `the ledger's key ${file} cannot be written (${errorCode(thrown)})`,
      `Let this user write to that directory, or give a key with ${VARIABLE}.`,
      VARIABLE,
    );
  }
  const key = readKeyFile(file);
  if (key === null) throw new UsageError(`the ledger's key ${file} went away`, "Try again.", VARIABLE);
  return { key, from: file };
}

function readKeyFile(file: string): string | null {
  let key: string;
  try {
    key = readFileSync(file, "utf8").trim();
    if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, FILE_MODE);
  } catch (thrown) {
    if (errorCode(thrown) === "ENOENT") return null;
    throw new UsageError(
      `the ledger's key ${file} cannot be read (${errorCode(thrown)})`,
      `Let this user read it, or give the key with ${VARIABLE}.`,
      VARIABLE,
    );
  }
  if (key !== "") return key;
  throw new UsageError(
    `the ledger's key ${file} is empty`,
    `Put a backup of it in its place. ${CONSEQUENCE}`,
    VARIABLE,
  );
}

/** What a wrong key would mean. */
export const CONSEQUENCE: string =
  "With another key nothing that the ledger remembers could be compared, and people who were forgotten on request would " +
  "be pushed again.";
