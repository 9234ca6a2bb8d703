/**
 * The value that this share of the values does not exceed, between two of them where it falls there.
 * @param share from 0 to 1
 * @throws RangeError where there are no values
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (low === undefined || high === undefined) throw new RangeError("nothing was measured");
  return low + (high - low) * (place - Math.floor(place));
}

/** The value in the middle. Throws a RangeError where there are no values. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/**
 * How many times `these` are `those`: the median of the ratios of measurements that were taken in the same round, so that
 * a machine that has more to do later in the run does not count for one and against the other.
 * @throws RangeError where nothing was measured
 */
export function medianRatio(these: readonly number[], those: readonly number[]): number {
  return median(these.map((value, round) => value / (those[round] ?? Number.NaN)));
}
