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

/** Books the end of the request that has been in flight longest. */
function answer(allowance: Allowance, heard: RateFacts | null, now: number, jitter: number): void {
  const [oldest] = allowance.state().inFlight;
  if (oldest === undefined) throw new Error("nothing is in flight");
  allowance.settle(oldest.ticket, heard, now, jitter);
}

describe("createAllowance", () => {
  it("frees a slot one window after the answer, not after the sending", () => {
    const allowance = create(1);
    allowance.take("push", 0);
    expect(allowance.waitFor("push", 9000)).toBeNull();
    answer(allowance, facts({}), 9000, 0);
    expect(allowance.waitFor("push", 9000)).toBe(10_000);
    expect(allowance.waitFor("push", 18_999)).toBe(1);
    expect(allowance.waitFor("push", 19_000)).toBe(0);
  });

  it("frees a slot one window after it is clear that no answer comes", () => {
    const allowance = create(1);
    allowance.take("push", 0);
    answer(allowance, null, 500, 0);
    expect(allowance.waitFor("push", 500)).toBe(10_000);
  });

  it("spaces loads evenly and lets pushes burst", () => {
    const allowance = create(4);
    allowance.take("load", 0);
    expect(allowance.waitFor("load", 0)).toBe(2500);
    expect(allowance.waitFor("push", 0)).toBe(0);
    expect(allowance.waitFor("load", 2500)).toBe(0);
  });

  it("does not let loads that were sent a little late fall behind", () => {
    const allowance = create(4);
    allowance.take("load", 0);
    allowance.take("load", 2503);
    expect(allowance.waitFor("load", 2503)).toBe(2497);
  });

  it("spaces loads anew after a rest", () => {
    const allowance = create(4);
    allowance.take("load", 0);
    allowance.take("load", 4000);
    expect(allowance.waitFor("load", 4000)).toBe(2500);
  });

  it("tells how many requests could be sent now", () => {
    const allowance = create(10);
    for (let index = 0; index < 4; index += 1) allowance.take("push", 0);
    expect(allowance.free(0)).toBe(6);
    answer(allowance, facts({ remaining: 5, resetMs: 3000 }), 0, 0);
    expect([allowance.free(0), allowance.free(3000)]).toEqual([2, 6]);
  });

  describe("for a request whose end nobody books", () => {
    it("frees the slot one window after its time has run out", () => {
      const allowance = create(1);
      allowance.take("push", 0, 30_000);
      expect(allowance.waitFor("push", 1000)).toBe(39_000);
      expect([allowance.used(39_999), allowance.used(40_000)]).toEqual([1, 0]);
    });

    it("waits for the slot that is free first, whether its end was booked or not", () => {
      const allowance = create(2);
      allowance.take("push", 0, 30_000);
      const ticket = allowance.take("push", 0, 30_000);
      allowance.settle(ticket, facts({}), 35_000, 0);
      expect(allowance.waitFor("push", 35_000)).toBe(5000);
    });

    it("does not count it among those in flight any more", () => {
      const allowance = create(10);
      allowance.take("push", 0, 1000);
      const ticket = allowance.take("push", 2000);
      allowance.settle(ticket, facts({ remaining: 3, resetMs: 5000 }), 2000, 0);
      expect(allowance.free(2000)).toBe(3);
    });

    it("counts an end that is booked after all from then on", () => {
      const allowance = create(1);
      const ticket = allowance.take("push", 0, 1000);
      expect(allowance.used(12_000)).toBe(0);
      allowance.settle(ticket, facts({}), 12_000, 0);
      expect(allowance.waitFor("push", 12_000)).toBe(10_000);
    });

    it("takes nothing back of which the time has run out", () => {
      const allowance = create(1);
      const ticket = allowance.take("push", 0, 1000);
      expect(allowance.used(2000)).toBe(1);
      allowance.untake(ticket);
      expect(allowance.used(2000)).toBe(1);
    });
  });

  describe("written down as JSON and restored", () => {
    const options = { limit: 3, windowMs: 10_000, spacingMs: 2500 };
    const restore = (allowance: Allowance): Allowance =>
      createAllowance(options, JSON.parse(JSON.stringify(allowance.state())));

    it.each<[string, (allowance: Allowance) => void]>([
      ["nothing", () => {}],
      ["requests in flight", (allowance) => void allowance.take("push", 0, 5000)],
      ["a request without a time limit", (allowance) => void allowance.take("push", 0)],
      ["requests that have ended", (allowance) => allowance.settle(allowance.take("load", 0), null, 400, 0)],
      [
        "a refusal",
        (allowance) =>
          allowance.settle(allowance.take("push", 0), facts({ status: 429, retryAfterMs: 9000 }), 400, 0.5),
      ],
      [
        "what the service leaves",
        (allowance) => allowance.settle(allowance.take("push", 0), facts({ remaining: 1, resetMs: 7000 }), 400, 0),
      ],
    ])("goes on where it was: %s", (_name, happen) => {
      const before = createAllowance(options);
      happen(before);
      const after = restore(before);
      for (const now of [400, 500, 6000, 7400, 9525, 10_400, 15_000]) {
        const look = (allowance: Allowance) => [
          allowance.used(now),
          allowance.free(now),
          allowance.waitFor("push", now),
          allowance.waitFor("load", now),
        ];
        expect(look(after)).toEqual(look(before));
      }
    });

    it("waits for more than one slot where others, under a higher limit, took more than it allows", () => {
      const wide = createAllowance(options);
      for (const now of [0, 100, 200]) wide.settle(wide.take("push", now), facts({}), now, 0);
      const strict = createAllowance({ ...options, limit: 2 }, wide.state());
      expect(strict.waitFor("push", 200)).toBe(9900);
    });

    it("gives no ticket twice, and knows its own", () => {
      const before = createAllowance(options);
      const ticket = before.take("push", 0);
      const after = restore(before);
      expect(after.take("push", 0)).not.toBe(ticket);
      after.untake(ticket);
      expect(after.used(0)).toBe(1);
    });

    it("leaves the state alone that it was restored from", () => {
      const state = createAllowance(options).state();
      createAllowance(options, state).take("load", 0);
      expect(state).toEqual(createAllowance(options).state());
    });
  });

  describe("when the service leaves less than our own count", () => {
    it("sends only as many as it leaves, those in flight taken off, until its window ends", () => {
      const allowance = create(10);
      for (let index = 0; index < 3; index += 1) allowance.take("push", 0);
      answer(allowance, facts({ remaining: 4, resetMs: 3000 }), 0, 0);
      allowance.take("push", 0);
      allowance.take("push", 0);
      expect(allowance.waitFor("push", 0)).toBe(3000);
      expect(allowance.waitFor("push", 3000)).toBe(0);
    });

    it("does not listen to a figure that our own requests explain", () => {
      const allowance = create(3);
      for (let index = 0; index < 2; index += 1) allowance.take("push", 0);
      answer(allowance, facts({ remaining: 1, resetMs: 5000 }), 0, 0);
      expect(allowance.waitFor("push", 0)).toBe(0);
    });

    it("keeps to the lower setting where the service allows more", () => {
      const allowance = create(1);
      allowance.take("push", 0);
      answer(allowance, facts({ remaining: 49, resetMs: 5000 }), 0, 0);
      expect(allowance.waitFor("push", 0)).toBe(10_000);
    });

    it("believes the smaller of two answers of one window that overtook each other", () => {
      const allowance = create(10);
      allowance.take("push", 0);
      allowance.take("push", 0);
      answer(allowance, facts({ remaining: 1, resetMs: 4000 }), 0, 0);
      answer(allowance, facts({ remaining: 2, resetMs: 4000 }), 100, 0);
      expect(allowance.waitFor("push", 100)).toBe(4000);
    });

    it("starts anew with the service's next window", () => {
      const allowance = create(10);
      for (let index = 0; index < 3; index += 1) allowance.take("push", 0);
      answer(allowance, facts({ remaining: 0, resetMs: 2000 }), 0, 0);
      answer(allowance, facts({ remaining: 5, resetMs: 10_000 }), 1900, 0);
      expect(allowance.waitFor("push", 1900)).toBe(0);
    });

    it("does not listen to a late answer of a window that is over", () => {
      const allowance = create(10);
      for (let index = 0; index < 3; index += 1) allowance.take("push", 0);
      answer(allowance, facts({ remaining: 5, resetMs: 10_000 }), 0, 0);
      answer(allowance, facts({ remaining: 0, resetMs: 1000 }), 100, 0);
      expect(allowance.waitFor("push", 100)).toBe(0);
    });

    it("does not believe a reset that lies far away", () => {
      const allowance = create(10);
      allowance.take("push", 0);
      answer(allowance, facts({ remaining: 0, resetMs: 86_400_000 }), 0, 0);
      expect(allowance.waitFor("push", 0)).toBe(LONGEST_WAIT_MS);
    });

    it("takes one window where the service does not say when its own ends", () => {
      const allowance = create(10);
      allowance.take("push", 0);
      answer(allowance, facts({ remaining: 0 }), 0, 0);
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
      answer(allowance, facts(part), 0, 0);
      expect([allowance.waitFor("push", 0), allowance.waitFor("load", 0)]).toEqual([want, want]);
    });

    it("adds a little jitter, so that many do not come back at once", () => {
      const allowance = create(10);
      allowance.take("push", 0);
      answer(allowance, facts({ status: 429 }), 0, 1);
      expect(allowance.waitFor("push", 0)).toBe(1250);
    });

    it("keeps the longer of two waits", () => {
      const allowance = create(10);
      allowance.take("push", 0);
      allowance.take("push", 0);
      answer(allowance, facts({ status: 429, retryAfterMs: 9000 }), 0, 0);
      answer(allowance, facts({ status: 429, retryAfterMs: 2000 }), 0, 0);
      expect(allowance.waitFor("push", 0)).toBe(9000);
    });
  });

  it("paces nothing without a limit, but obeys refusals", () => {
    const allowance = createAllowance({ limit: Number.POSITIVE_INFINITY, windowMs: 0, spacingMs: 0 });
    for (let index = 0; index < 100; index += 1) allowance.take("load", 0);
    expect(allowance.waitFor("load", 0)).toBe(0);
    answer(allowance, facts({ remaining: 0, resetMs: 9000 }), 0, 0);
    expect(allowance.waitFor("load", 0)).toBe(0);
    answer(allowance, facts({ status: 429, resetMs: 9000 }), 0, 0);
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
