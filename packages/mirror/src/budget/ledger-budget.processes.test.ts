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
/**
 * From a tenth of the service's up to the service's own. What the machine needs for a request weighs ten times as much in
 * the shortest as it does in life: where a busy one makes that too much, a longer window is taken.
 */
const WINDOWS_MS = [1000, 3000, 10_000] as const;
const PROCESSES = 3;
/** What a busy machine answers late keeps its slot until it has. */
const TIMEOUT_MS = 60_000;

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
async function startBusyProcesses(windowMs: number, timeoutMs = TIMEOUT_MS): Promise<void> {
  const { port } = server.address() as AddressInfo;
  const path = join(directory.path, "ledger.db");
  const url = `http://127.0.0.1:${port}/`;
  const pace = { limit: LIMIT, windowMs, timeoutMs };
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

function ownBudget(windowMs: number): LedgerBudget {
  return createLedgerBudget({ ledger, account, limit: LIMIT, windowMs, clock: systemClock, timeoutMs: TIMEOUT_MS });
}

/** What comes of it with the shortest window in which it is good, else with the longest. Each begins with an account of its own. */
async function inSomeWindow(
  measure: (windowMs: number) => Promise<number>,
  isGood: (found: number) => boolean,
): Promise<number> {
  let found = Number.NaN;
  for (const windowMs of WINDOWS_MS) {
    arrivals = [];
    account = await ledger.recordAccount(
      `https://tt.example.com/${windowMs}`,
      ledger.fingerprint("key"),
      `c${windowMs}`,
    );
    found = await measure(windowMs);
    expect(mostInWindow(arrivals, windowMs)).toBeLessThanOrEqual(LIMIT);
    if (isGood(found)) break;
  }
  return found;
}

/** The share of what three windows allow that came in them, from the second on. */
async function shareUnderLoad(windowMs: number): Promise<number> {
  await startBusyProcesses(windowMs);
  await expect.poll(() => arrivals.length).toBeGreaterThan(0);
  await sleep(4 * windowMs);
  await stopBusyProcesses();
  const from = (arrivals[0] ?? 0) + windowMs;
  return arrivals.filter((at) => at >= from && at < from + 3 * windowMs).length / (3 * LIMIT);
}

/** How long a push usually waits among loads that have used the first window up, as a share of the window. */
async function waitOfPush(windowMs: number): Promise<number> {
  await startBusyProcesses(windowMs);
  await expect.poll(() => arrivals.length).toBeGreaterThan(0);
  await sleep(windowMs);
  const budget = ownBudget(windowMs);
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
  return (waits.toSorted((a, b) => a - b)[waits.length / 2] ?? 0) / windowMs;
}

describe("the budget of several real processes", () => {
  it("never lets more arrive in any window than allowed, and wastes little", async () => {
    expect(await inSomeWindow(shareUnderLoad, (share) => share >= 0.8)).toBeGreaterThanOrEqual(0.8);
  });

  it("lets a push among loads wait for hardly more than the next free slot", async () => {
    expect(await inSomeWindow(waitOfPush, (wait) => wait < 1 / 5)).toBeLessThan(1 / 5);
  });

  it("has the slots of killed processes again when their requests' time has run out", async () => {
    server.removeAllListeners("request");
    const [windowMs] = WINDOWS_MS;
    await startBusyProcesses(windowMs, 2000);
    const budget = ownBudget(windowMs);
    const used = async (): Promise<number> => (await budget.usage()).used;
    await expect.poll(used).toBeGreaterThan(0);
    for (const child of children) child.kill("SIGKILL");
    await expect.poll(() => budget.usage()).toMatchObject({ used: 0, waiting: 0 });
  });
});
