import { setTimeout as sleep } from "node:timers/promises";
import type { Workshop } from "../testing/workshop.ts";

/** So long nothing has to happen before the clock is turned, in milliseconds of the machine. */
const STILL_MS = 6;
/** The same while a request is on its way: a busy machine must not look like one that never answers. */
const STILL_ON_THE_WAY_MS = 60;
const STEP_MS = 5000;

/**
 * Lets the shop's clock go on whenever nothing happens any more, until the work has ended: who waits for time gets it,
 * and no request runs out of time only because the machine is busy.
 */
export async function whenStill<Result>({ clock, sandbox }: Workshop, work: Promise<Result>): Promise<Result> {
  let ended = false;
  const end = (): void => {
    ended = true;
  };
  work.then(end, end);
  let seen = -1;
  let since = performance.now();
  while (!ended) {
    await sleep(1);
    const last = sandbox.requests.at(-1);
    const moment = sandbox.requests.length * 2 + (last?.answeredAt === null ? 0 : 1);
    if (moment !== seen) {
      seen = moment;
      since = performance.now();
    }
    const onTheWay = last?.answeredAt === null && last.faults.length === 0;
    if (performance.now() - since < (onTheWay ? STILL_ON_THE_WAY_MS : STILL_MS)) continue;
    await clock.advance(STEP_MS);
    since = performance.now();
  }
  return work;
}
