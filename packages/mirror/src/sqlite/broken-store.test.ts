import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { systemClock } from "@push-profile/transport";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Ledger } from "../ledger/ledger.ts";
import { makeTempDirectory, type TempDirectory } from "../testing/temp-directory.ts";
import { connect } from "./connection.ts";
import { openDatabase } from "./open-database.ts";
import { createLedger, openSqliteLedger } from "./sqlite-ledger.ts";
import { fillLedger } from "./testing/fill-ledger.ts";

let directory: TempDirectory;
let path: string;
beforeEach(() => {
  directory = makeTempDirectory();
  path = join(directory.path, "ledger.db");
});
afterEach(() => directory.remove());

const KEYS = Array.from({ length: 600 }, (_, n) => `key-${String(n).padStart(4, "0")}`);

/** A ledger whose connection a test may spoil. */
async function open(): Promise<{ ledger: Ledger; db: DatabaseSync }> {
  const db = await openDatabase(path);
  const connection = connect(db, { path, clock: systemClock, busyMs: 0, fingerprint: (text) => text });
  return { ledger: createLedger(connection, path), db };
}

describe("a ledger that cannot be written", () => {
  it("says that the disk is full, has lost nothing, and goes on when there is room", async () => {
    const { ledger, db } = await open();
    const filled = await fillLedger(ledger, KEYS.slice(0, 60));
    const pages = db.prepare("PRAGMA page_count").get()?.["page_count"];
    db.exec(`PRAGMA max_page_count = ${Number(pages)}`);
    const more = KEYS.map((key) => ({ key: `more-${key}`, updatedAt: null, updatedMs: null }));
    const progress = { watermark: 7, walkedAt: null, walk: null, listing: "slim" } as const;
    await expect(ledger.recordPage(filled.holding, more, progress, 1)).rejects.toMatchObject({
      name: "PushProfileError",
      code: "unavailable",
      retryable: true,
      message: `the ledger ${path} cannot be used: the disk is full`,
      fix: "Free some space on the disk of the ledger; nothing that was written before is lost.",
    });
    expect((await ledger.counts(filled.mirror, 1)).people.due).toBe(60);
    expect((await ledger.mirrors())[0]?.watermark).toBeNull();
    db.exec("PRAGMA max_page_count = 100000");
    await ledger.recordPage(filled.holding, more, progress, 1);
    expect((await ledger.counts(filled.mirror, 1)).people.due).toBe(660);
    await ledger.close();
  });

  it("says so where it may only be read", async () => {
    const { ledger, db } = await open();
    const filled = await fillLedger(ledger, KEYS.slice(0, 5));
    db.exec("PRAGMA query_only = ON");
    await expect(ledger.makeDue(filled.mirror, KEYS, 1)).rejects.toMatchObject({
      code: "unavailable",
      retryable: false,
      message: `the ledger ${path} cannot be used: it cannot be written`,
    });
    expect((await ledger.due(filled.mirror, 1, 10)).length).toBe(5);
    await ledger.close();
  });
});

describe("a ledger that is damaged", () => {
  const damaged = {
    name: "PushProfileError",
    code: "unavailable",
    retryable: false,
    fix: expect.stringMatching(/Stop every push-profile, move .* away .* backup/),
  };

  it.each([
    [
      "in the middle",
      (): void => {
        const file = readFileSync(path);
        for (const page of pagesOf("sqlite_autoindex_people_1")) file.fill(0xa5, (page - 1) * 4096, page * 4096);
        writeFileSync(path, file);
      },
    ],
    ["because it was cut", (): void => truncateSync(path, 4096 * 30)],
  ])("says so when it is used: %s", async (_where, damage) => {
    const before = await openSqliteLedger(path, { key: "k" });
    await fillLedger(before, KEYS);
    await before.close();
    damage();
    const used = async (): Promise<void> => {
      const ledger = await openSqliteLedger(path, { key: "k" });
      try {
        await ledger.known(1, KEYS);
        await ledger.peopleOf(1, ["due", "synced"], null, 1000);
      } finally {
        await ledger.close();
      }
    };
    await expect(used()).rejects.toMatchObject({
      ...damaged,
      message: `the ledger ${path} cannot be used: it is damaged`,
    });
  });
});

/** Pages of the file that a table or an index lies on. */
function pagesOf(name: string): number[] {
  const db = new DatabaseSync(path);
  const pages = db.prepare("SELECT pageno FROM dbstat WHERE name = ?").all(name);
  db.close();
  return pages.map(({ pageno }) => Number(pageno));
}
