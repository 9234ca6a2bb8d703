import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { systemClock } from "@push-profile/transport";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Ledger, MirrorState } from "../ledger/ledger.ts";
import { openSqliteLedger } from "../sqlite/sqlite-ledger.ts";
import { makeTempDirectory, type TempDirectory } from "../testing/temp-directory.ts";
import { type Held, holdMirror } from "./hold-mirror.ts";
import type { HoldingOrders, HoldingReply } from "./testing/holding-process.ts";

/** Longer than any test. */
const LONG_MS = 3_600_000;

let directory: TempDirectory;
let ledger: Ledger;
let mirror: MirrorState;
let child: ChildProcess | null = null;
let replies: HoldingReply[];
let held: Held | null = null;

beforeEach(async () => {
  directory = makeTempDirectory();
  ledger = await openSqliteLedger(join(directory.path, "ledger.db"));
  const account = await ledger.recordAccount("https://tt.example.com/v1", ledger.fingerprint("key"), "FkZE7LWdUXo");
  mirror = await ledger.openMirror({ name: "careers-se", source: "source-a", account: account.id, priority: 0 });
});

afterEach(async () => {
  child?.kill("SIGKILL");
  child = null;
  await held?.release();
  held = null;
  await ledger.close();
  directory.remove();
});

async function startHolder(leaseMs: number): Promise<ChildProcess> {
  const orders: HoldingOrders = { ledger: join(directory.path, "ledger.db"), mirror: mirror.id, leaseMs };
  const started = fork(new URL("testing/holding-process.ts", import.meta.url), [JSON.stringify(orders)]);
  child = started;
  replies = [];
  started.on("message", (message) => replies.push(message as HoldingReply));
  await heard("held");
  return started;
}

async function heard<Kind extends HoldingReply["kind"]>(kind: Kind): Promise<Extract<HoldingReply, { kind: Kind }>> {
  const isIt = (reply: HoldingReply): reply is Extract<HoldingReply, { kind: Kind }> => reply.kind === kind;
  await expect.poll(() => replies.some(isIt)).toBe(true);
  const found = replies.find(isIt);
  if (found === undefined) throw new Error(`nothing was heard of ${kind}`);
  return found;
}

/** A process that is stopped in the middle of a write keeps the store's lock for as long: it is let go on to its end. */
async function stopOutsideOfWrites(holder: ChildProcess): Promise<void> {
  const other = new DatabaseSync(join(directory.path, "ledger.db"), { timeout: 50 });
  const isStoppedOutside = (): boolean => {
    holder.kill("SIGSTOP");
    try {
      other.exec("BEGIN IMMEDIATE; ROLLBACK");
      return true;
    } catch {
      holder.kill("SIGCONT");
      return false;
    }
  };
  await expect.poll(isStoppedOutside).toBe(true);
  other.close();
}

/** As another process would: the same machine, and its own name. */
async function takeOver(leaseMs: number): Promise<void> {
  held = await holdMirror({ ledger, mirror, clock: systemClock, leaseMs });
}

describe.runIf(process.platform !== "win32")("a mirror held by a real process", () => {
  it("is written by its holder, and refused to others", async () => {
    const holder = await startHolder(LONG_MS);
    await expect(takeOver(LONG_MS)).rejects.toMatchObject({
      code: "lease_lost",
      message: expect.stringContaining(`process ${holder.pid} on `),
    });
    holder.send("write");
    expect(new Set(Object.values((await heard("wrote")).ends))).toEqual(new Set(["done"]));
  });

  it("is another's after the holder was stopped for longer than its lease, and each of its writes is refused", async () => {
    const leaseMs = 3000;
    const holder = await startHolder(leaseMs);
    await stopOutsideOfWrites(holder);
    const until = (await ledger.mirrors())[0]?.holder?.until;
    await expect.poll(() => takeOver(leaseMs).then(() => "taken", String)).toBe("taken");
    expect(systemClock.now(), "not before").toBeGreaterThanOrEqual(until ?? Number.NaN);
    holder.send("write");
    holder.kill("SIGCONT");
    expect((await heard("wrote")).ends).toEqual({
      "the list": "lease_lost",
      "a pass": "lease_lost",
      "a create": "lease_lost",
      "a push": "lease_lost",
      "a request": "lease_lost",
      "the lease": "lease_lost",
    });
    expect((await heard("lost")).code).toBe("lease_lost");
    expect(await ledger.person(mirror.id, "k1")).toBeNull();
  });

  it("is free at once when the holder is killed", async () => {
    const holder = await startHolder(LONG_MS);
    await expect(takeOver(LONG_MS)).rejects.toMatchObject({ code: "lease_lost" });
    holder.kill("SIGKILL");
    await once(holder, "exit");
    await takeOver(LONG_MS);
    expect(held?.holding.epoch).toBe(2);
  });
});
