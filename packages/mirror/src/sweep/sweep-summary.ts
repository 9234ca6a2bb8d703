import type { ErrorReport } from "@push-profile/transport";

/** What a sweep has done, or in a dry run would do. */
export interface SweepSummary {
  /**
   * `aborted`: by the caller. `paused`: somebody paused the mirror. `unavailable`: a service failed, `error` says how. The
   * next sweep goes on from there.
   */
  end: "done" | "aborted" | "paused" | "unavailable";
  error: ErrorReport | null;
  /** Counted from 1 over the mirror's life. */
  number: number;
  /** People in the list, a page read again included. */
  listed: number;
  /** Who became due: unknown, changed or back again. */
  due: number;
  /** Known people whom the list did not show, asked for one by one. */
  asked: number;
  archived: number;
  /** Not found for the first time: the next sweep decides. */
  missing: number;
  vanished: number;
  /** Candidates who got a tag, and who were deleted. */
  tagged: number;
  deleted: number;
  /** Deletions that are left to the next sweep: somebody is due who may be the same person under another key. */
  postponed: number;
  requests: { hrflow: number; teamtailor: number };
  durationMs: number;
  dryRun: boolean;
}

/** What a sweep counts while it runs. */
export type SweepTally = Omit<SweepSummary, "end" | "error" | "durationMs">;

export function emptySweepTally(number: number, dryRun: boolean): SweepTally {
  const counts = {
    listed: 0,
    due: 0,
    asked: 0,
    archived: 0,
    missing: 0,
    vanished: 0,
    tagged: 0,
    deleted: 0,
    postponed: 0,
  };
  return { number, ...counts, requests: { hrflow: 0, teamtailor: 0 }, dryRun };
}
