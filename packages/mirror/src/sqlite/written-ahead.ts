import { LONGEST_WAITS_MS } from "../ledger/longest-wait.ts";

const waits = LONGEST_WAITS_MS.map((ms, index) => `WHEN ${index + 1} THEN ${ms}`).join(" ");
const [shortest, longest] = [Math.min(...LONGEST_WAITS_MS), Math.max(...LONGEST_WAITS_MS)];

/**
 * Rows whose next try is further ahead than any wait explains: it was written before this machine's clock was set back.
 * Wants `$now`. Its first part is what an index can tell.
 * @param people how the table's columns are called, with a dot
 */
export function writtenAhead(people = ""): string {
  return `${people}due_at > $now + ${shortest} AND ${people}status = 'retrying'
    AND ${people}due_at > $now + CASE ${people}attempts ${waits} ELSE ${longest} END`;
}
