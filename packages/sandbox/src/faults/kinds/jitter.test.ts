import { describe, expect, it } from "vitest";
import { openSandbox } from "../../testing/open-sandbox.ts";
import { createTestClock } from "../../testing/test-clock.ts";

describe("applyJitter", () => {
  it("waits on the way there and on the way back, the limit judging by the arrival in between", async () => {
    const clock = createTestClock();
    const start = clock.now();
    const sandbox = await openSandbox({
      profiles: 0,
      strangers: 0,
      clock,
      limitPer10Seconds: 1,
      faults: "jitter 20s, nth 2",
    });
    await sandbox.tt("GET", "/company");
    const late = sandbox.create({ sourced: true });
    const there = await clock.sleeper();
    expect(there).toBeGreaterThan(0);
    expect(there).toBeLessThanOrEqual(20_000);
    clock.turn(there - 1);
    expect(sandbox.requests[1]?.arrivedAt).toBeNull();
    clock.turn(10_001);
    const back = await clock.sleeper();
    expect(sandbox.people.candidates()).toHaveLength(1);
    clock.turn(back);
    expect((await late).status).toBe(201);
    expect(sandbox.requests[1]).toMatchObject({
      at: start,
      arrivedAt: start + there + 10_000,
      answeredAt: start + there + 10_000 + back,
      faults: ["jitter"],
    });
  });
});
