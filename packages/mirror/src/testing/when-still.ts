import { setTimeout as sleep } from "node:timers/promises";
import type { Workshop } from "./workshop.ts";

/**
 * So many looks, a millisecond or more apart, have to see nothing happen before the clock is turned. Looks are counted and
 * not time: a process that a busy machine leaves standing does not look, and on each look all that has come is heard.
 */
const STILL_LOOKS = 6;
/** The same while a request is on its way: a slow answer must not look like one that never comes. */
const STILL_ON_THE_WAY_LOOKS = 60;
const STEP_MS = 5000;

/**
 * Lets the shop's clock go on whenever nothing happens any more, until the work has ended: who waits for time gets it,
 * and no request runs out of time only because the machine is busy.
 */
export async function whenStill<Result>(
  { clock, sandbox, isLedgerBusy }: Pick<Workshop, "clock" | "sandbox" | "isLedgerBusy">,
  work: Promise<Result>,
  stepMs: number = STEP_MS,
): Promise<Result> {
  let ended = false;
  const end = (): void => {
    ended = true;
  };
  work.then(end, end);
  let seen = -1;
  let looks = 0;
  while (!ended) {
    await sleep(1);
    const last = sandbox.requests.at(-1);
    const moment = sandbox.requests.length * 2 + (last?.answeredAt === null ? 0 : 1);
    looks = moment === seen && !isLedgerBusy() ? looks + 1 : 0;
    seen = moment;
    const onTheWay = last?.answeredAt === null && last.faults.length === 0;
    if (looks < (onTheWay ? STILL_ON_THE_WAY_LOOKS : STILL_LOOKS)) continue;
    await clock.advance(stepMs);
    looks = 0;
  }
  return work;
}
