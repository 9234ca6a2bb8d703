/** The most arrivals in any window, by an account of its own: two that lie exactly a window apart do not count together. */
export function mostInAnyWindow(arrivals: readonly number[], windowMs: number): number {
  const sorted = arrivals.toSorted((a, b) => a - b);
  let start = 0;
  let most = 0;
  for (const [end, arrival] of sorted.entries()) {
    while (arrival - (sorted[start] ?? arrival) >= windowMs) start += 1;
    most = Math.max(most, end - start + 1);
  }
  return most;
}
