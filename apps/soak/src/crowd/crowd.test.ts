import { describe, expect, it } from "vitest";
import { findFaults, isFlawless } from "../find-faults.ts";
import { SYNC, startProgram } from "../program.ts";
import { until } from "../until.ts";
import { openWorld } from "../world.ts";
import { pushBesideSync } from "./push-beside-sync.ts";
import { runOutAtOnce, stopHolder } from "./stopped-holder.ts";

const flawless = { duplicates: [], lost: [], ledger: [] };

describe.concurrent("several processes", () => {
  it("of two syncs the second leaves with 75, and the first is not disturbed", async () => {
    const world = await openWorld({ people: 20, faults: "POST /candidates: slow 150ms" });
    try {
      const first = startProgram(SYNC, world.env);
      await until(() => world.sandbox.requests.some(({ method }) => method === "POST"), first.hasEnded);
      const second = await startProgram(SYNC, world.env).done;
      expect({ code: second.code, stdout: second.stdout }).toEqual({
        code: 75,
        stdout: expect.stringContaining('"lease_lost"'),
      });
      expect((await first.done).code).toBe(0);
      expect(await findFaults(world)).toEqual(flawless);
    } finally {
      await world.close();
    }
  });

  it("of four syncs begun at once each does its work or leaves with 75, and nobody is created twice", async () => {
    const world = await openWorld({ people: 20 });
    try {
      const all = Array.from({ length: 4 }, () => startProgram(SYNC, world.env).done);
      const codes = (await Promise.all(all)).map(({ code }) => code);
      expect(codes).toContain(0);
      expect(codes.filter((code) => code !== 0 && code !== 75)).toEqual([]);
      expect(isFlawless(await findFaults(world))).toBe(true);
    } finally {
      await world.close();
    }
  });

  it("one that was stopped past its lease sends nothing and writes nothing when it wakes up", async () => {
    expect(await stopHolder(runOutAtOnce)).toEqual({
      codes: { other: 0, woken: 75 },
      writesSent: 0,
      ledgerUnchanged: true,
      faults: flawless,
    });
  });

  it("a push beside a running sync goes first: less than 2 s for the budget, no 429, nobody twice", async () => {
    // The whole must hold each time; a wait that a busy machine made long is taken again.
    let longest = Number.POSITIVE_INFINITY;
    for (let time = 0; time < 4 && longest >= 2000; time += 1) {
      const { codes, waits, limited, most, faults } = await pushBesideSync();
      expect({ codes, limited, faults }).toEqual({ codes: { sync: 0, push: 0 }, limited: 0, faults: flawless });
      expect(most).toBeLessThanOrEqual(50);
      expect(waits).toHaveLength(3);
      longest = Math.max(...waits);
    }
    expect(longest).toBeLessThan(2000);
  });
});
