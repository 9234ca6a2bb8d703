import { describe, expect, it } from "vitest";
import { checkClock } from "./check-clock.ts";

const nothing = { apiVersion: null, limit: null, remaining: null, resetSeconds: null };

describe("a clock", () => {
  it.each([
    { skewMs: 0, status: "ok", says: "agrees with HrFlow's" },
    { skewMs: 5000, status: "ok", says: "agrees" },
    { skewMs: 61_000, status: "warn", says: "61 s behind HrFlow's" },
    { skewMs: -61_000, status: "warn", says: "61 s ahead of HrFlow's" },
  ])("that is $skewMs ms off: $status", ({ skewMs, status, says }) => {
    const finding = checkClock("clock", "HrFlow", { ...nothing, skewMs });
    expect(finding).toMatchObject({ status, message: expect.stringContaining(says) });
  });

  it("is not judged where no answer came", () => {
    expect(checkClock("clock", "HrFlow", { ...nothing, skewMs: null })).toBeNull();
  });
});
