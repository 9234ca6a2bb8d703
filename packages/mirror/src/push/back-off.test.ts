import { describe, expect, it } from "vitest";
import { LONGEST_WAITS_MS } from "../ledger/longest-wait.ts";
import { backOff } from "./back-off.ts";

const MINUTE = 60_000;

describe("backOff", () => {
  it.each([
    [1, 0.5, 30_000],
    [2, 0.5, 2 * MINUTE],
    [3, 0.5, 10 * MINUTE],
    [4, 0.5, 60 * MINUTE],
    [5, 0.5, 360 * MINUTE],
    [1, 0, 24_000],
    [1, 1, 36_000],
    [6, 0.5, null],
    [99, 0.5, null],
  ])("after %i failed tries, drawing %d: %s ms", (failed, random, want) => {
    expect(backOff(failed, random)).toBe(want);
  });

  it("is never longer than the ledger takes for possible", () => {
    expect([1, 2, 3, 4, 5].map((failed) => backOff(failed, 1))).toEqual(LONGEST_WAITS_MS);
    expect(backOff(LONGEST_WAITS_MS.length + 1, 1)).toBe(null);
  });
});
