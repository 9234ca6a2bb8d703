export interface FreshnessFacts {
  /** When a pass last ended well. */
  lastSuccessAt: number | null;
  /** When the one that waits longest became due. */
  oldestDue: number | null;
  now: number;
}

/**
 * How far behind HrFlow a mirror may be, in whole seconds: since the oldest change that is not reflected, else since the
 * last time that everything was. `null`: it never was. A clock that was set back counts as 0.
 */
export function freshnessSeconds({ lastSuccessAt, oldestDue, now }: FreshnessFacts): number | null {
  if (lastSuccessAt === null) return null;
  return secondsSince(oldestDue ?? lastSuccessAt, now);
}

/** Whole seconds since then; never negative. */
export function secondsSince(then: number, now: number): number {
  return Math.max(0, Math.floor((now - then) / 1000));
}
