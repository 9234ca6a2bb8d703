import { setImmediate as otherWork } from "node:timers/promises";
import type { Holding } from "../ledger/ledger.ts";
import type { Connection, Sql } from "./connection.ts";
import { assertHolding } from "./holding.ts";
import { readNumber, readTextOrNull } from "./row.ts";

/** Rows of people in one transaction: some 100 ms. */
const CHUNK = 5000;

/**
 * Makes everybody due whom a new mapping may concern, then writes it down. Half a million people at once would stop the
 * process for seconds, so it goes in chunks, the mapping last: after a stop half-way it is done again, which changes nothing.
 * @returns how many
 */
export async function changeMapping(connection: Connection, holding: Holding, mapping: string): Promise<number> {
  const { read, write, clock } = connection;
  const now = clock.now();
  const { known, last } = await read((sql) => begin(sql, holding));
  if (known === mapping) return 0;
  let made = 0;
  for (let from = 0; from < last; from += CHUNK) {
    made += await write((sql) => makeDue(sql, holding, from, from + CHUNK, now));
    await otherWork();
  }
  // Those who came meanwhile were pushed with the new mapping, or are due.
  await write((sql) => {
    assertHolding(sql, holding);
    sql("UPDATE mirrors SET mapping = ? WHERE id = ?").run(mapping, holding.mirror);
  });
  return made;
}

function begin(sql: Sql, holding: Holding): { known: string | null; last: number } {
  assertHolding(sql, holding);
  const mirror = sql("SELECT mapping FROM mirrors WHERE id = ?").get(holding.mirror);
  const last = sql("SELECT coalesce(max(id), 0) AS last FROM people").get();
  return { known: mirror === undefined ? null : readTextOrNull(mirror, "mapping"), last: readNumber(last, "last") };
}

function makeDue(sql: Sql, holding: Holding, from: number, to: number, now: number): number {
  assertHolding(sql, holding);
  const { changes } = sql(`
    UPDATE people SET status = 'due', since = $now, due_at = $now, attempts = 0, error = NULL
    WHERE id > $from AND id <= $to AND mirror = $mirror AND listed = 1
      AND status IN ('synced', 'conflict', 'skipped', 'retrying', 'quarantined')
      AND (status <> 'skipped' OR reason IS NOT 'dropped')`).run({ mirror: holding.mirror, from, to, now });
  return Number(changes);
}
