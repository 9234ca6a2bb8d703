import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { systemClock } from "@push-profile/transport";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Ledger } from "../ledger/ledger.ts";
import { rememberedPush } from "../testing/ledger-conformance/ledger-bench.ts";
import { makeTempDirectory, type TempDirectory } from "../testing/temp-directory.ts";
import { type Connection, connect, type Sql } from "./connection.ts";
import { openDatabase } from "./open-database.ts";
import { createLedger } from "./sqlite-ledger.ts";

let directory: TempDirectory;
let db: DatabaseSync;
let ledger: Ledger;
let asked: Set<string>;
beforeEach(async () => {
  directory = makeTempDirectory();
  const path = join(directory.path, "ledger.db");
  db = await openDatabase(path);
  asked = new Set();
  const connection = connect(db, { path, clock: systemClock, busyMs: 0, fingerprint: (text) => text });
  ledger = createLedger(watched(connection), path);
});
afterEach(async () => {
  await ledger.close();
  directory.remove();
});

/** Notes the text of each statement that is asked for. */
function watched(connection: Connection): Connection {
  const noting =
    (sql: Sql): Sql =>
    (text) => {
      asked.add(text);
      return sql(text);
    };
  return {
    ...connection,
    read: (work) => connection.read((sql) => work(noting(sql))),
    write: (work) => connection.write((sql) => work(noting(sql))),
    writeBriefly: (work) => connection.writeBriefly((sql) => work(noting(sql))),
  };
}

/** How SQLite goes about what was asked: whole tables that are read, and orders that are made by sorting. */
function costly(): string[] {
  return plans().filter((detail) => /SCAN (p|people|candidates|c|indexed)\b|TEMP B-TREE/.test(detail));
}

function plans(): string[] {
  return [...asked].flatMap((text) =>
    db
      .prepare(`EXPLAIN QUERY PLAN ${text}`)
      .all()
      .map(({ detail }) => String(detail)),
  );
}

const holder = { id: "me", host: "h", pid: 1, processStart: null, until: 1 };
const holding = { mirror: 1, epoch: 1 };
const pushed = rememberedPush({ matchedBy: "created", candidateId: "1", email: "e", owner: { mirror: 1, key: "k" } });

describe("what a large ledger is asked all the time", () => {
  it.each<[string, (ledger: Ledger) => Promise<unknown>]>([
    ["known", (l) => l.known(1, ["k"])],
    ["forgottenKeys", (l) => l.forgottenKeys(1, ["k"])],
    ["due", (l) => l.due(1, 1, 10)],
    ["counts", (l) => l.counts(1, 1)],
    ["changesSince", (l) => l.changesSince(1, 1)],
    ["person", (l) => l.person(1, "k")],
    ["peopleOf", (l) => l.peopleOf(1, ["quarantined", "synced"], null, 10)],
    ["candidate", (l) => l.candidate(1, "1")],
    ["recordPage", (l) => l.recordPage(holding, [{ key: "k", updatedAt: null, updatedMs: null }], progress, 1)],
    ["countUnlisted", (l) => l.countUnlisted(1)],
    ["rememberPush", (l) => l.rememberPush(1, "k", pushed)],
    ["makeDue", (l) => l.makeDue(1, ["k"], 1)],
    ["hint", (l) => l.hint(1, ["k"], 1)],
  ])("reads no table whole and sorts nothing: %s", async (_name, ask) => {
    const account = await ledger.recordAccount("https://tt.example.com/v1", "key", "company-1");
    await ledger.openMirror({ name: "careers", source: "s", account: account.id, priority: 1 });
    await ledger.takeMirror(1, 0, holder);
    asked.clear();
    await ask(ledger);
    expect(asked.size).toBeGreaterThan(0);
    expect(costly()).toEqual([]);
  });

  it("looks for people of a rare status among those only", async () => {
    await ledger.peopleOf(1, ["quarantined"], null, 10);
    expect(plans()).toContainEqual(expect.stringContaining("people_of_status (mirror=? AND status=? AND key>?)"));
  });

  it("would be told by this test if a table were read whole", () => {
    asked.add("SELECT * FROM people p WHERE p.updated_at = 'x' ORDER BY p.since");
    expect(costly()).toHaveLength(2);
  });
});

const progress = { watermark: null, walkedAt: null, walk: null, listing: "slim" } as const;
