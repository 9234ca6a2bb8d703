/**
 * Nobody waits longer for their next try, in milliseconds: six hours and the jitter. Files that were refused wait longer,
 * but for them nobody is due or retrying.
 */
export const LONGEST_WAIT_MS: number = 7.2 * 60 * 60 * 1000;
