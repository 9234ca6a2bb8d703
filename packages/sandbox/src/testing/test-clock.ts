import type { Clock } from "@push-profile/transport";

/** A clock that stands still until it is turned. */
export interface TestClock extends Clock {
  /** Turns it by `ms` milliseconds; whoever slept long enough wakes. */
  turn(ms: number): void;
  /** Resolves as soon as somebody sleeps; says how long, in milliseconds. */
  sleeper(): Promise<number>;
}

export function createTestClock(start: number = Date.UTC(2026, 2, 2, 9, 15, 27, 300)): TestClock {
  let time = start;
  let sleepers: { until: number; wake: () => void }[] = [];
  let waiting: ((ms: number) => void)[] = [];
  return {
    now: () => time,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
        sleepers.push({ until: time + ms, wake: resolve });
        for (const tell of waiting) tell(ms);
        waiting = [];
      }),
    turn: (ms) => {
      time += ms;
      const due = sleepers.filter(({ until }) => until <= time);
      sleepers = sleepers.filter(({ until }) => until > time);
      for (const { wake } of due) wake();
    },
    sleeper: () =>
      new Promise((resolve) => {
        const [first] = sleepers;
        if (first === undefined) waiting.push(resolve);
        else resolve(first.until - time);
      }),
  };
}
