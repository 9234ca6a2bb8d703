import type { Clock } from "../clock.ts";

/** A clock for tests: it stands still until it is turned. */
export interface VirtualClock extends Clock {
  /** Turns the clock by `ms`, waking on the way whoever sleeps, in order of time. */
  advance(ms: number): Promise<void>;
  /** Puts the clock to another time without waking anybody: what a corrected clock does. */
  set(now: number): void;
  /** How many sleep. */
  sleepers(): number;
}

interface Sleeper {
  until: number;
  wake(): void;
}

/** A clock that starts at `now`, in milliseconds since the epoch. */
export function createVirtualClock(now = 0): VirtualClock {
  const sleeping = new Set<Sleeper>();
  let time = now;

  function nextBefore(end: number): Sleeper | null {
    let next: Sleeper | null = null;
    for (const sleeper of sleeping) {
      if (sleeper.until <= end && (next === null || sleeper.until < next.until)) next = sleeper;
    }
    return next;
  }

  return {
    now: () => time,
    sleepers: () => sleeping.size,
    set: (value) => {
      time = value;
    },
    sleep: (ms, signal) => {
      if (signal?.aborted) return Promise.reject(signal.reason);
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const stop = (): void => {
        sleeping.delete(sleeper);
        reject(signal?.reason);
      };
      const sleeper: Sleeper = {
        until: time + ms,
        wake: () => {
          sleeping.delete(sleeper);
          signal?.removeEventListener("abort", stop);
          resolve();
        },
      };
      sleeping.add(sleeper);
      signal?.addEventListener("abort", stop, { once: true });
      return promise;
    },
    advance: async (ms) => {
      const end = time + ms;
      await settle();
      for (let next = nextBefore(end); next !== null; next = nextBefore(end)) {
        time = Math.max(time, next.until);
        next.wake();
        await settle();
      }
      time = end;
    },
  };
}

/** Turns of the event loop that somebody who was woken gets, so that what they then ask of a ledger is written. */
const TURNS = 20;

/** Lets everything that is ready to run do so. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
