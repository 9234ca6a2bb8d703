import type { PassRecord } from "@push-profile/mirror";

/** Several passes that pushed nobody may stand in one record. */
type Times = Pick<PassRecord, "at" | "durationMs" | "again">;

/** How many passes a record tells of. */
export function passesIn({ again }: Times): number {
  return 1 + (again?.count ?? 0);
}

/** When the first of them ended, in ms since the epoch. */
export function firstEnd({ at, durationMs }: Times): number {
  return at + durationMs;
}

/** When the last of them ended, likewise. */
export function lastEnd(record: Times): number {
  return record.again?.until ?? firstEnd(record);
}
