import type { PassDeps } from "@push-profile/mirror";
import { keepMirror } from "./keep-mirror.ts";

/** How long the person in flight may still take once the daemon is told to stop: the rest of 30 s is for closing. */
export const GRACE_MS = 28_000;

/** Keeps a mirror until `stop` is aborted; resolves when nothing is in flight any more, at most the grace later. */
export async function keepUntilStopped(
  deps: Omit<PassDeps, "signal" | "cut">,
  schedule: string,
  stop: AbortSignal,
): Promise<void> {
  const { clock, log } = deps;
  const cut = new AbortController();
  const mirror = keepMirror({ ...deps, signal: stop, cut: cut.signal }, schedule);
  await aborted(stop);
  log.info({}, "stopping");

  const ended = new AbortController();
  const grace = clock.sleep(GRACE_MS, ended.signal).then(
    () => {
      log.warn({ graceMs: GRACE_MS }, "the push in flight is cut off; a later pass looks at what it wrote");
      cut.abort(new Error("the daemon stops"));
    },
    () => undefined,
  );
  await mirror.end();
  ended.abort();
  await grace;
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
