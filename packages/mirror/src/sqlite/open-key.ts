import type { DatabaseSync } from "node:sqlite";
import { UsageError } from "@push-profile/transport";
import { createFingerprint } from "./fingerprints.ts";
import { CONSEQUENCE, findKey, keyFileOf, type LedgerKey, makeKey } from "./ledger-key.ts";
import { readTextOrNull } from "./row.ts";
import { inTransaction } from "./transaction.ts";

const CHECK = "key_check";
const VARIABLE = "PUSH_PROFILE_LEDGER_KEY";

/**
 * The fingerprint function of a ledger, under the key that was given or the one beside it, which is made for a ledger
 * that holds nothing yet. The ledger keeps a check value, so that a wrong key is told at once.
 * @throws UsageError for a key that does not fit, and for a lost one
 */
export function openKey(db: DatabaseSync, path: string, given: string | null): (text: string) => string {
  let key = findKey(path, given);
  if (key === null && isKeyed(db)) {
    // Another process that starts now may have made it since, and written with it.
    key = findKey(path, given);
    if (key === null) throw lostKey(path);
  }
  key ??= makeKey(path);
  const fingerprint = createFingerprint(key.key);
  const check = fingerprint("push-profile ledger key");
  if (storedCheck(db) === check) return fingerprint;
  inTransaction(db, "write", () => {
    if (isKeyed(db) && storedCheck(db) !== check) throw wrongKey(path, key);
    db.prepare("INSERT INTO meta (name, value) VALUES ($name, $check) ON CONFLICT DO UPDATE SET value = $check").run({
      name: CHECK,
      check,
    });
  });
  return fingerprint;
}

function storedCheck(db: DatabaseSync): string | null {
  const row = db.prepare("SELECT value FROM meta WHERE name = ?").get(CHECK);
  return row === undefined ? null : readTextOrNull(row, "value");
}

/** Whether fingerprints may stand in it: it has a check value, and anything that could carry one. */
function isKeyed(db: DatabaseSync): boolean {
  if (storedCheck(db) === null) return false;
  const row = db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM account_keys) OR EXISTS (SELECT 1 FROM people) OR EXISTS (SELECT 1 FROM mirrors)
        OR EXISTS (SELECT 1 FROM forgotten_people) OR EXISTS (SELECT 1 FROM forgotten_emails)
        OR EXISTS (SELECT 1 FROM indexed) AS found`,
    )
    .get();
  return row?.["found"] === 1;
}

function lostKey(path: string): UsageError {
  return new UsageError(
    `the key of the ledger ${path} is missing: there is no ${keyFileOf(path)}, and ${VARIABLE} is not set`,
    `Put ${keyFileOf(path)} back from a backup, or give the key with ${VARIABLE}. ${CONSEQUENCE} Where it is lost for good, ` +
      "move the ledger away: a new one is filled from the account by e-mail.",
    VARIABLE,
  );
}

function wrongKey(path: string, { from }: LedgerKey): UsageError {
  const given = from === VARIABLE;
  return new UsageError(
    `the ledger ${path} was written with another key than the one ${given ? `in ${from}` : `in the file ${from}`}`,
    given
      ? `Set ${VARIABLE} to the key of this ledger; unset it where the ledger's own key in ${keyFileOf(path)} is meant. ${CONSEQUENCE}`
      : `Put the key of this ledger back into ${from}, or give it with ${VARIABLE}. ${CONSEQUENCE}`,
    VARIABLE,
  );
}
