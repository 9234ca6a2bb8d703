import type { Clock } from "@push-profile/transport";

/** How long nothing may be told before it is said that the command is still at work, in milliseconds. */
const QUIET_MS = 30_000;

/** A sign of life for long waits: for an answer, for leave by a service's limit, for the input. */
export interface Progress {
  /** Something was told just now. */
  told(): void;
  end(): void;
}

/**
 * Calls `say` each time that nothing was told for half a minute. To be ended, or its timer keeps the process.
 */
export function createProgress(clock: Clock, say: () => void): Progress {
  let timer = new AbortController();
  const wait = (): void => {
    timer = new AbortController();
    clock.sleep(QUIET_MS, timer.signal).then(
      () => {
        say();
        wait();
      },
      () => {
        // Called off: something was told, or all is done.
      },
    );
  };
  wait();
  return {
    told() {
      timer.abort();
      wait();
    },
    end: () => timer.abort(),
  };
}
