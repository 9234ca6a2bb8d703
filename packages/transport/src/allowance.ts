import type { Priority, RateFacts } from "./budget.ts";

export interface AllowanceOptions {
  /** Requests allowed in any window; `Infinity`: not paced. */
  limit: number;
  /** Length of the window in milliseconds. */
  windowMs: number;
  /** Milliseconds between two `load` requests. */
  spacingMs: number;
}

/** The longest wait in milliseconds that a single answer can impose, whatever it asks for. */
export const LONGEST_WAIT_MS: number = 5 * 60_000;

const SHORTEST_REFUSAL_MS = 1000;
const JITTER_MS = 250;
/** Ends of the service's window this close together are the same: it gives them in whole seconds. */
const SAME_WINDOW_MS = 1500;

/** The arithmetic of a sliding window: no timer, no queue, the time is handed in (milliseconds, never going back). */
export interface Allowance {
  /** How many milliseconds from `now` until a request may be sent; `null`: only an answer can tell. */
  waitFor(priority: Priority, now: number): number | null;
  /** Books a request that is sent at `now`. */
  take(priority: Priority, now: number): void;
  /** Books the end of a request: its answer's facts, or `null` when none will come. `jitter`: 0 to 1. */
  settle(facts: RateFacts | null, now: number, jitter: number): void;
  /** Takes back a booking of which nothing was sent. The next load still keeps its distance. */
  untake(): void;
  /** How many slots are not free at `now`. */
  used(now: number): number;
}

/**
 * A slot is taken when a request is sent and free again `windowMs` after its answer came. Counting from the sending
 * would let more than `limit` requests arrive in one window, as the network delays some more than others.
 *
 * What the service says of its own count binds when it leaves less than ours does: then somebody else uses the account.
 */
export function createAllowance({ limit, windowMs, spacingMs }: AllowanceOptions): Allowance {
  const paced = Number.isFinite(limit);
  /** When answered requests stop counting, in ascending order. */
  const freeAt: number[] = [];
  let inFlight = 0;
  let nextLoadAt = Number.NEGATIVE_INFINITY;
  let blockedUntil = Number.NEGATIVE_INFINITY;
  /** What the service leaves us until its window ends. */
  let leftover = { requests: Number.POSITIVE_INFINITY, until: Number.NEGATIVE_INFINITY };

  function used(now: number): number {
    while (freeAt[0] !== undefined && freeAt[0] <= now) freeAt.shift();
    return paced ? freeAt.length + inFlight : 0;
  }

  function slotAt(now: number): number | null {
    if (used(now) < limit) return now;
    return freeAt[0] ?? null;
  }

  function leftoverAt(now: number): number {
    return now < leftover.until && leftover.requests <= 0 ? leftover.until : now;
  }

  function learnLeftover(facts: RateFacts, now: number): void {
    if (!paced || facts.remaining === null || facts.remaining >= limit - used(now)) return;
    const requests = Math.max(0, facts.remaining - inFlight);
    const until = now + Math.min(facts.resetMs ?? windowMs, LONGEST_WAIT_MS);
    const later = now < leftover.until ? until - leftover.until : Number.POSITIVE_INFINITY;
    // Answers overtake each other. One of an earlier window says nothing; within a window the smaller figure counts.
    if (later < -SAME_WINDOW_MS) return;
    leftover =
      later > SAME_WINDOW_MS ? { requests, until } : { requests: Math.min(leftover.requests, requests), until };
  }

  return {
    used,
    waitFor: (priority, now) => {
      const slot = slotAt(now);
      if (slot === null) return null;
      const spaced = priority === "load" ? nextLoadAt : now;
      return Math.max(slot, spaced, blockedUntil, leftoverAt(now), now) - now;
    },
    take: (priority, now) => {
      inFlight += 1;
      leftover.requests -= 1;
      if (priority === "load") nextLoadAt = now + spacingMs;
    },
    untake: () => {
      inFlight -= 1;
      leftover.requests += 1;
    },
    settle: (facts, now, jitter) => {
      inFlight -= 1;
      if (paced) freeAt.push(now + windowMs);
      if (facts === null) return;
      learnLeftover(facts, now);
      const wait = askedWait(facts);
      if (wait !== null)
        blockedUntil = Math.max(blockedUntil, now + Math.min(wait, LONGEST_WAIT_MS) + jitter * JITTER_MS);
    },
  };
}

/**
 * How many milliseconds an answer asks everybody to wait: a 429 always, a 503 only with a `Retry-After`. `null`: not at all.
 */
export function askedWait({ status, retryAfterMs, resetMs }: RateFacts): number | null {
  if (status !== 429 && (status !== 503 || retryAfterMs === null)) return null;
  return Math.max(retryAfterMs ?? 0, resetMs ?? 0, SHORTEST_REFUSAL_MS);
}
