import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Progress } from "../ledger.ts";
import { describeLedger } from "../testing/ledger-conformance.ts";
import { makeTempDirectory, type TempDirectory } from "../testing/temp-directory.ts";
import { openSqliteLedger } from "./sqlite-ledger.ts";
import { queries } from "./statements.ts";

describeLedger("SQLite", () => {
  const directory = makeTempDirectory();
  return { open: () => openSqliteLedger(join(directory.path, "ledger.db")), remove: directory.remove };
});

describe("openSqliteLedger", () => {
  let directory: TempDirectory;
  let path: string;
  beforeEach(() => {
    directory = makeTempDirectory();
    path = join(directory.path, "ledger.db");
  });
  afterEach(() => directory.remove());

  const progress: Progress = { watermark: null, walkedAt: null, walk: null, listing: "slim" };
  const identity = { source: "s", account: "https://tt.example.com/v1" };

  it("lets two programs write to one ledger", async () => {
    const daemon = openSqliteLedger(path);
    const cli = openSqliteLedger(path);
    const { id } = await daemon.openMirror(identity);
    expect((await cli.openMirror(identity)).id).toBe(id);
    for (let n = 0; n < 50; n++) {
      await daemon.recordPage(id, [{ key: `d${n}`, updatedAt: null, updatedMs: null }], progress);
      await cli.recordPage(id, [{ key: `c${n}`, updatedAt: null, updatedMs: null }], progress);
    }
    expect((await cli.counts(id)).people.due).toBe(100);
    await daemon.close();
    await cli.close();
  });

  it("finds due people by an index, without reading everybody", async () => {
    await openSqliteLedger(path).close();
    const db = new DatabaseSync(path);
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${queries.due}`).all({ mirror: 1, limit: 5 });
    db.close();
    expect(plan.map(({ detail }) => detail)).toEqual(["SEARCH people USING INDEX people_due (mirror=?)"]);
  });
});
