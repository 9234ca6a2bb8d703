import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { systemClock } from "@push-profile/transport";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Ledger } from "../ledger/ledger.ts";
import { makeTempDirectory, type TempDirectory } from "../testing/temp-directory.ts";
import { connect } from "./connection.ts";
import { createFingerprint } from "./fingerprints.ts";
import { openDatabase } from "./open-database.ts";
import { createLedger, openSqliteLedger } from "./sqlite-ledger.ts";
import { fillLedger, pushFilled } from "./testing/fill-ledger.ts";

let directory: TempDirectory;
let path: string;
beforeEach(() => {
  directory = makeTempDirectory();
  path = join(directory.path, "ledger.db");
});
afterEach(() => directory.remove());

/** Every byte that the ledger has on the disk. */
function bytes(): Buffer {
  const files = [path, `${path}-wal`, `${path}-shm`].filter((file) => existsSync(file));
  return Buffer.concat(files.map((file) => readFileSync(file)));
}

/** The ledger without waiting for the disk at each commit: what is in its files is the same. */
async function openQuick(): Promise<Ledger> {
  const db = await openDatabase(path);
  db.exec("PRAGMA synchronous = OFF");
  const fingerprint = createFingerprint("key");
  return createLedger(connect(db, { path, clock: systemClock, busyMs: 0, fingerprint }), path);
}

/** As HrFlow makes them, in no order. */
function keyOf(n: number): string {
  return createHash("sha1").update(`profile ${n}`).digest("hex");
}

function candidateOf(n: number): string {
  return `${700_000_000 + ((n * 7919) % 100_000)}`;
}

describe("forget", () => {
  it("leaves neither key nor candidate in any byte of the ledger", async () => {
    const ledger = await openQuick();
    const people = Array.from({ length: 1500 }, (_, n) => n);
    const filled = await fillLedger(ledger, people.map(keyOf));
    const inNoOrder = people.toSorted((a, b) => (keyOf(a + 5000) < keyOf(b + 5000) ? -1 : 1));
    for (const n of inNoOrder) await pushFilled(ledger, filled, keyOf(n), candidateOf(n));
    await ledger.claim(
      [ledger.fingerprint(keyOf(3))],
      { id: "c", host: "h", pid: 1, processStart: null, until: 9e12 },
      1,
      () => false,
    );

    for (const n of inNoOrder.slice(0, 150)) {
      const email = ledger.fingerprint(`e-mail of ${keyOf(n)}`);
      const before = bytes();
      expect([keyOf(n), candidateOf(n), email].map((text) => before.includes(text))).toEqual([true, true, true]);
      expect(await ledger.forget(filled.mirror, keyOf(n), ledger.fingerprint(keyOf(n)))).toEqual({
        candidateId: candidateOf(n),
      });
      const after = bytes();
      expect(
        [keyOf(n), candidateOf(n), ledger.fingerprint(`phone of ${keyOf(n)}`)].map((text) => after.includes(text)),
      ).toEqual([false, false, false]);
      expect(after.includes(email)).toBe(true);
    }
    expect((await ledger.counts(filled.mirror, 5)).people).toMatchObject({ synced: 1350, forgotten: 150 });
    await ledger.close();
    const db = new DatabaseSync(path);
    expect(db.prepare("PRAGMA integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
    db.close();
  });

  it.each([
    ["key", keyOf(1)],
    ["candidate", candidateOf(1)],
  ])("removes copies of the %s too that SQLite left behind in unused bytes", async (_what, text) => {
    const ledger = await openSqliteLedger(path);
    const filled = await fillLedger(ledger, [keyOf(1), keyOf(2)]);
    await pushFilled(ledger, filled, keyOf(1), candidateOf(1));
    const careless = new DatabaseSync(path);
    careless.exec(
      `PRAGMA secure_delete = OFF; INSERT INTO meta VALUES ('draft', '${text}'); DELETE FROM meta WHERE name = 'draft'`,
    );
    careless.close();
    await ledger.forget(filled.mirror, keyOf(1), ledger.fingerprint(keyOf(1)));
    expect(bytes().includes(text)).toBe(false);
    expect(await ledger.person(filled.mirror, keyOf(2))).not.toBeNull();
    await ledger.close();
  });

  it("says so where another program keeps the log from being emptied, and does the rest the next time", async () => {
    const ledger = await openSqliteLedger(path, { busyMs: 40 });
    const filled = await fillLedger(ledger, [keyOf(1), keyOf(2)]);
    const reader = new DatabaseSync(path);
    reader.exec("BEGIN");
    reader.prepare("SELECT count(*) FROM people").get();
    const forget = (): Promise<unknown> => ledger.forget(filled.mirror, keyOf(1), ledger.fingerprint(keyOf(1)));
    await expect(forget()).rejects.toMatchObject({
      code: "unavailable",
      retryable: true,
      message: expect.stringContaining("the person is forgotten, but the log"),
    });
    reader.close();
    expect(await forget()).toBeNull();
    expect(bytes().includes(keyOf(1))).toBe(false);
    await ledger.close();
  });
});
