import { describe, expect, it } from "vitest";
import { mostInWindow } from "./most-in-window.ts";

describe("mostInWindow", () => {
  it.each<[string, number[], number]>([
    ["none", [], 0],
    ["one", [5], 1],
    ["a window further on is a new one", [0, 10], 1],
    ["just within", [0, 9.5], 2],
    ["the fullest counts, not the first", [0, 20, 25, 29, 60], 3],
    ["a window may lie across two fixed ones", [8, 9, 11, 12], 4],
    ["in any order", [29, 0, 25, 20], 3],
    ["at once", [4, 4, 4], 3],
  ])("%s", (_, times, want) => {
    expect(mostInWindow(times, 10)).toBe(want);
  });
});
