/** How long a person waits after each failed try, in milliseconds. */
export const BACK_OFF_MS: readonly number[] = [30_000, 2 * 60_000, 10 * 60_000, 60 * 60_000, 6 * 60 * 60_000];

/** A fifth more or less, so that people who failed together do not come back together. */
const JITTER = 0.2;

/**
 * How long to wait before the next try, in milliseconds; `null`: that was the last one.
 * @param failed tries that failed since the last change, this one included
 * @param random from 0 to 1
 */
export function backOff(failed: number, random: number): number | null {
  const wait = BACK_OFF_MS[failed - 1];
  return wait === undefined ? null : Math.round(wait * (1 - JITTER + 2 * JITTER * random));
}
