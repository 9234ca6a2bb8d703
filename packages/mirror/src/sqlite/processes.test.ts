import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createVirtualClock, type VirtualClock } from "@push-profile/transport/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Account, Holder, Ledger } from "../ledger/ledger.ts";
import { makeTempDirectory, type TempDirectory } from "../testing/temp-directory.ts";
import { openSqliteLedger } from "./sqlite-ledger.ts";
import { type Child, startChild } from "./testing/start-child.ts";

let directory: TempDirectory;
let path: string;
let children: Child[];
beforeEach(() => {
  children = [];
  directory = makeTempDirectory();
  path = join(directory.path, "state", "ledger.db");
});
afterEach(async () => {
  for (const child of children) child.kill();
  await Promise.all(children.map(({ ended }) => ended));
  directory.remove();
});

/** Another program on this ledger, which the test does not outlive. */
function start(job: string, detail?: string): Child {
  const child = startChild(job, path, detail);
  children.push(child);
  return child;
}

describe("a ledger of several processes", () => {
  it("is made once by many who begin at the same time", async () => {
    const started = Array.from({ length: 4 }, () => start("open"));
    for (const child of started) expect(await child.ended).toEqual({ how: "0", stderr: "" });
    const said = started.flatMap(({ lines }) => lines);
    expect(said).toHaveLength(4);
    expect(new Set(said).size).toBe(1);
  });

  it("changes a budget in one step that nobody comes between", async () => {
    const started = Array.from({ length: 3 }, () => start("budget", "200"));
    for (const child of started) expect(await child.ended).toEqual({ how: "0", stderr: "" });
    const seen = started.flatMap(({ lines }) => lines.map(Number)).toSorted((a, b) => a - b);
    expect(seen).toEqual(Array.from({ length: 600 }, (_, n) => n));
    expect(started.every(({ lines }) => lines.length === 200)).toBe(true);
  });

  it("lets one at a time work under a claim", async () => {
    const started = Array.from({ length: 3 }, () => start("claims", "40"));
    for (const child of started) expect(await child.ended).toEqual({ how: "0", stderr: "" });
    expect(started.flatMap(({ lines }) => lines)).toHaveLength(120);
  });

  it("ends the claim of a process that was killed", async () => {
    const child = start("claim-and-stay");
    await child.said(1);
    expect(child.lines).toEqual(["true"]);
    const ledger = await openSqliteLedger(path);
    const me: Holder = { id: "me", host: "host-1", pid: process.pid, processStart: null, until: Date.now() + 60_000 };
    const isDead = ({ pid }: Holder): boolean => {
      try {
        return !process.kill(pid, 0);
      } catch {
        return true;
      }
    };
    expect(await ledger.claim(["name"], me, Date.now(), isDead)).toBe(false);
    child.kill();
    await child.ended;
    expect(await ledger.claim(["name"], me, Date.now(), isDead)).toBe(true);
    await ledger.close();
  });

  it("has lost nothing that was recorded, and no half page, when a process is killed", async () => {
    const child = start("pages");
    await child.said(20);
    child.kill();
    expect(await child.ended).toMatchObject({ how: "SIGKILL" });
    const told = child.lines.length;
    const ledger = await openSqliteLedger(path);
    const [mirror] = await ledger.mirrors();
    const recorded = (mirror?.walk?.page ?? -1) + 1;
    expect(recorded).toBeGreaterThanOrEqual(told);
    expect(recorded).toBeLessThanOrEqual(told + 2);
    expect((await ledger.counts(1, Date.now())).people.due).toBe(recorded * 10);
    await ledger.close();
  });
});

describe("another program's write", () => {
  let clock: VirtualClock;
  let ledger: Ledger;
  let account: Account;
  let other: DatabaseSync;
  beforeEach(async () => {
    clock = createVirtualClock(Date.UTC(2026, 2, 2));
    ledger = await openSqliteLedger(path, { clock });
    account = await ledger.recordAccount("https://tt.example.com/v1", "key", "company-1");
    other = new DatabaseSync(path);
    other.exec("BEGIN IMMEDIATE; UPDATE accounts SET company = 'company-2'");
  });
  afterEach(async () => {
    other.close();
    await ledger.close();
  });

  it("is waited for without stopping the process, and before anything is decided", async () => {
    let asked = 0;
    const changed = ledger.changeBudget(account.id, () => {
      asked += 1;
      return { state: "s", result: "changed" };
    });
    await clock.advance(4000);
    expect(clock.sleepers()).toBe(1);
    expect(await ledger.accounts()).toMatchObject([{ company: "company-1" }]);
    expect(asked).toBe(0);
    other.exec("COMMIT");
    await clock.advance(100);
    expect(await changed).toBe("changed");
    expect(asked).toBe(1);
    expect(await ledger.accounts()).toMatchObject([{ company: "company-2" }]);
  });

  it("is not waited for without end", async () => {
    const thrown = ledger
      .changeBudget(account.id, () => ({ state: "s", result: 1 }))
      .catch((reason: unknown) => reason);
    await clock.advance(5000);
    expect(await thrown).toMatchObject({
      name: "PushProfileError",
      code: "unavailable",
      retryable: true,
      message: `the ledger ${path} cannot be used: another program has it locked`,
      fix: "Look for another program that holds the file open.",
    });
    other.exec("ROLLBACK");
    expect(await ledger.changeBudget(account.id, (state) => ({ state: "s", result: state }))).toBeNull();
  });
});
