import { describe, expect, it } from "vitest";
import { type Allowance, askedWait, createAllowance, LONGEST_WAIT_MS } from "./allowance.ts";
import type { RateFacts } from "./budget.ts";

const facts = (part: Partial<RateFacts>): RateFacts => ({
  status: 200,
  remaining: null,
  resetMs: null,
  retryAfterMs: null,
  ...part,
});

function create(limit = 3): Allowance {
  return createAllowance({ limit, windowMs: 10_000, spacingMs: 10_000 / limit });
}

describe("createAllowance", () => {
  it("frees a slot one window after the answer, not after the sending", () => {
    const allowance = create(1);
    allowance.take("push", 0);
    expect(allowance.waitFor("push", 9000)).toBeNull();
    allowance.settle(facts({}), 9000, 0);
    expect(allowance.waitFor("push", 9000)).toBe(10_000);
    expect(allowance.waitFor("push", 18_999)).toBe(1);
    expect(allowance.waitFor("push", 19_000)).toBe(0);
  });

  it("frees a slot one window after it is clear that no answer comes", () => {
    const allowance = create(1);
    allowance.take("push", 0);
    allowance.settle(null, 500, 0);
    expect(allowance.waitFor("push", 500)).toBe(10_000);
  });

  it("spaces loads evenly and lets pushes burst", () => {
    const allowance = create(4);
    allowance.take("load", 0);
    expect(allowance.waitFor("load", 0)).toBe(2500);
    expect(allowance.waitFor("push", 0)).toBe(0);
    expect(allowance.waitFor("load", 2500)).toBe(0);
  });

  describe("when the service leaves less than our own count", () => {
    it("sends only as many as it leaves, those in flight taken off, until its window ends", () => {
      const allowance = create(10);
      for (let index = 0; index < 3; index += 1) allowance.take("push", 0);
      allowance.settle(facts({ remaining: 4, resetMs: 3000 }), 0, 0);
      allowance.take("push", 0);
      allowance.take("push", 0);
      expect(allowance.waitFor("push", 0)).toBe(3000);
      expect(allowance.waitFor("push", 3000)).toBe(0);
    });

    it("does not listen to a figure that our own requests explain", () => {
      const allowance = create(3);
      for (let index = 0; index < 2; index += 1) allowance.take("push", 0);
      allowance.settle(facts({ remaining: 1, resetMs: 5000 }), 0, 0);
      expect(allowance.waitFor("push", 0)).toBe(0);
    });

    it("keeps to the lower setting where the service allows more", () => {
      const allowance = create(1);
      allowance.take("push", 0);
      allowance.settle(facts({ remaining: 49, resetMs: 5000 }), 0, 0);
      expect(allowance.waitFor("push", 0)).toBe(10_000);
    });

    it("believes the smaller of two answers of one window that overtook each other", () => {
      const allowance = create(10);
      allowance.take("push", 0);
      allowance.take("push", 0);
      allowance.settle(facts({ remaining: 1, resetMs: 4000 }), 0, 0);
      allowance.settle(facts({ remaining: 2, resetMs: 4000 }), 100, 0);
      expect(allowance.waitFor("push", 100)).toBe(4000);
    });

    it("starts anew with the service's next window", () => {
      const allowance = create(10);
      for (let index = 0; index < 3; index += 1) allowance.take("push", 0);
      allowance.settle(facts({ remaining: 0, resetMs: 2000 }), 0, 0);
      allowance.settle(facts({ remaining: 5, resetMs: 10_000 }), 1900, 0);
      expect(allowance.waitFor("push", 1900)).toBe(0);
    });

    it("does not listen to a late answer of a window that is over", () => {
      const allowance = create(10);
      for (let index = 0; index < 3; index += 1) allowance.take("push", 0);
      allowance.settle(facts({ remaining: 5, resetMs: 10_000 }), 0, 0);
      allowance.settle(facts({ remaining: 0, resetMs: 1000 }), 100, 0);
      expect(allowance.waitFor("push", 100)).toBe(0);
    });

    it("does not believe a reset that lies far away", () => {
      const allowance = create(10);
      allowance.take("push", 0);
      allowance.settle(facts({ remaining: 0, resetMs: 86_400_000 }), 0, 0);
      expect(allowance.waitFor("push", 0)).toBe(LONGEST_WAIT_MS);
    });

    it("takes one window where the service does not say when its own ends", () => {
      const allowance = create(10);
      allowance.take("push", 0);
      allowance.settle(facts({ remaining: 0 }), 0, 0);
      expect(allowance.waitFor("push", 0)).toBe(10_000);
    });
  });

  describe("after a refusal", () => {
    it.each([
      ["Retry-After", { status: 429, retryAfterMs: 4000, resetMs: 2000 }, 4000],
      ["the reset", { status: 429, retryAfterMs: 1000, resetMs: 7000 }, 7000],
      ["one second", { status: 429 }, 1000],
      ["Retry-After of a 503", { status: 503, retryAfterMs: 4000 }, 4000],
      ["no longer than five minutes", { status: 429, retryAfterMs: 86_400_000 }, LONGEST_WAIT_MS],
    ])("holds everybody back for %s", (_name, part, want) => {
      const allowance = create(10);
      allowance.take("push", 0);
      allowance.settle(facts(part), 0, 0);
      expect([allowance.waitFor("push", 0), allowance.waitFor("load", 0)]).toEqual([want, want]);
    });

    it("adds a little jitter, so that many do not come back at once", () => {
      const allowance = create(10);
      allowance.take("push", 0);
      allowance.settle(facts({ status: 429 }), 0, 1);
      expect(allowance.waitFor("push", 0)).toBe(1250);
    });

    it("keeps the longer of two waits", () => {
      const allowance = create(10);
      allowance.take("push", 0);
      allowance.take("push", 0);
      allowance.settle(facts({ status: 429, retryAfterMs: 9000 }), 0, 0);
      allowance.settle(facts({ status: 429, retryAfterMs: 2000 }), 0, 0);
      expect(allowance.waitFor("push", 0)).toBe(9000);
    });
  });

  it("paces nothing without a limit, but obeys refusals", () => {
    const allowance = createAllowance({ limit: Number.POSITIVE_INFINITY, windowMs: 0, spacingMs: 0 });
    for (let index = 0; index < 100; index += 1) allowance.take("load", 0);
    expect(allowance.waitFor("load", 0)).toBe(0);
    allowance.settle(facts({ remaining: 0, resetMs: 9000 }), 0, 0);
    expect(allowance.waitFor("load", 0)).toBe(0);
    allowance.settle(facts({ status: 429, resetMs: 9000 }), 0, 0);
    expect(allowance.waitFor("load", 0)).toBe(9000);
    expect(allowance.used(0)).toBe(0);
  });
});

describe("askedWait", () => {
  it.each([
    [{ status: 200, retryAfterMs: 5000 }, null],
    [{ status: 500, retryAfterMs: 5000 }, null],
    [{ status: 503, resetMs: 5000 }, null],
    [{ status: 503, retryAfterMs: 0 }, 1000],
    [{ status: 429 }, 1000],
  ])("for %j is %j", (part, want) => {
    expect(askedWait(facts(part))).toBe(want);
  });
});
