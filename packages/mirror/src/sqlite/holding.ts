import { PushProfileError } from "@push-profile/transport";
import type { Holding } from "../ledger/ledger.ts";
import type { Sql } from "./connection.ts";
import { readNumber } from "./row.ts";

/**
 * Refuses a write of somebody who no longer has the mirror. Inside the write's transaction, so that nobody takes the
 * mirror between this and the write.
 * @throws PushProfileError `lease_lost`
 */
export function assertHolding(sql: Sql, holding: Holding | undefined): void {
  if (holding === undefined) return;
  const row = sql("SELECT epoch FROM mirrors WHERE id = ?").get(holding.mirror);
  if (row !== undefined && readNumber(row, "epoch") === holding.epoch) return;
  throw new PushProfileError({
    code: "lease_lost",
    message: "another process has taken the mirror over",
    retryable: true,
    fix: "Nothing is lost: the other process goes on with it. `push-profile status` names it.",
  });
}
