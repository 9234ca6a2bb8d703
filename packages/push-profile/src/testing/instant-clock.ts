import type { Clock } from "@push-profile/transport";

/**
 * A clock that waits for nobody: a sleep moves it on at once. Remembers how long it was asked to sleep, in milliseconds.
 * @param start where it starts, in milliseconds since the epoch
 */
export function instantClock(start = 0): Clock & { slept: number[] } {
  const slept: number[] = [];
  return {
    slept,
    now: () => start + slept.reduce((sum, ms) => sum + ms, 0),
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      slept.push(ms);
    },
  };
}
