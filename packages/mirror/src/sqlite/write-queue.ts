import { setImmediate as nextTurn } from "node:timers/promises";

/** One change that waits for its commit. */
export interface QueuedWrite {
  /** Whether its commit waits for the disk. */
  durable: boolean;
  /** Does it, within a transaction; gives what tells the one who asked, once that is committed. */
  work(): () => void;
  /** Tells the one who asked that it was not done. */
  fail(thrown: unknown): void;
}

export interface WriteQueue {
  /** Done in the order of adding. */
  add<Result>(work: () => Result, options: { durable: boolean }): Promise<Result>;
  /** Resolves once nothing waits. */
  emptied(): Promise<void>;
}

/**
 * Turns of the event loop in which others may join. On a process with little to do they take microseconds; on a busy one
 * each brings further answers, whose writes then share the commit.
 */
const TURNS = 8;
/** A process that others wait for gives way to them now and then. */
const MOST_AT_ONCE = 100;

/**
 * Collects what is asked for at once, so that many changes wait for one commit together: where a disk is slow, people
 * who are pushed side by side share its time instead of queueing for it.
 * @param commit settles every one of them
 */
export function createWriteQueue(commit: (writes: readonly QueuedWrite[]) => Promise<void>): WriteQueue {
  const waiting: QueuedWrite[] = [];
  let committing: Promise<void> | null = null;

  async function commitAll(): Promise<void> {
    while (waiting.length > 0) {
      for (let turn = 0; turn < TURNS; turn += 1) await nextTurn();
      await commit(waiting.splice(0, MOST_AT_ONCE));
    }
    committing = null;
  }

  return {
    add: (work, { durable }) =>
      new Promise((resolve, reject) => {
        const doIt = () => {
          const result = work();
          return () => resolve(result);
        };
        waiting.push({ durable, work: doIt, fail: reject });
        committing ??= commitAll();
      }),
    emptied: async () => {
      await committing;
    },
  };
}
