import { PushProfileError } from "@push-profile/transport";
import { createVirtualClock, type VirtualClock } from "@push-profile/transport/testing";
import { beforeEach, describe, expect, it } from "vitest";
import type { Holder } from "../ledger/ledger.ts";
import { type Held, type HoldMirrorOptions, holdMirror } from "./hold-mirror.ts";
import { processInfo } from "./process-info.ts";
import { createOneMirror, type OneMirror } from "./testing/mirror-rows.ts";

const START = Date.UTC(2026, 2, 2, 12);
const ELSEWHERE = { host: "worker-2.example.com", pid: 4711, processStart: null };

let clock: VirtualClock;

beforeEach(() => {
  clock = createVirtualClock(START);
});

function hold(ledger: OneMirror, more: Partial<HoldMirrorOptions> = {}): Promise<Held> {
  return holdMirror({ ledger, mirror: ledger.row, clock, ...more });
}

function heldBy(holder: Partial<Holder>): OneMirror {
  return createOneMirror({ id: "theirs", ...ELSEWHERE, until: START + 20_000, ...holder });
}

describe("taking a mirror", () => {
  it("writes this process down with a lease of 30 seconds, under a new epoch", async () => {
    const ledger = createOneMirror();
    const held = await hold(ledger);
    expect(held.holding).toEqual({ mirror: 7, epoch: 4 });
    expect(ledger.row.holder).toMatchObject({ ...processInfo(), until: START + 30_000 });
    await held.release();
  });

  it("says who is in the way", async () => {
    const error = await hold(heldBy({})).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PushProfileError);
    expect(error).toMatchObject({
      code: "lease_lost",
      retryable: true,
      message: "the mirror careers-se is held by process 4711 on worker-2.example.com",
      fix: expect.stringContaining("30 seconds"),
    });
  });

  it.each([
    ["let go", null],
    ["let its lease run out", { until: START }],
    ["died on this machine", { ...processInfo(), pid: 2 ** 30 }],
    ["wrote its lease down before the clock was set back", { until: START + 3_600_000 }],
    [
      "is this process, which could not let go before the clock was set back",
      { ...processInfo(), until: START + 3_600_000 },
    ],
  ])("is possible where the holder %s", async (_name, holder) => {
    const held = await hold(holder === null ? createOneMirror() : heldBy(holder));
    expect(held.holding.epoch).toBe(4);
    await held.release();
  });

  it("is refused within the same process, too", async () => {
    const ledger = createOneMirror();
    const held = await hold(ledger);
    await expect(hold(ledger)).rejects.toMatchObject({ code: "lease_lost" });
    await held.release();
  });

  it("looks at the row of this moment, not at the one it was handed", async () => {
    const ledger = heldBy({});
    const old = { ...ledger.row, holder: null };
    await expect(hold(ledger, { mirror: old })).rejects.toMatchObject({ code: "lease_lost" });
  });

  it("goes to one of two that try at once", async () => {
    const ledger = createOneMirror();
    const tries = await Promise.allSettled([hold(ledger), hold(ledger)]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    for (const result of tries) if (result.status === "fulfilled") await result.value.release();
  });
});

describe("holding a mirror", () => {
  it("renews the lease every ten seconds until it is released", async () => {
    const ledger = createOneMirror();
    const held = await hold(ledger);
    await clock.advance(120_000);
    expect([ledger.renewals, held.lost.aborted]).toEqual([12, false]);
    expect(ledger.row.holder?.until).toBe(START + 150_000);
    await held.release();
    expect([ledger.row.holder, clock.sleepers()]).toEqual([null, 0]);
    await clock.advance(60_000);
    expect(held.lost.aborted).toBe(false);
  });

  it("is over when somebody else has taken it, and takes nothing from them", async () => {
    const ledger = createOneMirror();
    const heard: PushProfileError[] = [];
    const held = await hold(ledger, { onLost: (error) => heard.push(error) });
    ledger.row = { ...ledger.row, epoch: 9, holder: { id: "theirs", ...ELSEWHERE, until: START + 90_000 } };
    await clock.advance(10_000);
    expect(held.lost.reason).toMatchObject({ code: "lease_lost" });
    expect(heard).toEqual([held.lost.reason]);
    await held.release();
    expect(ledger.row.holder).toMatchObject(ELSEWHERE);
  });

  it("is over when the clock shows that the lease ran out, as after a stop", async () => {
    const ledger = createOneMirror();
    const held = await hold(ledger);
    clock.set(START + 31_000);
    await clock.advance(0);
    expect(held.lost.reason).toMatchObject({ code: "lease_lost", message: expect.stringContaining("ran out") });
    expect(ledger.renewals).toBe(0);
    await held.release();
  });

  it("outlives a store that is away for less than the lease", async () => {
    const ledger = createOneMirror();
    const held = await hold(ledger);
    ledger.beforeRenew = () => {
      if (clock.now() < START + 25_000) throw new PushProfileError({ code: "unavailable", message: "locked" });
    };
    await clock.advance(40_000);
    expect(held.lost.aborted).toBe(false);
    await held.release();
  });

  it("is over when the store is away for longer", async () => {
    const ledger = createOneMirror();
    const held = await hold(ledger);
    ledger.beforeRenew = () => {
      throw new PushProfileError({ code: "unavailable", message: "locked" });
    };
    await clock.advance(29_000);
    expect(held.lost.aborted).toBe(false);
    await clock.advance(2000);
    expect(held.lost.aborted).toBe(true);
    await held.release();
  });

  it("ends in peace where the store is away at the release", async () => {
    const ledger = createOneMirror();
    const held = await hold(ledger);
    ledger.releaseMirror = () => Promise.reject(new PushProfileError({ code: "unavailable", message: "locked" }));
    await expect(held.release()).resolves.toBeUndefined();
  });
});
