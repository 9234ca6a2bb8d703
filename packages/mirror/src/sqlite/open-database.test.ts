import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { PushProfileError, UsageError } from "@push-profile/transport";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeTempDirectory, type TempDirectory } from "../testing/temp-directory.ts";
import { migrations } from "./migrations.ts";
import { openDatabase } from "./open-database.ts";

let directory: TempDirectory;
let path: string;
beforeEach(() => {
  directory = makeTempDirectory();
  path = join(directory.path, "state", "push-profile", "ledger.db");
});
afterEach(() => directory.remove());

async function thrownBy(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (thrown) {
    return thrown;
  }
  throw new Error("nothing was thrown");
}

const INSERT = "INSERT INTO accounts (base_url, company) VALUES ('https://tt.example.com/v1', 'company-1')";

function mode(file: string): string {
  return (statSync(file).mode & 0o777).toString(8);
}

describe("openDatabase", async () => {
  it("makes the file for its owner alone, in directories for their owner alone", async () => {
    const db = await openDatabase(path);
    db.exec(INSERT);
    const folder = join(directory.path, "state", "push-profile");
    const files = readdirSync(folder).sort();
    expect(files).toEqual(["ledger.db", "ledger.db-shm", "ledger.db-wal"]);
    expect(files.map((file) => mode(join(folder, file)))).toEqual(["600", "600", "600"]);
    expect([mode(folder), mode(join(directory.path, "state"))]).toEqual(["700", "700"]);
    db.close();
  });

  it("closes a file that others may read to them", async () => {
    (await openDatabase(path)).close();
    chmodSync(path, 0o644);
    (await openDatabase(path)).close();
    expect(mode(path)).toBe("600");
  });

  it("writes ahead, syncs every commit, overwrites what is deleted, and never waits inside SQLite", async () => {
    const db = await openDatabase(path);
    expect(db.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
    expect(db.prepare("PRAGMA synchronous").get()).toEqual({ synchronous: 2 });
    expect(db.prepare("PRAGMA busy_timeout").get()).toEqual({ timeout: 0 });
    expect(db.prepare("PRAGMA secure_delete").get()).toEqual({ secure_delete: 1 });
    db.close();
  });

  it("keeps what is there when it is opened again", async () => {
    const db = await openDatabase(path);
    db.exec(INSERT);
    db.close();
    const again = await openDatabase(path);
    expect(again.prepare("SELECT count(*) AS n FROM accounts").get()).toEqual({ n: 1 });
    again.close();
  });

  it("brings an older schema up to date without losing a row", async () => {
    const db = await openDatabase(path);
    db.exec(INSERT);
    db.close();
    const next = await openDatabase(path, { migrations: [...migrations, "ALTER TABLE accounts ADD COLUMN name TEXT"] });
    expect(next.prepare("SELECT company, name FROM accounts").all()).toEqual([{ company: "company-1", name: null }]);
    next.close();
  });

  it("takes a migration whole or not at all", async () => {
    (await openDatabase(path)).close();
    const broken = [...migrations, "CREATE TABLE extra (a); SELECT * FROM nowhere"];
    await expect(openDatabase(path, { migrations: broken })).rejects.toThrow();
    const db = await openDatabase(path);
    expect(db.prepare("SELECT name FROM sqlite_schema WHERE name = 'extra'").all()).toEqual([]);
    db.close();
  });

  it("stops at a schema newer than it knows, and leaves it as it is", async () => {
    (await openDatabase(path, { migrations: [...migrations, "CREATE TABLE later (a)"] })).close();
    const thrown = await thrownBy(openDatabase(path));
    expect(thrown).toBeInstanceOf(UsageError);
    expect(thrown).toMatchObject({
      code: "config",
      message: `the ledger ${path} was written by a newer push-profile (schema ${migrations.length + 1}; this one knows ${migrations.length})`,
      fix: "Update push-profile, or name another ledger with PUSH_PROFILE_STATE.",
    });
    const db = new DatabaseSync(path);
    expect(db.prepare("PRAGMA user_version").get()).toEqual({ user_version: migrations.length + 1 });
    db.close();
  });

  it("leaves another program's database alone", async () => {
    mkdirSync(join(path, ".."), { recursive: true });
    const other = new DatabaseSync(path);
    other.exec("CREATE TABLE songs (title TEXT)");
    other.close();
    expect(await thrownBy(openDatabase(path))).toMatchObject({
      code: "config",
      message: `${path} is a database, but not a ledger of push-profile`,
    });
  });

  it("refuses a file that is no database", async () => {
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, "Dear diary, today I learned that a database has a header of a hundred bytes. ".repeat(4));
    const thrown = await thrownBy(openDatabase(path));
    expect(thrown).toBeInstanceOf(UsageError);
    expect(thrown).toMatchObject({ message: `${path} is not a ledger of push-profile` });
  });

  it.each([
    ["a directory", (): string => directory.path, "it is no file"],
    [
      "a path through a file",
      (): string => {
        writeFileSync(join(directory.path, "file"), "");
        return join(directory.path, "file", "ledger.db");
      },
      "ENOTDIR",
    ],
    [
      "a path below a file",
      (): string => {
        writeFileSync(join(directory.path, "file"), "");
        return join(directory.path, "file", "deep", "ledger.db");
      },
      "ENOTDIR",
    ],
    // It denies that its folders exist and lets nobody make them.
    ["a folder below /proc", (): string => "/proc/push-profile/state/ledger.db", "ENOENT"],
  ])("refuses %s", async (_name, where, code) => {
    const target = where();
    const thrown = await thrownBy(openDatabase(target));
    expect(thrown).toBeInstanceOf(UsageError);
    expect(thrown).toMatchObject({ message: `the ledger ${target} cannot be opened for writing (${code})` });
  });

  it("says who is in the way of a locked one", async () => {
    (await openDatabase(path)).close();
    const other = new DatabaseSync(path);
    other.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE mine (a)");
    const thrown = await thrownBy(
      openDatabase(path, { migrations: [...migrations, "CREATE TABLE later (a)"], busyMs: 10 }),
    );
    other.close();
    expect(thrown).toBeInstanceOf(PushProfileError);
    expect(thrown).toMatchObject({
      code: "unavailable",
      retryable: true,
      message: `the ledger ${path} cannot be used: another program has it locked`,
    });
  });
});
