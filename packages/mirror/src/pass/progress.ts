import type { PassProgress } from "./pass-options.ts";

/** Fewer people, or less time, tell nothing of the pace. */
const LEAST_DONE = 5;
const LEAST_MS = 2000;

export interface ProgressFacts {
  stage: PassProgress["stage"];
  done: number;
  left: number | null;
  /** Since the stage began, in milliseconds. */
  elapsedMs: number;
  /** Requests that wait for the budget now. */
  waiting: number;
}

/** How far something has come, and how long it is going to take at the pace so far. */
export function progressOf({ stage, done, left, elapsedMs, waiting }: ProgressFacts): PassProgress {
  const known = done >= LEAST_DONE && elapsedMs >= LEAST_MS;
  const perMinute = known ? (done / elapsedMs) * 60_000 : null;
  return {
    stage,
    done,
    left,
    ratePerMinute: perMinute === null ? null : Math.round(perMinute),
    waitingForBudget: waiting > 0,
    etaSeconds: perMinute === null || left === null ? null : Math.ceil((left / perMinute) * 60),
  };
}
