import { describe, expect, it } from "vitest";
import { createLimiter, type Limiter } from "./limiter.ts";

const START = Date.UTC(2026, 2, 2, 9, 15, 27, 300);

function allowedAt(limiter: Limiter, ...afterMs: number[]): boolean[] {
  return afterMs.map((ms) => limiter.arrive(START + ms).allowed);
}

describe("createLimiter", () => {
  it("lets the limit through in a window that starts at the first request", () => {
    const limiter = createLimiter({ limit: 3, windowMs: 10_000 });
    expect(allowedAt(limiter, 0, 9_000, 9_999, 9_999, 10_000)).toEqual([true, true, true, false, true]);
  });

  it("keeps the windows end to end, also over silence", () => {
    const limiter = createLimiter({ limit: 1, windowMs: 10_000 });
    expect(allowedAt(limiter, 0, 29_999, 30_000, 39_999)).toEqual([true, true, true, false]);
  });

  it("starts the first window earlier where a shift says so", () => {
    const limiter = createLimiter({ limit: 1, windowMs: 10_000, shiftMs: 9_000 });
    expect(allowedAt(limiter, 0, 999, 1_000)).toEqual([true, false, true]);
  });

  it("tells limit, remaining and whole seconds until the window ends", () => {
    const limiter = createLimiter({ limit: 2, windowMs: 10_000 });
    expect(limiter.arrive(START)).toEqual({ allowed: true, limit: 2, remaining: 1, resetSeconds: 10 });
    expect(limiter.arrive(START + 5_001)).toEqual({ allowed: true, limit: 2, remaining: 0, resetSeconds: 5 });
    expect(limiter.arrive(START + 9_999)).toEqual({ allowed: false, limit: 2, remaining: 0, resetSeconds: 1 });
  });

  it("takes a tighter limit for single requests, told or hidden", () => {
    const limiter = createLimiter({ limit: 50, windowMs: 10_000 });
    limiter.arrive(START);
    const told = limiter.arrive(START, { limit: 1, hidden: false });
    expect(told).toMatchObject({ allowed: false, limit: 1, remaining: 0 });
    const hidden = limiter.arrive(START, { limit: 1, hidden: true });
    expect(hidden).toMatchObject({ allowed: false, limit: 50, remaining: 47 });
    expect(limiter.arrive(START)).toMatchObject({ allowed: true, limit: 50, remaining: 46 });
  });

  it("refuses nothing with limit 0", () => {
    const limiter = createLimiter({ limit: 0, windowMs: 10_000 });
    for (let sent = 0; sent < 10_000; sent++) expect(limiter.arrive(START).allowed).toBe(true);
    expect(limiter.arrive(START).remaining).toBeGreaterThan(100_000);
  });

  it.each([
    { name: "later: what came before the new start no longer counts", ms: 3_000, at: 4_000, want: true },
    { name: "earlier: the next window comes sooner", ms: -6_000, at: 4_000, want: true },
    { name: "later, with the new start still to come: the window before is asked", ms: 5_000, at: 4_000, want: false },
  ])("counts by the moved windows after a shift $name", ({ ms, at, want }) => {
    const limiter = createLimiter({ limit: 1, windowMs: 10_000 });
    limiter.arrive(START);
    limiter.shift(ms);
    expect(limiter.arrive(START + at).allowed).toBe(want);
  });

  it("forgets old arrivals", () => {
    const limiter = createLimiter({ limit: 5, windowMs: 10_000 });
    for (let window = 0; window < 3_000; window++) {
      const verdicts = [0, 1, 2].map((ms) => limiter.arrive(START + window * 10_000 + ms));
      expect(verdicts.map(({ remaining }) => remaining)).toEqual([4, 3, 2]);
    }
  });
});
