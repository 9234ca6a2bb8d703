import type { PassRecord } from "./mirror-rows.ts";

/** So that a record is about a short time, and what is older than it has to be goes by the hour. */
const LONGEST_MS = 3_600_000;

/**
 * Two passes, one after the other, as one record: a mirror that polls each second would fill the disk with passes that
 * found nothing. `null`: there is something to tell of one of them that is not of the other.
 * @param before one pass, or several that were joined
 */
export function joinPasses(before: PassRecord, next: PassRecord): PassRecord | null {
  const end = next.at + next.durationMs;
  const lastEnd = before.again?.until ?? before.at + before.durationMs;
  if (pushedAnybody(before) || pushedAnybody(next) || !endedAlike(before, next)) return null;
  // Set back, a clock tells nothing of what lies between.
  if (next.at < before.at || end < lastEnd || end - before.at > LONGEST_MS) return null;
  const { count, longestGapMs } = before.again ?? { count: 0, longestGapMs: 0 };
  return {
    ...before,
    counts: next.counts,
    again: { count: count + 1, until: end, longestGapMs: Math.max(longestGapMs, end - lastEnd) },
  };
}

function pushedAnybody({ counts: { backlog: _, ...people } }: PassRecord): boolean {
  return Object.values(people).some((count) => count > 0);
}

function endedAlike(one: PassRecord, other: PassRecord): boolean {
  const alike = (["code", "status", "service"] as const).every((key) => one.error?.[key] === other.error?.[key]);
  return alike && one.outcome === other.outcome;
}
