/** What the rate limit says about one request. */
export interface Verdict {
  allowed: boolean;
  /** The three numbers that the headers tell. */
  limit: number;
  remaining: number;
  resetSeconds: number;
}

/** A rate limit over fixed windows that lie end to end. */
export interface Limiter {
  /**
   * Counts a request and judges it by its arrival alone; refused ones count too.
   * @param at milliseconds since the epoch
   * @param tighter a lower limit for this one request; `hidden` keeps it out of the numbers told
   */
  arrive(at: number, tighter?: { limit: number; hidden: boolean }): Verdict;
  /** Moves all windows by `ms` milliseconds, later (or earlier, if negative). */
  shift(ms: number): void;
}

/** Told where there is no limit. */
const PLENTY = 1_000_000;

/**
 * @param options.limit requests in a window; 0: no limit
 * @param options.windowMs length of a window
 * @param options.shiftMs how long before the first request its window had begun
 */
export function createLimiter(options: { limit: number; windowMs: number; shiftMs?: number }): Limiter {
  const { windowMs } = options;
  let anchor: number | null = null;
  let arrivals: number[] = [];
  let first = 0;

  /** Index of the first arrival at or after `time`. */
  function firstSince(time: number): number {
    let [low, high] = [first, arrivals.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((arrivals[middle] ?? 0) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    arrive: (at, tighter) => {
      anchor ??= at - (options.shiftMs ?? 0);
      const start = anchor + Math.floor((at - anchor) / windowMs) * windowMs;
      // A shift may move the window's start back, by less than one window.
      first = firstSince(at - windowMs);
      if (first > 4096) {
        arrivals = arrivals.slice(first);
        first = 0;
      }
      arrivals.push(at);
      const count = arrivals.length - firstSince(start);
      const published = options.limit === 0 ? PLENTY : options.limit;
      const real = Math.min(published, tighter?.limit ?? published);
      const told = tighter?.hidden ? published : real;
      return {
        allowed: count <= real,
        limit: told,
        remaining: Math.max(0, told - (told === PLENTY ? 0 : count)),
        resetSeconds: Math.ceil((start + windowMs - at) / 1000),
      };
    },
    shift: (ms) => {
      if (anchor !== null) anchor += ms;
    },
  };
}
