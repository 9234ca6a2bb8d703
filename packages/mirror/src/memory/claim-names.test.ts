import { createVirtualClock, type VirtualClock } from "@push-profile/transport/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { type ProcessInfo, processInfo } from "../holder/process-info.ts";
import type { Claimant, ClaimRows } from "../ledger/ledger.ts";
import { CLAIM_MS, claimNames } from "./claim-names.ts";

let clock: VirtualClock;
let rows: Map<string, Claimant>;
let ledger: ClaimRows;

beforeEach(() => {
  clock = createVirtualClock(1_000_000);
  rows = new Map();
  ledger = {
    claim: async (names, claimant, now, isOver) => {
      const inTheWay = names.flatMap((name) => rows.get(name) ?? []);
      if (inTheWay.some((other) => other.id !== claimant.id && other.until > now && !isOver(other))) return false;
      for (const name of names) rows.set(name, claimant);
      return true;
    },
    release: async (names, id) => {
      for (const name of names) if (rows.get(name)?.id === id) rows.delete(name);
    },
  };
});

function claim(names: string[], signal?: AbortSignal, process: ProcessInfo = processInfo()) {
  return claimNames({ ledger, clock, process }, names, signal);
}

describe("claimNames", () => {
  it("takes what is free and gives it back", async () => {
    const release = await claim(["a", "b"]);
    expect([...rows.keys()]).toEqual(["a", "b"]);
    await release();
    await release();
    expect([rows.size, clock.sleepers()]).toEqual([0, 0]);
  });

  it("waits until all of its names are free, and takes none before", async () => {
    const release = await claim(["b"]);
    let got = false;
    const waiting = claim(["a", "b"]).then((free) => {
      got = true;
      return free;
    });
    await clock.advance(5000);
    expect([got, rows.has("a")]).toEqual([false, false]);
    await release();
    await clock.advance(500);
    await (await waiting)();
  });

  it("does not wait for a process that has died", async () => {
    await claim(["a"], undefined, { ...processInfo(), pid: 2 ** 30 });
    const release = await claim(["a"]);
    await release();
  });

  it("does not wait for a claim of another machine that a clock wrote which was set back since", async () => {
    await claim(["a"], undefined, { ...processInfo(), host: "elsewhere.example.com" });
    clock.set(clock.now() - 3_600_000);
    const release = await claim(["a"]);
    await release();
  });

  it("waits half a minute for a claim that this process could not give back before its clock was set back", async () => {
    rows.set("a", { ...processInfo(), id: "left behind", until: clock.now() + CLAIM_MS });
    clock.set(clock.now() - 3_600_000);
    const from = clock.now();
    let at: number | null = null;
    const waiting = claim(["a"]).then((free) => {
      at = clock.now();
      return free;
    });
    await clock.advance(CLAIM_MS);
    expect((at ?? 0) - from).toBeGreaterThanOrEqual(CLAIM_MS / 2);
    await (await waiting)();
  });

  it("waits as long as it takes for one that is renewed, whatever its clock says", async () => {
    const kept = { ...processInfo(), id: "kept" };
    let got = false;
    rows.set("a", { ...kept, until: clock.now() + 3_600_000 });
    const waiting = claim(["a"]).then((free) => {
      got = true;
      return free;
    });
    for (let renewal = 1; renewal < 10; renewal += 1) {
      rows.set("a", { ...kept, until: clock.now() + 3_600_000 + renewal });
      await clock.advance(CLAIM_MS / 3);
    }
    expect(got).toBe(false);
    rows.delete("a");
    await clock.advance(1000);
    await (await waiting)();
  });

  it("keeps what it has for as long as it needs it", async () => {
    const release = await claim(["a"]);
    await clock.advance(10 * CLAIM_MS);
    expect(rows.get("a")?.until).toBeGreaterThan(clock.now());
    await release();
  });

  it("goes on keeping after the store was away", async () => {
    const release = await claim(["a"]);
    const { claim: works } = ledger;
    ledger.claim = () => Promise.reject(new Error("away"));
    await clock.advance(CLAIM_MS / 3);
    ledger.claim = works;
    await clock.advance(CLAIM_MS / 3);
    expect(rows.get("a")?.until).toBe(clock.now() + CLAIM_MS);
    await release();
  });

  it("stops waiting when it is aborted", async () => {
    const release = await claim(["a"]);
    const controller = new AbortController();
    const waiting = claim(["a"], controller.signal);
    await clock.advance(100);
    controller.abort("stop");
    await expect(waiting).rejects.toBe("stop");
    await release();
    expect(clock.sleepers()).toBe(0);
  });

  it("does not begin where it was aborted before", async () => {
    await expect(claim(["a"], AbortSignal.abort("before"))).rejects.toBe("before");
    expect(rows.size).toBe(0);
  });
});
