import { type Allowance, createAllowance } from "./allowance.ts";
import type { Budget, Leave, Priority } from "./budget.ts";
import type { Clock } from "./clock.ts";
import { systemClock } from "./clock.ts";
import { UsageError } from "./errors.ts";

export interface BudgetOptions {
  /** Requests allowed in any window. */
  limit: number;
  /** Length of the window in milliseconds. @default 10_000 */
  windowMs?: number;
  /** Milliseconds between two `load` requests. @default windowMs / limit */
  spacingMs?: number;
  /** @default systemClock */
  clock?: Clock;
  /** A number from 0 to 1, for the jitter after a refusal. @default Math.random */
  random?: () => number;
}

/** A budget of this process, with a look inside. */
export interface MemoryBudget extends Budget {
  /** How many slots are not free now, and how many wait for one. */
  usage(): { limit: number; used: number; waiting: number };
}

interface Waiter {
  grant(ticket: number): void;
}

/**
 * A budget for the requests of one process: never more than `limit` of them arrive in any window of `windowMs`.
 * A waiting `push` takes the next free slots before any `load`; within a priority it is first come, first served.
 *
 * @throws {UsageError} `limit` is not a whole number above 0.
 */
export function createBudget({ limit, windowMs = 10_000, spacingMs, ...rest }: BudgetOptions): MemoryBudget {
  if (!Number.isInteger(limit) || limit < 1) {
    throw new UsageError("the budget's limit is not a whole number above 0", "Give at least 1.", "limit");
  }
  return queueFor(limit, createAllowance({ limit, windowMs, spacingMs: spacingMs ?? windowMs / limit }), rest);
}

/** A budget that paces nothing; a refusal (429) still holds everybody back for as long as it asks. */
export function createUnlimitedBudget(options: Pick<BudgetOptions, "clock" | "random"> = {}): MemoryBudget {
  const limit = Number.POSITIVE_INFINITY;
  return queueFor(limit, createAllowance({ limit, windowMs: 0, spacingMs: 0 }), options);
}

function queueFor(
  limit: number,
  allowance: Allowance,
  { clock = systemClock, random = Math.random }: Pick<BudgetOptions, "clock" | "random">,
): MemoryBudget {
  const waiting: Record<Priority, Set<Waiter>> = { push: new Set(), load: new Set() };
  const time = forwardOnly(clock);
  let timer: AbortController | null = null;

  function first(): { waiter: Waiter; priority: Priority } | null {
    for (const priority of ["push", "load"] as const) {
      for (const waiter of waiting[priority]) return { waiter, priority };
    }
    return null;
  }

  function serve(): void {
    timer?.abort("superseded");
    timer = null;
    for (let next = first(); next !== null; next = first()) {
      const now = time();
      const wait = allowance.waitFor(next.priority, now);
      if (wait === null) return;
      if (wait > 0) {
        serveIn(Math.ceil(wait));
        return;
      }
      waiting[next.priority].delete(next.waiter);
      next.waiter.grant(allowance.take(next.priority, now));
    }
  }

  function serveIn(ms: number): void {
    const current = new AbortController();
    timer = current;
    clock.sleep(ms, current.signal).then(serve, () => {
      // Called off: nobody waits any more, or another time was set.
    });
  }

  function createLeave(ticket: number): Leave {
    let open = true;
    const close = (book: () => void): void => {
      if (!open) return;
      open = false;
      book();
      serve();
    };
    return {
      done: (facts) => close(() => allowance.settle(ticket, facts, time(), random())),
      cancel: () => close(() => allowance.untake(ticket)),
    };
  }

  return {
    usage: () => ({ limit, used: allowance.used(time()), waiting: waiting.push.size + waiting.load.size }),
    acquire: ({ signal, priority = "push" } = {}) => {
      if (signal?.aborted) return Promise.reject(signal.reason);
      const { promise, resolve, reject } = Promise.withResolvers<Leave>();
      const leaveQueue = (): void => {
        waiting[priority].delete(waiter);
        reject(signal?.reason);
        serve();
      };
      const waiter: Waiter = {
        grant: (ticket) => {
          signal?.removeEventListener("abort", leaveQueue);
          resolve(createLeave(ticket));
        },
      };
      signal?.addEventListener("abort", leaveQueue, { once: true });
      waiting[priority].add(waiter);
      serve();
      return promise;
    },
  };
}

/** The clock's time, standing still where the clock is set back: else a slot would stay taken for hours. */
function forwardOnly(clock: Clock): () => number {
  let ahead = 0;
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    ahead += Math.max(0, last - (clock.now() + ahead));
    last = clock.now() + ahead;
    return last;
  };
}
