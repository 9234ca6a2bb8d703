import { describe, expect, it } from "vitest";
import { waitsFrom } from "./look.ts";

describe("waitsFrom", () => {
  it.each([
    ["just now", 0, [2_000, 10_000]],
    ["a second ago", 1_000, [1_000, 10_000]],
    ["five seconds ago", 5_000, [7_000]],
    ["twelve seconds ago", 12_000, [0]],
    ["long ago", 1e9, [0]],
    ["in the future of another machine", -60_000, [2_000, 10_000]],
  ])("a write that was about to be sent %s", (_, elapsed, want) => {
    expect(waitsFrom(1e6, 1e6 + elapsed)).toEqual(want);
  });
});
