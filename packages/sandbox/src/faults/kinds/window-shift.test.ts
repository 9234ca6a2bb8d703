import { describe, expect, it } from "vitest";
import { openSandbox } from "../../testing/open-sandbox.ts";
import { createTestClock } from "../../testing/test-clock.ts";
import { totalShift } from "./window-shift.ts";

describe("totalShift", () => {
  it("adds up", () => {
    expect(totalShift([])).toBe(0);
    expect(
      totalShift([
        { kind: "window-shift", ms: 5 },
        { kind: "window-shift", ms: -7 },
      ]),
    ).toBe(-2);
  });
});

describe("the fault window-shift", () => {
  it("lets the window end at another time than the headers promised", async () => {
    const clock = createTestClock();
    const sandbox = await openSandbox({ clock, limitPer10Seconds: 1, faults: "window-shift -6s, nth 2" });
    const first = await sandbox.tt("GET", "/company");
    expect(first.headers.get("x-rate-limit-reset")).toBe("10");
    clock.turn(4000);
    const second = await sandbox.tt("GET", "/company");
    expect([second.status, second.headers.get("x-rate-limit-reset")]).toEqual([200, "10"]);
    expect(sandbox.requests[1]?.faults).toEqual(["window-shift"]);
    clock.turn(9999);
    expect((await sandbox.tt("GET", "/company")).status).toBe(429);
  });
});
