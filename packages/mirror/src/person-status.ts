import type { PersonStatus } from "./ledger.ts";

/** Every status a person can have in the ledger. */
export const personStatuses: readonly PersonStatus[] = [
  "due",
  "created",
  "updated",
  "unchanged",
  "skipped",
  "failed",
  "gone",
];

/** A count of 0 for every status. */
export function noPeople(): Record<PersonStatus, number> {
  return { due: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0, gone: 0 };
}
