import type { TurnReport } from "./turn-report.ts";

/** That a mirror stands still. */
export interface Standstill {
  /** `hand`, or the code of what refused it. */
  reason: string;
  /** Milliseconds since the epoch. */
  since: number;
}

/** What somebody may want to be told. */
export interface StandstillChange extends Standstill {
  type: "paused" | "recovered";
}

/** Whether a mirror stands still after a turn; `undefined`: the turn does not tell. */
export function standstillOf(
  { pause, outcome, error, begun }: TurnReport,
  before: Standstill | null,
  now: number,
): Standstill | null | undefined {
  if (pause != null) {
    return { reason: pause.by === "hand" ? "hand" : (pause.error?.code ?? "unknown"), since: pause.since };
  }
  if (pause === null) return null;
  if (outcome !== "refused" || begun || error === null) return undefined;
  // Refused before the ledger knows the mirror: no row holds it.
  return before?.reason === error.code ? before : { reason: error.code, since: now };
}

/**
 * What has changed between two standstills; `null`: nothing that is news.
 * @param before `undefined`: the first look since the start
 * @param begunAt what stood still before that was told by whoever ran then
 */
export function changeOf(
  before: Standstill | null | undefined,
  after: Standstill | null,
  begunAt: number,
): StandstillChange | null {
  if (after === null) return before == null ? null : { type: "recovered", ...before };
  if (before === undefined && after.since < begunAt) return null;
  return before?.reason === after.reason ? null : { type: "paused", ...after };
}
