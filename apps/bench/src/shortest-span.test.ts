import { mostInWindow } from "@push-profile/transport/testing/most-in-window";
import { describe, expect, it } from "vitest";
import { shortestSpan } from "./shortest-span.ts";

describe("shortestSpan", () => {
  it.each([
    ["nobody", 0, 0],
    ["one", 1, 0],
    ["all within one window", 50, 0],
    ["one more than that", 51, 10_000],
    ["two windows", 100, 10_000],
    ["ten windows", 500, 90_000],
  ])("%s", (_, count, want) => {
    expect(shortestSpan(count, 50, 10_000)).toBe(want);
  });

  it("is a time in which they can really arrive", () => {
    const arrivals = Array.from({ length: 120 }, (_, index) => Math.floor(index / 50) * 10_000);
    expect(mostInWindow(arrivals, 10_000)).toBe(50);
    expect(Math.max(...arrivals)).toBe(shortestSpan(120, 50, 10_000));
  });
});
