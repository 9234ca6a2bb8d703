import type { FaultRule } from "@push-profile/sandbox";
import { describe, expect, it } from "vitest";
import type { Cell } from "./testing/fault-cell.ts";
import { STEPS, type Step, TRY_MS } from "./testing/fault-kinds.ts";
import { GRACE } from "./testing/grace.ts";
import { openSandbox } from "./testing/open-sandbox.ts";
import { complaintsOf, runCells } from "./testing/run-cells.ts";
import { testFaults } from "./testing/test-faults.ts";

describe("the reads before a create, whatever befalls them: nobody is missed or made twice for it", () => {
  testFaults({
    scene: "create",
    steps: ["read", "find"],
    notGotOver: [],
    pairings: {
      "the read twice": { first: ["read", 1], second: ["read", 2] },
      "the find twice": { first: ["find", 1], second: ["find", 2] },
      "the read and the find": { first: ["read", 1], second: ["find", 1] },
    },
  });

  it("the time of a push runs out, whichever request takes it: at most four tries' worth, and nothing more is sent", async () => {
    const never = (step: Step, count: number): FaultRule => ({ ...STEPS[step], kind: "never", from: 1, count });
    const cells: Cell[] = [
      { name: "two reads and every find", scene: "create", rules: [never("read", 2), never("find", 9)] },
      {
        name: "two reads, a find and every create",
        scene: "create",
        rules: [never("read", 2), never("find", 1), never("create", 9)],
      },
      {
        name: "a read, two finds and every update",
        scene: "update",
        rules: [never("read", 1), never("find", 2), never("update", 9)],
      },
    ];
    const judged = await runCells(cells);
    expect(complaintsOf(judged)).toEqual([]);
    expect(judged.map(({ ending }) => ending)).toEqual(["timeout", "timeout", "timeout"]);
    for (const { ownMs } of judged) expect(ownMs).toBeGreaterThan(3 * TRY_MS);
  });

  it.each(["never", "half-open", "slow 60s"])("by the machine's own clock: %s", async (fault) => {
    const { pusherWith } = await openSandbox({ faults: `GET /candidates: ${fault}` }, 150);
    // Four tries' time, and what a machine adds: a busy one to some pushes, a broken limit to each.
    const [tooLate, took] = [4 * 150 + 2_000, [] as number[]];
    while (took.length < 5 && Math.min(...took) > tooLate) {
      const start = performance.now();
      expect(await pusherWith({}).push(GRACE)).toMatchObject({ status: "failed", error: { code: "timeout" } });
      took.push(performance.now() - start);
    }
    expect(Math.min(...took)).toBeGreaterThan(140);
    expect(Math.min(...took)).toBeLessThan(tooLate);
  });
});
