import { describe, expect, it } from "vitest";
import { type FreshnessFacts, freshnessSeconds, secondsSince } from "./freshness.ts";

describe("freshnessSeconds", () => {
  it.each<[string, FreshnessFacts, number | null]>([
    ["never reflected", { lastSuccessAt: null, oldestDue: 1, now: 9000 }, null],
    ["nobody waits: since the last success", { lastSuccessAt: 4000, oldestDue: null, now: 9999 }, 5],
    ["somebody waits: since they became due", { lastSuccessAt: 8000, oldestDue: 1000, now: 9000 }, 8],
    ["just now", { lastSuccessAt: 9000, oldestDue: null, now: 9000 }, 0],
    ["the clock was set back", { lastSuccessAt: 9000, oldestDue: null, now: 1000 }, 0],
  ])("%s", (_, facts, want) => {
    expect(freshnessSeconds(facts)).toBe(want);
  });
});

describe("secondsSince", () => {
  it("counts whole seconds", () => {
    expect(secondsSince(0, 1999)).toBe(1);
  });
});
