import type { Clock } from "@push-profile/transport";

/** How long people in flight may still take once a command winds down, in milliseconds. */
const GRACE_MS = 5000;

/** The two steps of an orderly end: nobody new is begun; a little later whoever is still in flight is aborted. */
export interface WindDown {
  /** Aborted first: begin nobody new. */
  readonly stop: AbortSignal;
  /** Aborted last: let go of whoever is in flight. */
  readonly abort: AbortSignal;
  /** Begins nobody new. With `grace`, people in flight have five seconds, else all the time they need. */
  begin(options: { grace: boolean }): void;
  /** Lets go of everything: timers, and whatever is still in flight. */
  end(): void;
}

/** Begins with nothing stopped. To be ended, or its timer keeps the process. */
export function createWindDown(clock: Clock): WindDown {
  const stop = new AbortController();
  const abort = new AbortController();
  const timer = new AbortController();
  let timed = false;
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
          // Called off: everybody came to an end in time.
        },
      );
    },
    end() {
      timer.abort();
      stop.abort();
      abort.abort();
    },
  };
}
