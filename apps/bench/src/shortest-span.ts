/**
 * The shortest time from the first to the last of `count` arrivals, in milliseconds, where no window may hold more than
 * `limit` of them: full windows, each at its very beginning.
 */
export function shortestSpan(count: number, limit: number, windowMs: number): number {
  return Math.max(0, Math.ceil(count / limit) - 1) * windowMs;
}
