import { describe, expect, it } from "vitest";
import { type Bound, holds } from "./finding.ts";

describe("holds", () => {
  it.each<[string, number | null, Bound | null, boolean | null]>([
    ["at the upper bound", 1.6, { atMost: 1.6 }, true],
    ["above it", 1.61, { atMost: 1.6 }, false],
    ["at the lower bound", 0.6, { atLeast: 0.6 }, true],
    ["below it", 0.59, { atLeast: 0.6 }, false],
    ["without a bound", 3, null, null],
    ["not measured", null, { atMost: 1 }, null],
    ["not a number is outside every bound", Number.NaN, { atMost: 1 }, false],
  ])("%s", (_, value, wanted, want) => {
    expect(holds({ value, wanted })).toBe(want);
  });
});
