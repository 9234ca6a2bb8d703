import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { systemClock } from "@push-profile/transport";
import { mostInWindow } from "@push-profile/transport/testing/most-in-window";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Account, Ledger } from "../ledger/ledger.ts";
import { openSqliteLedger } from "../sqlite/sqlite-ledger.ts";
import { makeTempDirectory, type TempDirectory } from "../testing/temp-directory.ts";
import { createLedgerBudget, type LedgerBudget } from "./ledger-budget.ts";
import type { BusyOrders } from "./testing/busy-process.ts";

const LIMIT = 50;
/** A tenth of the service's: what the machine needs for one request weighs ten times as much here. */
const WINDOW_MS = 1000;
const PROCESSES = 3;

let directory: TempDirectory;
let ledger: Ledger;
let account: Account;
let server: Server;
let arrivals: number[];
let children: ChildProcess[];

beforeEach(async () => {
  directory = makeTempDirectory();
  ledger = await openSqliteLedger(join(directory.path, "ledger.db"));
  account = await ledger.recordAccount("https://tt.example.com/v1", ledger.fingerprint("key"), "FkZE7LWdUXo");
  arrivals = [];
  children = [];
  server = createServer((_request, response) => {
    arrivals.push(Date.now());
    response.end("{}");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  server.closeAllConnections();
  server.close();
  await ledger.close();
  directory.remove();
});

/** Processes of their own that send loads without a pause. */
async function startBusyProcesses(timeoutMs = 5000): Promise<void> {
  const { port } = server.address() as AddressInfo;
  const path = join(directory.path, "ledger.db");
  const url = `http://127.0.0.1:${port}/`;
  const pace = { limit: LIMIT, windowMs: WINDOW_MS, timeoutMs };
  const orders: BusyOrders = { ledger: path, account: account.id, url, workers: 8, ...pace };
  children = Array.from({ length: PROCESSES }, () =>
    fork(new URL("testing/busy-process.ts", import.meta.url), [JSON.stringify(orders)]),
  );
  await Promise.all(children.map((child) => once(child, "message")));
  for (const child of children) child.send("go");
}

async function stopBusyProcesses(): Promise<void> {
  const ends = children.map((child) => once(child, "exit"));
  for (const child of children) child.send("stop");
  await Promise.all(ends);
}

function ownBudget(): LedgerBudget {
  return createLedgerBudget({
    ledger,
    account,
    limit: LIMIT,
    windowMs: WINDOW_MS,
    clock: systemClock,
    timeoutMs: 5000,
  });
}

describe("the budget of several real processes", { timeout: 60_000 }, () => {
  it("never lets more arrive in any window than allowed, and wastes little", async () => {
    await startBusyProcesses();
    await sleep(5 * WINDOW_MS);
    await stopBusyProcesses();
    expect(mostInWindow(arrivals, WINDOW_MS)).toBeLessThanOrEqual(LIMIT);
    const from = (arrivals[0] ?? 0) + WINDOW_MS;
    const measured = arrivals.filter((at) => at >= from && at < from + 3 * WINDOW_MS);
    expect(measured.length).toBeGreaterThanOrEqual(0.8 * 3 * LIMIT);
  });

  it("lets a push among loads wait for hardly more than the next free slot", async () => {
    await startBusyProcesses();
    await sleep(1.5 * WINDOW_MS);
    const budget = ownBudget();
    const waits: number[] = [];
    for (let push = 0; push < 20; push += 1) {
      const asked = performance.now();
      const leave = await budget.acquire({ priority: "push" });
      waits.push(performance.now() - asked);
      arrivals.push(Date.now());
      leave.done({ status: 200, remaining: null, resetMs: null, retryAfterMs: null });
      await sleep(60);
    }
    await budget.flush();
    await stopBusyProcesses();
    expect(mostInWindow(arrivals, WINDOW_MS)).toBeLessThanOrEqual(LIMIT);
    const median = waits.toSorted((a, b) => a - b)[waits.length / 2] ?? 0;
    expect(median).toBeLessThan(WINDOW_MS / 5);
  });

  it("has the slots of killed processes again when their requests' time has run out", async () => {
    server.removeAllListeners("request");
    await startBusyProcesses(500);
    await sleep(700);
    for (const child of children) child.kill("SIGKILL");
    const budget = ownBudget();
    expect((await budget.usage()).used).toBeGreaterThan(0);
    await expect.poll(() => budget.usage(), { timeout: 10_000, interval: 200 }).toMatchObject({ used: 0, waiting: 0 });
  });
});
