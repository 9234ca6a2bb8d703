import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Ledger, MirrorState } from "../ledger/ledger.ts";
import { makeTempDirectory, type TempDirectory } from "../testing/temp-directory.ts";
import { migrations } from "./migrations.ts";
import { openSqliteLedger } from "./sqlite-ledger.ts";
import { makeOldLedger } from "./testing/old-ledger.ts";
import { type Child, startChild } from "./testing/start-child.ts";
import { PERSON_STATUSES } from "./words.ts";

const BASE_URL = "https://tt.example.com/v1";

let directory: TempDirectory;
let path: string;
let children: Child[];
beforeEach(() => {
  children = [];
  directory = makeTempDirectory();
  path = join(directory.path, "ledger.db");
  makeOldLedger(path);
});
afterEach(async () => {
  for (const child of children) child.kill();
  await Promise.all(children.map(({ ended }) => ended));
  directory.remove();
});

/** Another program on this ledger, which the test does not outlive. */
function start(job: string, detail?: string): Child {
  const child = startChild(job, path, detail);
  children.push(child);
  return child;
}

/** Opens a mirror of the old ledger with a key of this company. */
async function open(ledger: Ledger, source: string, company: string): Promise<MirrorState> {
  const account = await ledger.recordAccount(BASE_URL, `key of ${company}`, company);
  return ledger.openMirror({ name: source, source, account: account.id, priority: 3 });
}

describe("a ledger of schema 1", () => {
  it("keeps its people, their candidates and how far its lists had come", async () => {
    const ledger = await openSqliteLedger(path);
    const mirror = await open(ledger, "source-a", "company-1");
    expect(mirror).toMatchObject({
      id: 1,
      watermark: 1000,
      walkedAt: 2000,
      listing: "full",
      priority: 3,
      mapping: null,
    });
    const people = await ledger.peopleOf(1, PERSON_STATUSES, null, 100);
    expect(
      people.map(({ key, status, candidateId, outcome, attempts }) => [key, status, candidateId, outcome, attempts]),
    ).toEqual([
      ["created", "synced", "1", "created", 0],
      ["due", "due", "7", null, 0],
      ["failed", "quarantined", null, "failed", 1],
      ["gone", "gone", "6", "gone", 0],
      ["skipped", "skipped", null, "skipped", 0],
      ["tried", "due", null, null, 1],
      ["unchanged", "synced", "2", "unchanged", 0],
      ["updated", "synced", "2", "updated", 0],
    ]);
    expect(people.find(({ key }) => key === "failed")?.error).toMatchObject({ code: "validation", retryable: false });
    expect(people.find(({ key }) => key === "skipped")).toMatchObject({ reason: "no-email", triedAt: 104, since: 104 });
    expect((await ledger.due(1, Date.now(), 10)).map(({ key }) => key)).toEqual(["due", "tried"]);
    const counted = await ledger.counts(1, Date.now());
    expect(counted).toMatchObject({
      backlog: 2,
      matched: 1,
      people: { synced: 3, due: 2, quarantined: 1, skipped: 1, gone: 1 },
    });
    await ledger.close();
  });

  it("learns each mirror's company when it is opened, one by one", async () => {
    const ledger = await openSqliteLedger(path);
    expect((await ledger.accounts()).map(({ company }) => company)).toEqual(["", ""]);
    const a = await open(ledger, "source-a", "company-1");
    const b = await open(ledger, "source-b", "company-2");
    expect([a.id, b.id]).toEqual([1, 2]);
    expect((await ledger.accounts()).map(({ company }) => company)).toEqual(["company-1", "company-2"]);
    expect((await ledger.candidate(a.account, "1")).links.map(({ mirror }) => mirror)).toEqual([1]);
    expect((await ledger.candidate(b.account, "1")).links.map(({ mirror }) => mirror)).toEqual([2]);
    await ledger.close();
  });

  it("brings the candidates of two mirrors of one company together", async () => {
    const ledger = await openSqliteLedger(path);
    const { account } = await open(ledger, "source-a", "company-1");
    await open(ledger, "source-b", "company-1");
    const { links } = await ledger.candidate(account, "1");
    expect(links.map(({ mirror, key }) => [mirror, key])).toEqual([
      [1, "created"],
      [2, "created"],
    ]);
    expect((await ledger.candidate(account, "2")).links).toHaveLength(2);
    expect(await ledger.accounts()).toHaveLength(1);
    expect(await ledger.changesSince(2, 0)).toEqual({ changes: 0, known: 1 });
    await ledger.close();
  });

  it("is as a new one afterwards", async () => {
    const fresh = join(directory.path, "fresh.db");
    for (const file of [path, fresh]) await (await openSqliteLedger(file)).close();
    const schemaOf = (file: string): unknown[] => {
      const db = new DatabaseSync(file);
      const rows = db.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name").all();
      expect(db.prepare("PRAGMA integrity_check").all()).toEqual([{ integrity_check: "ok" }]);
      expect(db.prepare("PRAGMA foreign_key_check").all()).toEqual([]);
      db.close();
      return rows;
    };
    expect(schemaOf(path)).toEqual(schemaOf(fresh));
  });

  it("is whole and old where the migration was killed at its end, and migrates then", async () => {
    const { ended, lines } = start("killed-migration");
    expect(await ended).toMatchObject({ how: "SIGKILL" });
    expect(lines).toEqual([]);
    const db = new DatabaseSync(path);
    expect(db.prepare("PRAGMA user_version").get()).toEqual({ user_version: 1 });
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all()).toEqual([
      { name: "mirrors" },
      { name: "people" },
    ]);
    expect(db.prepare("SELECT count(*) AS n FROM people").get()).toEqual({ n: 9 });
    db.close();
    const ledger = await openSqliteLedger(path);
    expect((await ledger.peopleOf(1, PERSON_STATUSES, null, 100)).length).toBe(8);
    await ledger.close();
  });

  it("is migrated once by many who open it at once", async () => {
    const started = Array.from({ length: 4 }, () => start("open"));
    for (const child of started) expect(await child.ended).toEqual({ how: "0", stderr: "" });
    expect(new Set(started.flatMap(({ lines }) => lines)).size).toBe(1);
    const db = new DatabaseSync(path);
    expect(db.prepare("PRAGMA user_version").get()).toEqual({ user_version: migrations.length });
    expect(db.prepare("SELECT count(*) AS n FROM people").get()).toEqual({ n: 9 });
    db.close();
  });
});

describe("tallies", () => {
  it("are of what was migrated", async () => {
    await (await openSqliteLedger(path)).close();
    const db = new DatabaseSync(path);
    const counted = db.prepare("SELECT status, count(*) AS people FROM people GROUP BY status ORDER BY status").all();
    const tallied = db
      .prepare(
        "SELECT status, sum(people) AS people FROM tallies GROUP BY status HAVING sum(people) > 0 ORDER BY status",
      )
      .all();
    db.close();
    expect(tallied).toEqual(counted);
    expect(counted.map(({ status }) => status)).toContain("quarantined");
  });
});
