const MINUTE_MS = 60_000;

/**
 * The longest that somebody may wait for their next try, in milliseconds, after the first failure, the second and so
 * on: the back-off and its jitter. Files that were refused wait longer, but for them nobody is due or retrying.
 */
export const LONGEST_WAITS_MS: readonly number[] = [0.5, 2, 10, 60, 360].map((minutes) => 1.2 * minutes * MINUTE_MS);
