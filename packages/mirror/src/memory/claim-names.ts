import { randomUUID } from "node:crypto";
import type { Clock } from "@push-profile/transport";
import { lifeOf } from "../holder/life-of.ts";
import { mayTake } from "../holder/may-take.ts";
import type { ProcessInfo } from "../holder/process-info.ts";
import type { Claimant, ClaimRows } from "../ledger/ledger.ts";

export interface ClaimDeps {
  ledger: ClaimRows;
  clock: Clock;
  process: ProcessInfo;
}

/** How long a claim lasts unless it is renewed, in milliseconds. */
export const CLAIM_MS: number = 60_000;

/** The end of a claim's renewal; an error of its own for each push would cost more than the rest of it. */
const GIVEN_BACK = "given back";

/** A claim that is kept is renewed three times while it lasts: one that was not in half that time nobody keeps. */
const RENEWED_MS = CLAIM_MS / 2;

const FIRST_LOOK_MS = 50;
const LONGEST_LOOK_MS = 500;

/**
 * Takes all of these names as soon as nobody else has one of them, and keeps them until they are given back.
 * A claim whose process is known to be dead is in nobody's way, nor is one that another clock wrote far ahead of time, nor,
 * for longer than half a minute, one that was left behind before this clock was set back.
 * @returns gives them back
 * @throws the signal's reason; what the ledger throws
 */
export async function claimNames(
  { ledger, clock, process }: ClaimDeps,
  names: readonly string[],
  signal?: AbortSignal,
): Promise<() => Promise<void>> {
  signal?.throwIfAborted();
  const id = randomUUID();
  let waited = 0;
  const isKept = watchRenewals();
  const take = (): Promise<boolean> => {
    const now = clock.now();
    const claimant: Claimant = { ...process, id, until: now + CLAIM_MS };
    const isOver = (other: Claimant): boolean =>
      mayTake(other, now, lifeOf(other), CLAIM_MS) || (other.until > now + CLAIM_MS && !isKept(other, waited));
    return ledger.claim(names, claimant, now, isOver);
  };
  for (let wait = FIRST_LOOK_MS; !(await take()); wait = Math.min(2 * wait, LONGEST_LOOK_MS)) {
    await clock.sleep(wait, signal);
    waited += wait;
  }
  const ended = new AbortController();
  const keeping = keep(take, clock, ended.signal);
  return async () => {
    if (ended.signal.aborted) return;
    ended.abort(GIVEN_BACK);
    await keeping;
    await ledger.release(names, id);
  };
}

/**
 * Tells whether a claim is kept. One that ends later than one taken now was written before this clock was set back; where
 * its process lives, it may be one that could not be given back, because the store was away.
 * @param waited milliseconds so far
 */
function watchRenewals(): (claim: Claimant, waited: number) => boolean {
  const seen = new Map<string, { until: number; waited: number }>();
  return ({ id, until }, waited) => {
    const before = seen.get(id);
    if (before?.until === until) return waited - before.waited < RENEWED_MS;
    seen.set(id, { until, waited });
    return true;
  };
}

/** Renews until the end: a push that waits for its budget may take long. */
async function keep(renew: () => Promise<boolean>, clock: Clock, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    try {
      await clock.sleep(CLAIM_MS / 3, ended);
      await renew();
    } catch {
      // The end, or a store that may be back before the claim ends.
    }
  }
}
