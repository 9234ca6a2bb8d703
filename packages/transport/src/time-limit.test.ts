import { describe, expect, it } from "vitest";
import { createTimeLimit } from "./time-limit.ts";

describe("createTimeLimit", () => {
  it("counts down to nothing and not below", () => {
    const limit = createTimeLimit(100);
    limit.spend(30);
    expect(limit.remaining()).toBe(70);
    limit.spend(200);
    expect(limit.remaining()).toBe(0);
  });
});
