import type { Clock } from "@push-profile/transport";

/** A clock that stands still until it is told to skip to whoever is to wake next: no test waits, however busy the machine. */
export interface SkippingClock extends Clock {
  /** How many sleep. */
  sleepers(): number;
  /** Moves on to the next who is to wake, and wakes them. Throws where nobody sleeps. */
  skip(): void;
}

interface Sleeper {
  until: number;
  wake: () => void;
}

/** @param now where it starts, in milliseconds since the epoch */
export function createSkippingClock(now: number = Date.UTC(2026, 2, 2, 9, 15)): SkippingClock {
  const sleeping = new Set<Sleeper>();
  let time = now;
  return {
    now: () => time,
    sleepers: () => sleeping.size,
    skip: () => {
      const [next] = [...sleeping].toSorted((a, b) => a.until - b.until);
      if (next === undefined) throw new Error("nobody sleeps");
      time = Math.max(time, next.until);
      next.wake();
    },
    sleep: (ms, signal) => {
      if (signal?.aborted) return Promise.reject(signal.reason);
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const leave = (settle: () => void): void => {
        sleeping.delete(sleeper);
        signal?.removeEventListener("abort", stop);
        settle();
      };
      const stop = (): void => leave(() => reject(signal?.reason));
      const sleeper: Sleeper = { until: time + Math.max(0, ms), wake: () => leave(resolve) };
      sleeping.add(sleeper);
      signal?.addEventListener("abort", stop, { once: true });
      return promise;
    },
  };
}

/** The same time, with an account of its own of who sleeps. */
export function countingClock({ now, sleep }: Clock): Clock & { sleepers(): number } {
  let sleepers = 0;
  return {
    now,
    sleepers: () => sleepers,
    sleep: async (ms, signal) => {
      sleepers += 1;
      try {
        await sleep(ms, signal);
      } finally {
        sleepers -= 1;
      }
    },
  };
}
