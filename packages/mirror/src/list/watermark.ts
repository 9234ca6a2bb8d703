import type { Sighting } from "../ledger/ledger.ts";

/** What is read again before the watermark: clocks of one service differ, and one second holds many changes. */
export const OVERLAP_MS: number = 5 * 60 * 1000;

/**
 * The watermark that a walk earns by the first page that tells a time: the largest `updated_at` there, but never after
 * the moment of the answer: a profile dated in the future would else hide whoever changes until then.
 * `null` where the page tells no time.
 * @param date The answer's `Date`, by HrFlow's clock.
 */
export function topOf(sightings: readonly Sighting[], date: number): number | null {
  const newest = extreme(sightings, Math.max);
  return newest === null ? null : Math.min(newest, date);
}

/** Whether a page holds somebody who was recorded for certain by an earlier walk. */
export function reaches(sightings: readonly Sighting[], watermark: number | null): boolean {
  if (watermark === null) return false;
  const oldest = extreme(sightings, Math.min);
  return oldest !== null && oldest < watermark - OVERLAP_MS;
}

/** Whether a page holds somebody whom no earlier walk can have recorded for certain. */
export function showsNewer(sightings: readonly Sighting[], watermark: number | null): boolean {
  return sightings.some(({ updatedMs }) => updatedMs !== null && (watermark === null || updatedMs > watermark));
}

/** The later of two watermarks: one never moves back. */
export function later(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

function extreme(sightings: readonly Sighting[], pick: (a: number, b: number) => number): number | null {
  let found: number | null = null;
  for (const { updatedMs } of sightings) {
    if (updatedMs !== null) found = found === null ? updatedMs : pick(found, updatedMs);
  }
  return found;
}
