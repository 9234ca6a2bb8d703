import { describe, expect, it } from "vitest";
import type { Life } from "./life-of.ts";
import { LEASE_MS, mayTake } from "./may-take.ts";

const NOW = 1_000_000;
const HOUR = 3_600_000;

describe("mayTake", () => {
  it("says yes where nobody holds the mirror", () => {
    expect(mayTake(null, NOW, "unknown")).toBe(true);
  });

  it.each<[string, number, Life, boolean]>([
    ["a lease that runs", 1, "alive", false],
    ["a lease that runs, of a process elsewhere", 1, "unknown", false],
    ["a lease that was taken this moment", LEASE_MS, "unknown", false],
    ["a lease that runs, of a dead process", 1, "dead", true],
    ["a lease that ran out this moment", 0, "unknown", true],
    ["a lease that ran out, of a process that was stopped", -1, "alive", true],
    ["a lease of before the clock was set back, of a living process", HOUR, "alive", false],
    ["a lease of before the clock was set back, of a process elsewhere", HOUR, "unknown", true],
    ["a lease of before the clock was set back, of a dead process", HOUR, "dead", true],
  ])("decides about %s", (_name, left, life, want) => {
    expect(mayTake({ until: NOW + left }, NOW, life)).toBe(want);
  });

  it("takes the lease's length from its caller", () => {
    expect([
      mayTake({ until: NOW + 500 }, NOW, "unknown", 1000),
      mayTake({ until: NOW + 500 }, NOW, "unknown", 400),
    ]).toEqual([false, true]);
  });
});
