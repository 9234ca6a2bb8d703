import type { Budget, Clock } from "@push-profile/transport";

/** Adds up the time that a push may wait for without it counting as its own. */
export interface Timekeeper {
  /** A clock for the looks after a lost answer. */
  clock: Clock;
  /** How often somebody looked. */
  looks(): number;
  /** Milliseconds of waiting for looks and for the budget. */
  waited(): number;
  /** The same budget, its waits added up. */
  watch(budget: Budget): Budget;
}

export function createTimekeeper(clock: Clock): Timekeeper {
  let [looks, waited] = [0, 0];
  async function timed<T>(work: Promise<T>): Promise<T> {
    const start = clock.now();
    try {
      return await work;
    } finally {
      waited += clock.now() - start;
    }
  }
  return {
    looks: () => looks,
    waited: () => waited,
    clock: {
      now: clock.now,
      sleep: (ms, signal) => {
        looks += 1;
        return timed(clock.sleep(ms, signal));
      },
    },
    watch: (budget) => ({ acquire: (options) => timed(budget.acquire(options)) }),
  };
}
