import { describe, expect, it } from "vitest";
import { quickest } from "./quickest.ts";

describe("quickest", () => {
  it.each([
    ["the first, where it is quick enough", [5, 1], 5, 1],
    ["the first that is quick enough", [30, 20, 9, 1], 9, 3],
    ["the best of seven, where none is", [30, 20, 40, 40, 40, 40, 40, 1], 20, 7],
  ])("is %s", async (_, times, want, tries) => {
    const tried: number[] = [];
    const best = await quickest(10, async (nth) => {
      tried.push(nth);
      return times[nth] ?? 0;
    });
    expect([best, tried.length]).toEqual([want, tries]);
  });
});
