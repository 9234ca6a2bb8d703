import type { Hint } from "./read-hints.ts";

/** A batch, so that a burst is one write. */
const BATCH = 200;

export interface HintQueueOptions {
  /** Profiles that wait at most. @default 2000 */
  capacity?: number;
  /** Takes the profiles of a source. Called one batch at a time. */
  deliver: (source: string, keys: readonly string[]) => Promise<void>;
  /** Told what `deliver` threw; those profiles are found by the next pass. */
  onError: (thrown: unknown) => void;
}

export interface HintQueue {
  /** Whether there was room. */
  add(hint: Hint): boolean;
  /** Resolves when nothing is being delivered any more; what still waits is lost. */
  close(): Promise<void>;
}

/** Hands profiles on in batches, while whoever sent the hint has its answer already. */
export function createHintQueue({ capacity = 2000, deliver, onError }: HintQueueOptions): HintQueue {
  const waiting = new Map<string, Set<string>>();
  let size = 0;
  let running: Promise<void> | null = null;
  let closed = false;

  function add({ source, key }: Hint): boolean {
    if (closed || size >= capacity) return false;
    const keys = waiting.get(source) ?? new Set();
    waiting.set(source, keys);
    size += keys.has(key) ? 0 : 1;
    keys.add(key);
    running ??= run();
    return true;
  }

  async function run(): Promise<void> {
    // The rest of the payload, and of other requests that are here already, comes along.
    await new Promise((resolve) => setImmediate(resolve));
    for (const [source, keys] of waiting) {
      if (closed) break;
      const batch = [...keys].slice(0, BATCH);
      for (const key of batch) keys.delete(key);
      if (keys.size === 0) waiting.delete(source);
      size -= batch.length;
      await deliver(source, batch).catch(onError);
    }
    running = null;
    if (waiting.size > 0 && !closed) running = run();
  }

  return {
    add,
    close: async () => {
      closed = true;
      await running;
    },
  };
}
