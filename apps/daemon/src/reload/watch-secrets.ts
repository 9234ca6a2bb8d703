import type { Log } from "@push-profile/mirror";
import { type Clock, UsageError } from "@push-profile/transport";
import type { PreparedMirror } from "../supervisor/prepared-mirror.ts";

export interface WatchSecretsOptions {
  mirrors: () => readonly PreparedMirror[];
  /** The mirror with what its secrets' files hold now; `null`: as before. */
  refresh: (mirror: PreparedMirror) => PreparedMirror | null;
  apply: (mirrors: readonly PreparedMirror[]) => void;
  clock: Clock;
  log: Log;
  stop: AbortSignal;
}

/** A rotated key is in force after so long at the latest. Files are read, not watched: mounted secrets change by links. */
const EVERY_MS = 15_000;

/** Looks again and again into the files of secrets until `stop` is aborted. One that cannot be read keeps the old secret. */
export async function watchSecrets(options: WatchSecretsOptions): Promise<void> {
  const { clock, stop } = options;
  let wrong = false;
  for (;;) {
    try {
      await clock.sleep(EVERY_MS, stop);
    } catch {
      return;
    }
    wrong = look(options, wrong);
  }
}

/** Whether a file was wrong. */
function look({ mirrors, refresh, apply, log }: WatchSecretsOptions, wrongBefore: boolean): boolean {
  let [changed, wrong] = [false, false];
  const now = mirrors().map((mirror) => {
    try {
      const fresh = refresh(mirror);
      changed ||= fresh !== null;
      return fresh ?? mirror;
    } catch (thrown) {
      if (!(thrown instanceof UsageError)) throw thrown;
      if (!wrongBefore)
        log.warn({ error: thrown.message, fix: thrown.fix }, "a secret cannot be read: the old one stays");
      wrong = true;
      return mirror;
    }
  });
  if (changed) {
    log.info({}, "a secret has changed");
    apply(now);
  }
  return wrong;
}
