import type { Clock } from "./clock.ts";

/** Thrown when the time of `withDeadline` has run out. */
export class DeadlinePassed extends Error {
  override readonly name: string = "DeadlinePassed";
}

export interface DeadlineOptions {
  /** Milliseconds the work may take. */
  ms: number;
  clock: Clock;
  /** Ends the work as well. */
  signal?: AbortSignal | undefined;
}

/**
 * Does `work` for at most `ms` milliseconds. Its signal is aborted when the time is over; the promise settles then,
 * whether the work heeds its signal or not.
 *
 * @throws {DeadlinePassed} The time is over. Also the reason of `signal`, and whatever `work` throws.
 */
export async function withDeadline<T>(
  work: (signal: AbortSignal) => Promise<T>,
  { ms, clock, signal }: DeadlineOptions,
): Promise<T> {
  signal?.throwIfAborted();
  const ended = new AbortController();
  const timer = new AbortController();
  const stopped = Promise.withResolvers<never>();
  const stop = (reason: unknown): void => {
    // First: a fetch that heeds its signal may reject with an error of its own.
    stopped.reject(reason);
    ended.abort(reason);
  };
  const onAbort = (): void => stop(signal?.reason);
  signal?.addEventListener("abort", onAbort, { once: true });
  clock.sleep(ms, timer.signal).then(() => stop(new DeadlinePassed()), ignore);
  try {
    return await Promise.race([work(ended.signal), stopped.promise]);
  } finally {
    timer.abort("done");
    signal?.removeEventListener("abort", onAbort);
  }
}

function ignore(): void {
  // The timer was called off: the work is done.
}
