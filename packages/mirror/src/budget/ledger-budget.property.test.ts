import type { Priority } from "@push-profile/transport";
import { createVirtualClock } from "@push-profile/transport/testing";
import { mostInWindow } from "@push-profile/transport/testing/most-in-window";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLedgerBudget } from "./ledger-budget.ts";
import { createSharedRows } from "./testing/shared-rows.ts";

const WINDOW_MS = 10_000;
const RUN_MS = 200_000;
const PROCESSES = 3;
const OK = { status: 200, remaining: null, resetMs: null, retryAfterMs: null };

/** Processes that want more than is allowed, at the end of a network that delays each message by up to 200 ms. */
async function runUnderLoad(
  limit: number,
  delays: () => number,
  priorityOf: (worker: number) => Priority,
): Promise<number[]> {
  const clock = createVirtualClock();
  const ledger = createSharedRows();
  const arrivals: number[] = [];
  const stop = new AbortController();
  const budgets = Array.from({ length: PROCESSES }, () =>
    createLedgerBudget({ ledger, account: { id: 1 }, limit, windowMs: WINDOW_MS, clock, timeoutMs: 30_000 }),
  );
  async function work(worker: number): Promise<void> {
    const budget = budgets[worker % PROCESSES];
    while (budget !== undefined && !stop.signal.aborted) {
      const leave = await budget.acquire({ priority: priorityOf(worker), signal: stop.signal });
      await clock.sleep(delays());
      arrivals.push(clock.now());
      await clock.sleep(delays());
      leave.done(OK);
    }
  }
  const workers = Array.from({ length: limit + 5 }, (_, worker) => work(worker).catch(() => {}));
  await clock.advance(RUN_MS);
  stop.abort();
  await clock.advance(1000);
  await Promise.all(workers);
  await Promise.all(budgets.map((budget) => budget.flush()));
  expect(clock.sleepers()).toBe(0);
  return arrivals;
}

const priorities: Record<string, (worker: number) => Priority> = {
  "pushes only": () => "push",
  "loads only": () => "load",
  both: (worker) => (worker % 2 === 0 ? "push" : "load"),
};

describe("the budget of three processes under full load and a jittery network", () => {
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
        { numRuns: 5 },
      );
    },
  );
});
