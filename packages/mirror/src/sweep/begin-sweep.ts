import type { Sweep } from "../ledger/ledger.ts";

/** A sweep that was stopped longer ago is begun anew: too much has moved since. */
export const SWEEP_LASTS_MS: number = 24 * 60 * 60 * 1000;

/**
 * The sweep to run now: one that was stopped goes on, one page back, else a new one.
 * A new one always begins later than the last one ended, so that "missing before this sweep" can be told from "missing in it".
 */
export function beginSweep(previous: Sweep | null, now: number): Sweep {
  if (previous === null) return { number: 1, begunAt: now, page: 0, stage: "listing", endedAt: null };
  if (isUnderWay(previous, now)) return { ...previous, page: Math.max(0, previous.page - 1) };
  const begunAt = Math.max(now, (previous.endedAt ?? previous.begunAt) + 1);
  return { number: previous.number + 1, begunAt, page: 0, stage: "listing", endedAt: null };
}

function isUnderWay({ stage, begunAt }: Sweep, now: number): boolean {
  return stage !== "done" && now - begunAt < SWEEP_LASTS_MS;
}
