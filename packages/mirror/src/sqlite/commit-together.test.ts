import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeTempDirectory, type TempDirectory } from "../testing/temp-directory.ts";
import { commitTogether } from "./commit-together.ts";
import { openDatabase } from "./open-database.ts";
import type { QueuedWrite } from "./write-queue.ts";

const NORMAL = 1;
const FULL = 2;

let directory: TempDirectory;
let path: string;
let db: DatabaseSync;
/** What those who asked were told. */
let told: unknown[];

beforeEach(async () => {
  directory = makeTempDirectory();
  path = join(directory.path, "ledger.db");
  db = await openDatabase(path, { busyMs: 0 });
  told = [];
});
afterEach(() => {
  db.close();
  directory.remove();
});

function write(work: () => unknown, durable = true): QueuedWrite {
  return {
    durable,
    work: () => {
      const result = work();
      return () => told.push(result);
    },
    fail: (thrown) => told.push(thrown),
  };
}

function insert(name: string): () => string {
  return () => {
    db.prepare("INSERT INTO meta (name, value) VALUES (?, '')").run(name);
    return name;
  };
}

function names(): unknown[] {
  return db
    .prepare("SELECT name FROM meta WHERE name LIKE 'test-%' ORDER BY name")
    .all()
    .map(({ name }) => name);
}

function durability(): unknown {
  return db.prepare("PRAGMA synchronous").get()?.["synchronous"];
}

function commit(...writes: QueuedWrite[]): void {
  for (const tell of commitTogether(db, writes, (thrown) => `explained: ${thrown}`)) tell();
}

describe("writes that are committed together", () => {
  it("stand together, and tell nobody before they do", () => {
    const tell = commitTogether(db, [write(insert("test-1")), write(insert("test-2"))], (thrown) => thrown);
    expect(told).toEqual([]);
    expect(db.isTransaction).toBe(false);
    for (const one of tell) one();
    expect(told).toEqual(["test-1", "test-2"]);
    expect(names()).toEqual(["test-1", "test-2"]);
  });

  it("one that fails takes back what it did, and no other", () => {
    const half = (): never => {
      insert("test-half")();
      throw new RangeError("no");
    };
    commit(write(insert("test-1")), write(half), write(insert("test-2")));
    expect(names()).toEqual(["test-1", "test-2"]);
    expect(told).toEqual(["test-1", "explained: RangeError: no", "test-2"]);
  });

  it("one that a constraint refuses takes no other with it", () => {
    commit(write(insert("test-1")), write(insert("test-1")), write(insert("test-2")));
    expect(names()).toEqual(["test-1", "test-2"]);
    expect(told[1]).toMatch(/^explained: .*UNIQUE/);
  });

  it("are none of them done where another connection writes", () => {
    const other = new DatabaseSync(path, { timeout: 0 });
    other.exec("BEGIN IMMEDIATE");
    expect(() => commit(write(insert("test-1")), write(insert("test-2")))).toThrow(/locked/);
    expect(told).toEqual([]);
    other.exec("ROLLBACK");
    other.close();
    expect(names()).toEqual([]);
  });

  it("are none of them done where SQLite has rolled them back by itself", () => {
    const rolledBack = (): never => {
      db.exec("ROLLBACK");
      throw new RangeError("disk");
    };
    expect(() => commit(write(insert("test-1")), write(rolledBack), write(insert("test-2")))).toThrow(RangeError);
    expect(told).toEqual([]);
    expect(names()).toEqual([]);
  });

  it.each([
    ["of one that matters later", [true], FULL],
    ["of some that matter only now", [false, false], NORMAL],
    ["of both kinds", [false, true], FULL],
  ])("the commit %s waits for the disk as it must", (_which, kinds, wanted) => {
    commit(...kinds.map((durable) => write(durability, durable)));
    expect(told).toEqual(kinds.map(() => wanted));
    expect(durability()).toBe(FULL);
  });

  it("the next one waits for the disk again after a brief one that failed", () => {
    const fail = (): never => {
      db.exec("ROLLBACK");
      throw new RangeError("disk");
    };
    expect(() => commit(write(fail, false))).toThrow(RangeError);
    expect(durability()).toBe(FULL);
  });
});
