import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { systemClock } from "@push-profile/transport";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Ledger, MirrorState } from "../ledger/ledger.ts";
import { openSqliteLedger } from "../sqlite/sqlite-ledger.ts";
import { makeTempDirectory, type TempDirectory } from "../testing/temp-directory.ts";
import { type Held, holdMirror } from "./hold-mirror.ts";
import type { HoldingOrders, HoldingReply } from "./testing/holding-process.ts";

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
  await expect.poll(() => replies.some(isIt), { timeout: 20_000, interval: 20 }).toBe(true);
  const found = replies.find(isIt);
  if (found === undefined) throw new Error(`nothing was heard of ${kind}`);
  return found;
}

/** As another process would: the same machine, and its own name. */
async function takeOver(leaseMs: number): Promise<void> {
  held = await holdMirror({ ledger, mirror, clock: systemClock, leaseMs });
}

describe.runIf(process.platform !== "win32")("a mirror held by a real process", { timeout: 60_000 }, () => {
  it("is written by its holder, and refused to others", async () => {
    const holder = await startHolder(5000);
    await expect(takeOver(5000)).rejects.toMatchObject({
      code: "lease_lost",
      message: expect.stringContaining(`process ${holder.pid} on `),
    });
    holder.send("write");
    expect(new Set(Object.values((await heard("wrote")).ends))).toEqual(new Set(["done"]));
  });

  it("is another's after the holder was stopped for longer than its lease, and each of its writes is refused", async () => {
    const leaseMs = 3000;
    const holder = await startHolder(leaseMs);
    holder.kill("SIGSTOP");
    await expect(takeOver(leaseMs)).rejects.toMatchObject({ code: "lease_lost" });
    await expect.poll(() => takeOver(leaseMs).then(() => "taken", String), { timeout: 10_000 }).toBe("taken");
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
    const holder = await startHolder(600_000);
    await expect(takeOver(600_000)).rejects.toMatchObject({ code: "lease_lost" });
    holder.kill("SIGKILL");
    await once(holder, "exit");
    await takeOver(600_000);
    expect(held?.holding.epoch).toBe(2);
  });
});
