import { describe, expect, it } from "vitest";
import { openSandbox } from "../../testing/open-sandbox.ts";
import { createTestClock } from "../../testing/test-clock.ts";

describe("applySlow", () => {
  it("waits before the work, after the limit counted", async () => {
    const clock = createTestClock();
    const start = clock.now();
    const sandbox = await openSandbox({ profiles: 0, strangers: 0, clock, faults: "slow 3s, nth 1" });
    const reply = sandbox.create({ sourced: true });
    expect(await clock.sleeper()).toBe(3000);
    expect(sandbox.people.candidates()).toHaveLength(0);
    clock.turn(3000);
    expect((await reply).status).toBe(201);
    expect(sandbox.people.candidates()[0]?.createdAt).toBe(start + 3000);
    expect(sandbox.requests[0]).toMatchObject({
      at: start,
      arrivedAt: start,
      answeredAt: start + 3000,
      faults: ["slow"],
    });
  });
});
