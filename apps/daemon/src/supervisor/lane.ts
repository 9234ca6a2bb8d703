import type { Budget, Leave, Priority } from "@push-profile/transport";

/** Where the mirrors of one account wait for its budget, in the order in which they came. */
export interface Lane {
  /** The same budget, asked for one at a time and in turn. */
  through(budget: Budget): Budget;
}

/**
 * Each mirror has a budget of its own, which carries its holding; they all draw from the account's in the ledger, where
 * whoever asks most often would get most. Here the next free slot goes to whoever has waited longest.
 */
export function createLane(): Lane {
  const tails: Record<Priority, Promise<unknown>> = { push: Promise.resolve(), load: Promise.resolve() };
  return {
    through: (budget) => ({
      acquire: (options = {}) => {
        const { priority = "push", signal } = options;
        const before = tails[priority];
        const turn = (async (): Promise<Leave> => {
          await before;
          signal?.throwIfAborted();
          return budget.acquire(options);
        })();
        tails[priority] = turn.then(nothing, nothing);
        return signal === undefined ? turn : leaving(turn, signal);
      },
    }),
  };
}

/** Whoever gives up need not wait until it is their turn. */
function leaving(turn: Promise<Leave>, signal: AbortSignal): Promise<Leave> {
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason);
    if (signal.aborted) leave();
    signal.addEventListener("abort", leave, { once: true });
    turn.then(
      (leaveToSend) => {
        signal.removeEventListener("abort", leave);
        if (signal.aborted) giveBack(leaveToSend);
        resolve(leaveToSend);
      },
      (thrown: unknown) => {
        signal.removeEventListener("abort", leave);
        reject(thrown);
      },
    );
  });
}

function giveBack({ done, cancel }: Leave): void {
  if (cancel === undefined) done(null);
  else cancel();
}

function nothing(): void {}
