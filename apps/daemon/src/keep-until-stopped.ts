import type { Log } from "@push-profile/mirror";
import type { Clock } from "@push-profile/transport";
import type { Supervisor } from "./supervisor/supervisor.ts";

/** How long people in flight may still take once the daemon is told to stop: the rest of 30 s is for closing. */
export const GRACE_MS = 27_000;
/** How long after that the end is waited for: what hangs then is left to the next start. */
export const LAST_MS = 1500;

export interface KeepOptions {
  supervisor: Pick<Supervisor, "end">;
  clock: Clock;
  log: Log;
  stop: AbortSignal;
  /** Cuts off who is in flight. */
  cut: AbortController;
}

/** Waits until `stop` is aborted, and then until nothing is in flight any more, at most the grace and a moment longer. */
export async function keepUntilStopped({ supervisor, clock, log, stop, cut }: KeepOptions): Promise<void> {
  await aborted(stop);
  log.info({}, "stopping");
  const ended = new AbortController();
  const grace = endGrace();
  await Promise.race([supervisor.end(), grace]);
  ended.abort();
  await grace;

  async function endGrace(): Promise<void> {
    try {
      await clock.sleep(GRACE_MS, ended.signal);
      log.warn({ graceMs: GRACE_MS }, "the pushes in flight are cut off; a later pass looks at what they wrote");
      cut.abort(new Error("the daemon stops"));
      await clock.sleep(LAST_MS, ended.signal);
      log.warn({}, "a mirror has not ended in time");
    } catch {
      // Everything came to its end before.
    }
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
