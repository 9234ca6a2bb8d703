import type { Clock } from "./clock.ts";

/** How long work in flight may still take once it winds down, in milliseconds. */
const GRACE_MS = 5000;

/** The two steps of an orderly end: nothing new is begun; a little later whatever is still in flight is aborted. */
export interface WindDown {
  /** Aborted first: begin nothing new. */
  readonly stop: AbortSignal;
  /** Aborted last: let go of what is in flight. */
  readonly abort: AbortSignal;
  /** Begins nothing new. With `grace`, what is in flight has five seconds, else all the time it needs. */
  begin(options: { grace: boolean }): void;
  /** Begins nothing new and lets go of the timer; what is in flight goes on. */
  end(): void;
  /** The same, and lets go of what is in flight. */
  cut(): void;
}

/** Begins with nothing stopped. To be ended, or its timer keeps the process. */
export function createWindDown(clock: Clock): WindDown {
  const stop = new AbortController();
  const abort = new AbortController();
  const timer = new AbortController();
  let timed = false;
  const end = (): void => {
    timer.abort();
    stop.abort();
  };
  return {
    stop: stop.signal,
    abort: abort.signal,
    begin({ grace }) {
      stop.abort();
      if (!grace || timed) return;
      timed = true;
      clock.sleep(GRACE_MS, timer.signal).then(
        () => abort.abort(),
        () => {
          // Called off: everything came to its end in time.
        },
      );
    },
    end,
    cut() {
      end();
      abort.abort();
    },
  };
}
