import { join } from "node:path";
import { systemClock } from "@push-profile/transport";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeTempDirectory, type TempDirectory } from "../testing/temp-directory.ts";
import { type Connection, connect, type Sql } from "./connection.ts";
import { openDatabase } from "./open-database.ts";

const NORMAL = 1;
const FULL = 2;

let directory: TempDirectory;
let connection: Connection;
beforeEach(async () => {
  directory = makeTempDirectory();
  const path = join(directory.path, "ledger.db");
  const db = await openDatabase(path);
  connection = connect(db, { path, clock: systemClock, busyMs: 0, fingerprint: (text) => text });
});
afterEach(async () => {
  await connection.close();
  directory.remove();
});

/** Whether the commit of the transaction that asks waits for the disk. */
function durability(sql: Sql): unknown {
  return sql("PRAGMA synchronous").get()?.["synchronous"];
}

describe("a connection", () => {
  it("waits for the disk at each commit, but not for what matters only to those who live", async () => {
    expect(await connection.write(durability)).toBe(FULL);
    expect(await connection.writeBriefly(durability)).toBe(NORMAL);
    expect(await connection.write(durability)).toBe(FULL);
  });

  it("waits for it again after a brief write that failed, which changed nothing", async () => {
    const fail = connection.writeBriefly((sql) => {
      sql("INSERT INTO meta (name, value) VALUES ('a', 'b')").run();
      throw new RangeError("no");
    });
    await expect(fail).rejects.toThrow(RangeError);
    expect(await connection.write(durability)).toBe(FULL);
    expect(await connection.read((sql) => sql("SELECT 1 FROM meta WHERE name = 'a'").get())).toBeUndefined();
  });
});
