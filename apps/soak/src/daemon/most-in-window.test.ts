import { describe, expect, it } from "vitest";
import { mostInWindow } from "./most-in-window.ts";

describe("mostInWindow", () => {
  it.each<[number[], number]>([
    [[], 0],
    [[5], 1],
    [[0, 9999, 10_000], 2],
    [[0, 1, 2, 10_001, 10_002, 10_003, 10_004], 4],
    [[0, 5000, 9000, 12_000, 14_000], 4],
  ])("of %j in ten seconds: %i", (times, want) => {
    expect(mostInWindow(times, 10_000)).toBe(want);
  });
});
