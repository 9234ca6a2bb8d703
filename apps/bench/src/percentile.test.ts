import { describe, expect, it } from "vitest";
import { median, medianRatio, percentile } from "./percentile.ts";

describe("percentile", () => {
  it.each<[string, number[], number, number]>([
    ["the smallest", [3, 1, 2], 0, 1],
    ["the largest", [3, 1, 2], 1, 3],
    ["the middle, by number and not by text", [10, 9, 100], 0.5, 10],
    ["between two", [1, 2, 3, 4], 0.5, 2.5],
    ["between two, nearer to one", [0, 10], 0.9, 9],
    ["of one alone", [7], 0.3, 7],
  ])("%s", (_, values, share, want) => {
    expect(percentile(values, share)).toBeCloseTo(want, 10);
  });

  it("leaves the values in their order", () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it("has no answer without values", () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe("medianRatio", () => {
  it("compares within a round: a slow one does not count", () => {
    expect(medianRatio([2, 40, 4], [1, 10, 2])).toBe(2);
  });

  it("has no answer without values", () => {
    expect(() => medianRatio([], [])).toThrow(RangeError);
  });
});
