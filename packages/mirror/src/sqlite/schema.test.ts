import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeTempDirectory, type TempDirectory } from "../testing/temp-directory.ts";
import { openDatabase } from "./open-database.ts";

let directory: TempDirectory;
beforeEach(() => {
  directory = makeTempDirectory();
});
afterEach(() => directory.remove());

/**
 * Every column and what may stand in it. None is meant for a value of a person's: whoever adds one has to say here what
 * it holds. `key`, `id`: of the services or of rows. `print`: a keyed hash. `time`, `number`: numbers. `word`: one of a
 * fixed set, or of the user's names for a mirror or a logic. `report`: an error as it is shown, which never holds a value.
 */
const COLUMNS: Record<string, Record<string, string>> = {
  account_index: { account: "id", begun_at: "time", next: "url of a page", candidates: "number" },
  account_keys: { base_url: "url", key: "print", account: "id" },
  accounts: { id: "id", base_url: "url", company: "id" },
  budgets: { account: "id", state: "times of requests" },
  candidates: { id: "id", account: "id", candidate_id: "id", traces: "prints by attribute", owner: "id" },
  claims: { name: "print", claimant: "process" },
  forgotten_emails: { email: "print" },
  forgotten_people: { mirror: "id", key: "print" },
  indexed: { account: "id", email: "print", candidate_id: "id" },
  meta: { name: "word", value: "print" },
  mirrors: {
    id: "id",
    name: "word",
    source: "key",
    account: "id",
    priority: "number",
    watermark: "time",
    walked_at: "time",
    walk_page: "number",
    walk_total: "number",
    walk_top: "time",
    listing: "word",
    epoch: "number",
    holder: "process",
    pause: "times, report",
    sweep: "numbers",
    mapping: "print",
    start_from: "time",
    last_pass: "numbers",
    last_success_at: "time",
    guard_from: "time",
  },
  passes: { id: "id", mirror: "id", at: "time", record: "numbers" },
  people: {
    id: "id",
    mirror: "id",
    key: "key",
    listed: "number",
    updated_at: "time",
    updated_ms: "time",
    status: "word",
    since: "time",
    candidate: "id",
    matched_by: "word",
    outcome: "word",
    reason: "word",
    error: "report",
    warnings: "words",
    changed: "names of attributes",
    kept: "names of attributes, words",
    conflicts: "names of attributes",
    attempts: "number",
    due_at: "time",
    tried_at: "time",
    desired: "print",
    email: "print",
    again_at: "time",
    create_at: "time",
    missing_at: "time",
    sweep: "number",
    changed_at: "time",
  },
  tallies: { mirror: "id", status: "word", dated: "number", matched: "number", people: "number" },
};

describe("the schema", () => {
  it("has no column for a value of a person's", async () => {
    const db = await openDatabase(join(directory.path, "ledger.db"));
    const rows = db
      .prepare(
        `SELECT t.name AS "table", c.name AS "column" FROM pragma_table_list t JOIN pragma_table_info(t.name) c
          WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.cid`,
      )
      .all();
    db.close();
    const found: Record<string, string[]> = {};
    for (const { table, column } of rows) {
      const columns = found[String(table)] ?? [];
      columns.push(String(column));
      found[String(table)] = columns;
    }
    expect(found).toEqual(Object.fromEntries(Object.entries(COLUMNS).map(([table, of]) => [table, Object.keys(of)])));
  });

  it("lets no table take what its columns are not made for", async () => {
    const db = await openDatabase(join(directory.path, "ledger.db"));
    const loose = db.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0").all();
    db.close();
    expect(loose.map(({ name }) => name)).toEqual(["sqlite_schema"]);
  });
});
