import type { Budget } from "@push-profile/transport";

/** A budget with a look at who waits for it in this process. */
export interface WatchedBudget extends Budget {
  waiting(): number;
}

export function watchBudget(budget: Budget): WatchedBudget {
  let waiting = 0;
  return {
    waiting: () => waiting,
    async acquire(options) {
      waiting += 1;
      try {
        return await budget.acquire(options);
      } finally {
        waiting -= 1;
      }
    },
  };
}
