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

/** A request that was sent, and whose end is not booked. */
interface InFlight {
  ticket: number;
  /** It counts as ended then, should nobody book its end; `null`: never. */
  until: number | null;
}

/** What an allowance knows, as plain data: it can be written down as JSON and restored. Times are in milliseconds. */
export interface AllowanceState {
  /** When requests that have ended stop counting, in ascending order. */
  freeAt: number[];
  inFlight: InFlight[];
  lastTicket: number;
  /** `null`: at once. */
  nextLoadAt: number | null;
  /** Nobody sends before then; `null`: nobody is held back. */
  blockedUntil: number | null;
  /** What the service leaves us until its window ends; `null`: it said nothing that binds. */
  leftover: { requests: number; until: number } | null;
}

/** The arithmetic of a sliding window: no timer, no queue, the time is handed in (milliseconds, never going back). */
export interface Allowance {
  /** How many milliseconds from `now` until a request may be sent; `null`: only an answer can tell. */
  waitFor(priority: Priority, now: number): number | null;
  /**
   * Books a request that is sent at `now`, and that counts as ended at `until` at the latest (`null`: when its end is booked).
   * @returns its ticket
   */
  take(priority: Priority, now: number, until?: number | null): number;
  /** Books the end of a request: its answer's facts, or `null` when none will come. `jitter`: 0 to 1. */
  settle(ticket: number, facts: RateFacts | null, now: number, jitter: number): void;
  /** Takes back a booking of which nothing was sent. The next load still keeps its distance. */
  untake(ticket: number): void;
  /** How many slots are not free at `now`. */
  used(now: number): number;
  /** How many requests could be sent at `now`, were nobody held back. */
  free(now: number): number;
  /** A copy of what it knows. */
  state(): AllowanceState;
}

/**
 * A slot is taken when a request is sent and free again `windowMs` after its answer came. Counting from the sending
 * would let more than `limit` requests arrive in one window, as the network delays some more than others.
 *
 * What the service says of its own count binds when it leaves less than ours does: then somebody else uses the account.
 *
 * @param restored what an allowance of the same account knew before
 */
export function createAllowance(options: AllowanceOptions, restored: AllowanceState = FRESH): Allowance {
  const { limit, windowMs, spacingMs } = options;
  const paced = Number.isFinite(limit);
  const state = structuredClone(restored);
  const inFlight = new Map(state.inFlight.map(({ ticket, until }) => [ticket, until]));

  /** Moves what has run out of time to the ended, and drops what counts no more. */
  function expire(now: number): void {
    for (const [ticket, until] of inFlight) {
      if (until === null || until > now) continue;
      inFlight.delete(ticket);
      end(until);
    }
    while (state.freeAt[0] !== undefined && state.freeAt[0] <= now) state.freeAt.shift();
  }

  function end(at: number): void {
    if (!paced) return;
    const free = at + windowMs;
    state.freeAt.splice(state.freeAt.findLastIndex((other) => other <= free) + 1, 0, free);
  }

  function used(now: number): number {
    expire(now);
    return paced ? state.freeAt.length + inFlight.size : 0;
  }

  function slotAt(now: number): number | null {
    const over = used(now) - limit;
    if (over < 0) return now;
    const timedOut = [...inFlight.values()].filter((until) => until !== null).map((until) => until + windowMs);
    const ends = timedOut.length === 0 ? state.freeAt : [...state.freeAt, ...timedOut].sort((a, b) => a - b);
    return ends[over] ?? null;
  }

  function leftoverAt(now: number): { requests: number; until: number } | null {
    return state.leftover !== null && now < state.leftover.until ? state.leftover : null;
  }

  function learnLeftover(facts: RateFacts, now: number): void {
    if (!paced || facts.remaining === null || facts.remaining >= limit - used(now)) return;
    const requests = Math.max(0, facts.remaining - inFlight.size);
    const until = now + Math.min(facts.resetMs ?? windowMs, LONGEST_WAIT_MS);
    const later = leftoverAt(now) === null ? Number.POSITIVE_INFINITY : until - (state.leftover?.until ?? now);
    // Answers overtake each other. One of an earlier window says nothing; within a window the smaller figure counts.
    if (later < -SAME_WINDOW_MS) return;
    const known = later > SAME_WINDOW_MS ? requests : (state.leftover?.requests ?? requests);
    state.leftover = { requests: Math.min(known, requests), until };
  }

  return {
    used,
    free: (now) => {
      const ours = limit - used(now);
      return Math.max(0, Math.min(ours, leftoverAt(now)?.requests ?? ours));
    },
    waitFor: (priority, now) => {
      const slot = slotAt(now);
      if (slot === null) return null;
      const spaced = priority === "load" ? (state.nextLoadAt ?? now) : now;
      const leftover = leftoverAt(now);
      const refilled = leftover !== null && leftover.requests <= 0 ? leftover.until : now;
      return Math.max(slot, spaced, state.blockedUntil ?? now, refilled, now) - now;
    },
    take: (priority, now, until = null) => {
      state.lastTicket += 1;
      inFlight.set(state.lastTicket, until);
      if (state.leftover !== null) state.leftover.requests -= 1;
      if (priority === "load") state.nextLoadAt = scheduled(state.nextLoadAt, now, spacingMs) + spacingMs;
      return state.lastTicket;
    },
    untake: (ticket) => {
      if (!inFlight.delete(ticket)) return;
      if (state.leftover !== null) state.leftover.requests += 1;
    },
    settle: (ticket, facts, now, jitter) => {
      inFlight.delete(ticket);
      // Also where its time had run out before: the request may have arrived as late as its answer was sent.
      end(now);
      if (facts === null) return;
      learnLeftover(facts, now);
      const wait = askedWait(facts);
      if (wait === null) return;
      const until = now + Math.min(wait, LONGEST_WAIT_MS) + jitter * JITTER_MS;
      state.blockedUntil = Math.max(state.blockedUntil ?? until, until);
    },
    state: () => ({
      ...structuredClone(state),
      inFlight: Array.from(inFlight, ([ticket, until]) => ({ ticket, until })),
    }),
  };
}

const FRESH: AllowanceState = {
  freeAt: [],
  inFlight: [],
  lastTicket: 0,
  nextLoadAt: null,
  blockedUntil: null,
  leftover: null,
};

/** When a load that is sent now was to be sent: timers wake late, and that must not add up. */
function scheduled(planned: number | null, now: number, spacingMs: number): number {
  return planned !== null && now - planned < spacingMs / 2 ? planned : now;
}

/**
 * How many milliseconds an answer asks everybody to wait: a 429 always, a 503 only with a `Retry-After`. `null`: not at all.
 */
export function askedWait({ status, retryAfterMs, resetMs }: RateFacts): number | null {
  if (status !== 429 && (status !== 503 || retryAfterMs === null)) return null;
  return Math.max(retryAfterMs ?? 0, resetMs ?? 0, SHORTEST_REFUSAL_MS);
}
