/** A bound on the time that several calls spend together on sending, receiving and backing off. */
export interface TimeLimit {
  /** Milliseconds left; never negative. */
  remaining(): number;
  /** Books milliseconds that were spent. */
  spend(ms: number): void;
}

/** A limit of `totalMs` milliseconds. */
export function createTimeLimit(totalMs: number): TimeLimit {
  let left = totalMs;
  return {
    remaining: () => left,
    spend: (ms) => {
      left = Math.max(0, left - ms);
    },
  };
}
