import { DatabaseSync } from "node:sqlite";
import { candidateOf } from "../person.ts";
import type { World } from "../world.ts";

/** The first schema, as ledgers out there have it. */
const SCHEMA = `
CREATE TABLE mirrors (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  account TEXT NOT NULL,
  watermark INTEGER,
  walked_at INTEGER,
  walk_page INTEGER,
  walk_total INTEGER,
  walk_top INTEGER,
  listing TEXT NOT NULL DEFAULT 'slim' CHECK (listing IN ('slim', 'full', 'undated')),
  UNIQUE (source, account)
) STRICT;
CREATE TABLE people (
  mirror INTEGER NOT NULL REFERENCES mirrors (id),
  key TEXT NOT NULL,
  updated_at TEXT,
  updated_ms INTEGER,
  status TEXT NOT NULL CHECK (status IN ('due', 'created', 'updated', 'unchanged', 'skipped', 'failed', 'gone')),
  candidate_id TEXT,
  reason TEXT,
  error_code TEXT,
  tried_at INTEGER,
  PRIMARY KEY (mirror, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX people_due ON people (mirror, tried_at, updated_ms, key) WHERE status = 'due';
PRAGMA application_id = ${0x70706c64};
PRAGMA user_version = 1;`;

/** A ledger as the first schema left it: every other person stands in Teamtailor, the others are due. */
export function makeOldLedger({ ledger: path, sandbox, people }: World): void {
  const db = new DatabaseSync(path);
  try {
    db.exec(SCHEMA);
    const mirror = db.prepare("INSERT INTO mirrors (id, source, account) VALUES (1, ?, ?)");
    mirror.run(sandbox.hrflow.sourceKey, sandbox.teamtailor.baseUrl);
    const insert = db.prepare(
      "INSERT INTO people (mirror, key, updated_at, updated_ms, status, candidate_id, tried_at) VALUES (1, ?, ?, ?, ?, ?, ?)",
    );
    const times = new Map(sandbox.people.profiles().map(({ key, updated_at }) => [key, updated_at ?? ""]));
    for (const { key, number, edition } of people) {
      const updatedAt = times.get(key) ?? "";
      const ms = Date.parse(updatedAt);
      if (number % 2 === 0) {
        const { id } = sandbox.people.addCandidate(candidateOf({ number, edition }));
        insert.run(key, updatedAt, ms, "created", id, ms + 1);
      } else {
        insert.run(key, updatedAt, ms, "due", null, null);
      }
    }
  } finally {
    db.close();
  }
}
