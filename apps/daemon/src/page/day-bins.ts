import type { PassRecord } from "@push-profile/mirror";
import { firstEnd, lastEnd } from "./pass-times.ts";

const BINS = 48;
export const BIN_MS: number = 30 * 60_000;

/** Half an hour of a mirror. */
export interface DayBin {
  /** When it begins, in ms since the epoch. */
  from: number;
  /** People who were created or updated. */
  written: number;
  /** People who were pushed, whatever it ended in. */
  pushed: number;
  /** How far behind HrFlow the mirror was at worst, in ms; `null`: nothing is recorded that far back. */
  behindMs: number | null;
}

/**
 * The last 24 hours in half-hours, the oldest first, made from the passes that are recorded. A mirror is as far behind
 * as its last good end of a pass lies back.
 * @param passes in any order; only those that are given count
 * @param now in ms since the epoch
 */
export function dayBins(passes: readonly PassRecord[], now: number): DayBin[] {
  const start = now - BINS * BIN_MS;
  const bins = Array.from({ length: BINS }, (_, index): DayBin => {
    return { from: start + index * BIN_MS, written: 0, pushed: 0, behindMs: null };
  });
  for (const pass of passes) {
    const bin = bins[Math.floor((firstEnd(pass) - start) / BIN_MS)];
    if (bin === undefined) continue;
    const [created, updated] = [countOf(pass, "created"), countOf(pass, "updated")];
    bin.written += created + updated;
    bin.pushed += peopleOf(pass);
  }
  const good = passes
    .filter((pass) => (pass.outcome === "done" || pass.outcome === "bounded") && firstEnd(pass) <= now)
    .toSorted((a, b) => firstEnd(a) - firstEnd(b));
  for (const [index, pass] of good.entries()) {
    const end = Math.min(lastEnd(pass), now);
    if (pass.again !== undefined) markBehind(bins, firstEnd(pass), end, pass.again.longestGapMs);
    const next = good[index + 1];
    markBehind(bins, end, next === undefined ? now : firstEnd(next));
  }
  return bins;
}

/** People whom a pass pushed, whatever it ended in. */
export function peopleOf(pass: Pick<PassRecord, "counts">): number {
  return ["created", "updated", "unchanged", "skipped", "failed", "gone"].reduce(
    (sum, status) => sum + countOf(pass, status),
    0,
  );
}

export function countOf({ counts }: Pick<PassRecord, "counts">, name: string): number {
  return counts[name] ?? 0;
}

/**
 * Between two good ends it is further behind with every moment: at worst at the end of the bin, or right before the next.
 * @param most where there were others in between
 */
function markBehind(bins: readonly DayBin[], end: number, next: number, most = Number.POSITIVE_INFINITY): void {
  for (const bin of bins) {
    const until = bin.from + BIN_MS;
    if (next < bin.from || end >= until) continue;
    bin.behindMs = Math.max(bin.behindMs ?? 0, Math.min(Math.min(next, until) - end, most));
  }
}
