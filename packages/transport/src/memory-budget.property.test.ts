import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Priority, RateFacts } from "./budget.ts";
import { createBudget } from "./memory-budget.ts";
import { mostInWindow } from "./testing/most-in-window.ts";
import { createVirtualClock } from "./testing/virtual-clock.ts";

const WINDOW_MS = 10_000;
const RUN_MS = 400_000;

/** A service that counts in fixed windows and says in whole seconds when the next one begins. */
function createCounter(limit: number): (now: number) => RateFacts {
  let window = -1;
  let count = 0;
  return (now) => {
    const current = Math.floor(now / WINDOW_MS);
    count = current === window ? count + 1 : 1;
    window = current;
    const resetMs = Math.ceil(((window + 1) * WINDOW_MS - now) / 1000) * 1000;
    return { status: count > limit ? 429 : 200, remaining: Math.max(0, limit - count), resetMs, retryAfterMs: null };
  };
}

/** Workers that want more than is allowed, at the end of a network that delays each message by up to 200 ms. */
async function runUnderLoad(
  limit: number,
  delays: () => number,
  priorityOf: (worker: number) => Priority,
): Promise<number[]> {
  const count = createCounter(limit);
  const clock = createVirtualClock();
  const budget = createBudget({ limit, windowMs: WINDOW_MS, clock, random: () => 0.5 });
  const arrivals: number[] = [];
  const stop = new AbortController();
  async function work(worker: number): Promise<void> {
    while (!stop.signal.aborted) {
      const leave = await budget.acquire({ priority: priorityOf(worker), signal: stop.signal });
      await clock.sleep(delays());
      arrivals.push(clock.now());
      const facts = count(clock.now());
      await clock.sleep(delays());
      leave.done(facts);
    }
  }
  const workers = Array.from({ length: limit + 5 }, (_, worker) => work(worker).catch(() => {}));
  await clock.advance(RUN_MS);
  stop.abort();
  await clock.advance(1000);
  await Promise.all(workers);
  expect(clock.sleepers()).toBe(0);
  return arrivals;
}

const priorities: Record<string, (worker: number) => Priority> = {
  "pushes only": () => "push",
  "loads only": () => "load",
  both: (worker) => (worker % 2 === 0 ? "push" : "load"),
};

describe("the budget under full load and a jittery network", () => {
  it.each(Object.entries(priorities))(
    "with %s never lets more arrive than allowed, and wastes little",
    async (_name, priorityOf) => {
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 5, max: 50 }),
          fc.infiniteStream(fc.integer({ min: 0, max: 200 })),
          async (limit, stream) => {
            const delays = (): number => stream.next().value;
            const arrivals = await runUnderLoad(limit, delays, priorityOf);
            expect(mostInWindow(arrivals, WINDOW_MS)).toBeLessThanOrEqual(limit);
            expect(arrivals.length).toBeGreaterThanOrEqual(0.95 * limit * (RUN_MS / WINDOW_MS));
          },
        ),
        { numRuns: 15 },
      );
    },
  );
});
