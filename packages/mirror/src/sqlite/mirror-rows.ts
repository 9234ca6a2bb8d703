import { joinPasses } from "../ledger/join-passes.ts";
import type { Holder, Holding, MirrorChange, MirrorRows, PassRecord } from "../ledger/ledger.ts";
import { changeMapping } from "./change-mapping.ts";
import type { Connection, Sql } from "./connection.ts";
import { assertHolding } from "./holding.ts";
import { openMirror } from "./open-mirror.ts";
import { toMirrorState } from "./records.ts";
import { readJson, readNumber } from "./row.ts";
import { isPassRecord } from "./shapes.ts";

const PASSES_LAST_MS = 30 * 24 * 60 * 60 * 1000;

/** Mirrors, who has them, how they fare, in SQLite. */
export function createMirrorRows(connection: Connection): MirrorRows {
  const { read, write } = connection;
  return {
    openMirror: (identity) => openMirror(connection, identity),
    mirrors: () => read((sql) => sql("SELECT * FROM mirrors ORDER BY id").all().map(toMirrorState)),
    takeMirror: (mirror, epoch, holder) => write((sql) => take(sql, mirror, epoch, holder)),
    renewMirror: (holding, until) => write((sql) => renew(sql, holding, until)),
    releaseMirror: ({ mirror, epoch }) =>
      write((sql) => {
        sql("UPDATE mirrors SET holder = NULL WHERE id = ? AND epoch = ?").run(mirror, epoch);
      }),
    changeMirror: (mirror, change, holding) => write((sql) => changeMirror(sql, mirror, change, holding)),
    changeMapping: (holding, mapping) => changeMapping(connection, holding, mapping),
    dropUnused: (mirror) => write((sql) => dropUnused(sql, mirror)),
    passes: (mirror, limit) => read((sql) => passes(sql, mirror, limit)),
  };
}

function take(sql: Sql, mirror: number, epoch: number, holder: Holder): Holding | null {
  const { changes } = sql("UPDATE mirrors SET epoch = epoch + 1, holder = ? WHERE id = ? AND epoch = ?").run(
    JSON.stringify(holder),
    mirror,
    epoch,
  );
  return changes === 0 ? null : { mirror, epoch: epoch + 1 };
}

function renew(sql: Sql, holding: Holding, until: number): void {
  assertHolding(sql, holding);
  sql("UPDATE mirrors SET holder = json_set(holder, '$.until', ?) WHERE id = ?").run(until, holding.mirror);
}

function changeMirror(sql: Sql, mirror: number, change: MirrorChange, holding: Holding | undefined): void {
  assertHolding(sql, holding);
  const { pause, sweep, lastPass, lastSuccessAt, guardFrom, startFrom } = change;
  if (pause !== undefined) sql("UPDATE mirrors SET pause = ? WHERE id = ?").run(toJson(pause), mirror);
  if (sweep !== undefined) sql("UPDATE mirrors SET sweep = ? WHERE id = ?").run(toJson(sweep), mirror);
  if (lastPass !== undefined) recordPass(sql, mirror, lastPass);
  if (lastSuccessAt !== undefined) {
    sql("UPDATE mirrors SET last_success_at = ? WHERE id = ?").run(lastSuccessAt, mirror);
  }
  if (guardFrom !== undefined) sql("UPDATE mirrors SET guard_from = ? WHERE id = ?").run(guardFrom, mirror);
  if (startFrom !== undefined) sql("UPDATE mirrors SET start_from = ? WHERE id = ?").run(startFrom, mirror);
}

function recordPass(sql: Sql, mirror: number, pass: PassRecord): void {
  const record = JSON.stringify(pass);
  sql("UPDATE mirrors SET last_pass = ? WHERE id = ?").run(record, mirror);
  const before = sql("SELECT id, record FROM passes WHERE mirror = ? ORDER BY at DESC, id DESC LIMIT 1").get(mirror);
  const joined = before === undefined ? null : joinPasses(readJson(before, "record", isPassRecord), pass);
  if (before !== undefined && joined !== null) {
    sql("UPDATE passes SET record = ? WHERE id = ?").run(JSON.stringify(joined), readNumber(before, "id"));
    return;
  }
  sql("INSERT INTO passes (mirror, at, record) VALUES (?, ?, ?)").run(mirror, pass.at, record);
  sql("DELETE FROM passes WHERE mirror = ? AND at < ?").run(mirror, pass.at - PASSES_LAST_MS);
}

function dropUnused(sql: Sql, mirror: number): boolean {
  const unused = sql(`
    SELECT 1 FROM mirrors WHERE id = $mirror AND holder IS NULL AND watermark IS NULL AND last_success_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM people WHERE mirror = $mirror)
      AND NOT EXISTS (SELECT 1 FROM forgotten_people WHERE mirror = $mirror)`).get({ mirror });
  if (unused === undefined) return false;
  sql("DELETE FROM passes WHERE mirror = ?").run(mirror);
  sql("DELETE FROM tallies WHERE mirror = ?").run(mirror);
  sql("DELETE FROM mirrors WHERE id = ?").run(mirror);
  return true;
}

function passes(sql: Sql, mirror: number, limit: number): PassRecord[] {
  const rows = sql("SELECT record FROM passes WHERE mirror = ? ORDER BY at DESC, id DESC LIMIT ?").all(mirror, limit);
  return rows.map((row) => readJson(row, "record", isPassRecord));
}

function toJson(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
