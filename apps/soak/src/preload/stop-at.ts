import { writeSync } from "node:fs";
import { DatabaseSync, StatementSync } from "node:sqlite";
import { ORDERS, REPORT_FD, STOPPED, type StopOrders } from "./orders.ts";

// Preloaded into the program as it is published (`node --import`): it stops for good, in the middle of what it does,
// before or after a certain commit, and waits to be killed there. Nothing of this is in the program itself.
const orders: StopOrders = JSON.parse(process.env[ORDERS] ?? "");

let statements = "";
let met = 0;
const { exec } = DatabaseSync.prototype;
const { run } = StatementSync.prototype;

StatementSync.prototype.run = function noted(...values) {
  statements += `${this.sourceSQL}\n`;
  return Reflect.apply(run, this, values);
};

DatabaseSync.prototype.exec = function noted(sql) {
  if (sql !== "COMMIT") {
    statements = sql.startsWith("BEGIN") ? "" : `${statements}${sql}\n`;
    return exec.call(this, sql);
  }
  const before = met;
  met += statements.split(orders.statement).length - 1;
  const isMeant = before < orders.nth && met >= orders.nth;
  if (isMeant && orders.when === "before commit") stopHere();
  exec.call(this, sql);
  if (isMeant) stopHere();
};

function stopHere(): never {
  writeSync(REPORT_FD, STOPPED);
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
