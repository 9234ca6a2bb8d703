import type { Clock } from "@push-profile/transport";
import { isBusy } from "./sqlite-error.ts";

/** Long enough to let the process do other things, short enough to be next when a commit ends. */
const STEP_MS = 5;
const LONGEST_STEP_MS = 50;

/**
 * Does `work` as soon as no other connection is in the way. SQLite's own waiting would stop the whole process.
 * @param busyMs how long to try
 * @throws what `work` threw, at the end also that another is in the way
 */
export async function waitWhileBusy<Result>(clock: Clock, busyMs: number, work: () => Result): Promise<Result> {
  const end = clock.now() + busyMs;
  for (let step = STEP_MS; ; step = Math.min(step * 2, LONGEST_STEP_MS)) {
    try {
      return work();
    } catch (thrown) {
      const left = end - clock.now();
      if (!isBusy(thrown) || left <= 0) throw thrown;
      await clock.sleep(Math.min(step, left));
    }
  }
}
