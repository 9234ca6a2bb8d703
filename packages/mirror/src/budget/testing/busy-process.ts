import { systemClock } from "@push-profile/transport";
import { openSqliteLedger } from "../../sqlite/sqlite-ledger.ts";
import { createLedgerBudget } from "../ledger-budget.ts";

/** What a busy process is told, as JSON in its first argument. */
export interface BusyOrders {
  ledger: string;
  account: number;
  limit: number;
  windowMs: number;
  timeoutMs: number;
  url: string;
  workers: number;
}

/** Sends loads as fast as the budget allows, from the first message on until the second. */
async function main({ ledger: path, account, url, workers, ...pace }: BusyOrders): Promise<void> {
  const ledger = await openSqliteLedger(path);
  const budget = createLedgerBudget({ ledger, account: { id: account }, clock: systemClock, ...pace });
  const stop = new AbortController();
  const work = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      const leave = await budget.acquire({ priority: "load", signal: stop.signal });
      await (await fetch(url)).text();
      leave.done({ status: 200, remaining: null, resetMs: null, retryAfterMs: null });
    }
  };
  process.once("message", () => {
    const all = Promise.allSettled(Array.from({ length: workers }, work));
    process.once("message", async () => {
      stop.abort();
      await all;
      await budget.flush();
      await ledger.close();
      process.disconnect();
    });
  });
  process.send?.("ready");
}

await main(JSON.parse(process.argv[2] ?? ""));
