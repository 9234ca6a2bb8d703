import type { Budget, Leave } from "@push-profile/transport";

/**
 * Two budgets as one: a request is sent once both give leave, and both learn of its answer.
 * @param own This process's: asked first, so that a slot of the other's, which others wait for, is used at once.
 */
export function bothBudgets(own: Budget, shared: Budget): Budget {
  return {
    async acquire(options) {
      const first = await own.acquire(options);
      try {
        return together(first, await shared.acquire(options));
      } catch (thrown) {
        giveBack(first);
        throw thrown;
      }
    },
  };
}

function together(first: Leave, second: Leave): Leave {
  return {
    done(facts) {
      first.done(facts);
      second.done(facts);
    },
    cancel() {
      giveBack(first);
      giveBack(second);
    },
  };
}

function giveBack(leave: Leave): void {
  if (leave.cancel === undefined) leave.done(null);
  else leave.cancel();
}
