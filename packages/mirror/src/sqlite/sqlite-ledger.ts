import { type Clock, systemClock } from "@push-profile/transport";
import type { Ledger } from "../ledger/ledger.ts";
import { createAccountRows } from "./account-rows.ts";
import { createCandidateRows } from "./candidate-rows.ts";
import { createClaimRows } from "./claim-rows.ts";
import type { Connection } from "./connection.ts";
import { connect } from "./connection.ts";
import { createForgetRows } from "./forget-rows.ts";
import { createIndexRows } from "./index-rows.ts";
import { createMirrorRows } from "./mirror-rows.ts";
import { BUSY_MS, openDatabase } from "./open-database.ts";
import { openKey } from "./open-key.ts";
import { createPeopleRows } from "./people-rows.ts";
import { fromSqlite } from "./sqlite-error.ts";
import { waitWhileBusy } from "./wait-while-busy.ts";

export interface SqliteLedgerOptions {
  /** Key of the fingerprints. Without one: made, and kept beside the ledger as `<path>.key`. */
  key?: string | null;
  /** @default the machine's */
  clock?: Clock;
  /** How long another process's write is waited for, in milliseconds. @default 5000 */
  busyMs?: number;
}

/**
 * The ledger in one SQLite file, which several processes of one machine may share; made and migrated where needed.
 * @throws UsageError where the path cannot be used or holds something else, and where the key does not fit;
 * PushProfileError, code `unavailable`, where another program keeps it locked or it cannot be read.
 */
export async function openSqliteLedger(path: string, options: SqliteLedgerOptions = {}): Promise<Ledger> {
  const { key = null, clock = systemClock, busyMs = BUSY_MS } = options;
  const db = await openDatabase(path, { clock, busyMs });
  try {
    const fingerprint = await waitWhileBusy(clock, busyMs, () => openKey(db, path, key));
    return createLedger(connect(db, { path, clock, busyMs, fingerprint }), path);
  } catch (thrown) {
    db.close();
    throw fromSqlite(thrown, path);
  }
}

/** The ledger's methods on an open database. */
export function createLedger(connection: Connection, path: string): Ledger {
  return {
    fingerprint: connection.fingerprint,
    close: connection.close,
    ...createAccountRows(connection),
    ...createMirrorRows(connection),
    ...createPeopleRows(connection),
    ...createCandidateRows(connection),
    ...createIndexRows(connection),
    ...createClaimRows(connection),
    ...createForgetRows(connection, path),
  };
}
