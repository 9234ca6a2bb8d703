import type { Claimant, ClaimRows } from "../ledger/ledger.ts";
import type { Connection, Sql } from "./connection.ts";
import { readJson } from "./row.ts";
import { isHolder } from "./shapes.ts";

/** Who works on what right now, in SQLite. No process of now outlives a power cut, so its claims need not either. */
export function createClaimRows({ writeBriefly }: Connection): ClaimRows {
  return {
    claim: (names, claimant, now, isOver) => writeBriefly((sql) => claim(sql, names, claimant, now, isOver)),
    release: (names, claimantId) =>
      writeBriefly((sql) => {
        sql(`
          DELETE FROM claims WHERE name IN (SELECT value FROM json_each($names))
            AND claimant ->> '$.id' = $claimantId`).run({ names: JSON.stringify(names), claimantId });
      }),
  };
}

function claim(
  sql: Sql,
  names: readonly string[],
  claimant: Claimant,
  now: number,
  isOver: (claimant: Claimant) => boolean,
): boolean {
  // There are never more than are worked on at this moment; those that crashes left behind go here.
  sql("DELETE FROM claims WHERE claimant ->> '$.until' <= ?").run(now);
  const rows = sql("SELECT claimant FROM claims WHERE name IN (SELECT value FROM json_each(?))").all(
    JSON.stringify(names),
  );
  const others = rows.map((row) => readJson(row, "claimant", isHolder)).filter(({ id }) => id !== claimant.id);
  if (!others.every((other) => isOver(other))) return false;
  const text = JSON.stringify(claimant);
  for (const name of names) {
    sql("INSERT INTO claims (name, claimant) VALUES (?, ?) ON CONFLICT DO UPDATE SET claimant = excluded.claimant").run(
      name,
      text,
    );
  }
  return true;
}
