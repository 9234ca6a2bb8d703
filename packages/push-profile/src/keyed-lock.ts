/** Lets work on one key run one after the other, in the order it came; other keys are not held up. */
export interface KeyedLock {
  /** Runs `work` when its turn comes. Rejects with the signal's reason when aborted while it waits; it then never runs. */
  run<T>(key: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/** A lock on which nobody waits yet. */
export function createKeyedLock(): KeyedLock {
  const tails = new Map<string, Promise<unknown>>();
  return {
    async run(key, work, signal) {
      const before = tails.get(key) ?? Promise.resolve();
      const waiting = Promise.withResolvers<never>();
      const giveUp = (): void => waiting.reject(signal?.reason);
      const begin = () => {
        signal?.removeEventListener("abort", giveUp);
        signal?.throwIfAborted();
        return work();
      };
      const mine = before.then(begin, begin);
      const leave = (): void => {
        if (tails.get(key) === mine) tails.delete(key);
      };
      tails.set(key, mine);
      mine.then(leave, leave);
      signal?.addEventListener("abort", giveUp, { once: true });
      if (signal?.aborted) giveUp();
      return Promise.race([mine, waiting.promise]);
    },
  };
}
