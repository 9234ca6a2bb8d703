import { describe, expect, it } from "vitest";
import { spreadMs } from "./spread.ts";

const names = Array.from({ length: 20 }, (_, index) => `mirror-${index}`);

describe("spreadMs", () => {
  it.each([
    [1000, 100],
    [60_000, 2000],
    [86_400_000, 2000],
  ])("of an interval of %d ms is at most %d ms, and no two mirrors begin together", (intervalMs, most) => {
    const spread = names.map((name) => spreadMs(name, intervalMs));
    expect(Math.max(...spread)).toBeLessThanOrEqual(most);
    expect(Math.min(...spread)).toBeGreaterThan(0);
    expect(new Set(spread).size).toBeGreaterThan(intervalMs === 1000 ? 12 : 18);
    expect(names.map((name) => spreadMs(name, intervalMs))).toEqual(spread);
  });
});
