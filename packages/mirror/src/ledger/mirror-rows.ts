import type { ErrorReport, ServiceName } from "@push-profile/transport";

/** What makes a mirror. */
export interface MirrorIdentity {
  /** As the config file calls it; the source's key where nothing does. */
  name: string;
  /** Key of the HrFlow source. */
  source: string;
  account: number;
  /** Which mirror owns a candidate that several reach; lower wins. */
  priority: number;
}

/**
 * How a source's list has to be read: `slim` items are enough, only `full` profiles tell when they changed,
 * or nothing there does (`undated`).
 */
export type ListingMode = "slim" | "full" | "undated";

/** A listing under way, kept so that a stop costs one page. */
export interface Walk {
  /** The last page whose people are recorded, counted from 1. */
  page: number;
  /** How many people HrFlow counted on that page; `null` where it does not say. */
  total: number | null;
  /** The watermark once the walk has reached its end; `null` as long as none of its pages told a time. */
  top: number | null;
}

/** How far the listing of a mirror has come. */
export interface Progress {
  /** Everybody whose `updated_at` is older, by HrFlow's clock, has been recorded. `null`: never listed to the end. */
  watermark: number | null;
  /** When a walk last reached its end; `null`: never, or the next one must not rest on it. */
  walkedAt: number | null;
  walk: Walk | null;
  listing: ListingMode;
}

/** The one that works on a mirror. */
export interface Holder {
  /** Unique for each taking. */
  id: string;
  host: string;
  pid: number;
  /** When that process began, as the system tells it; tells a process from a later one of the same number. `null`: not known here. */
  processStart: string | null;
  /** The lease ends then, unless it is renewed. */
  until: number;
}

/** The right to write a mirror's rows: every such write carries it, and is refused (`lease_lost`) once somebody else took the mirror. */
export interface Holding {
  mirror: number;
  epoch: number;
}

/** Why a mirror stands still: by its own decision, or because somebody said so. */
export interface Pause {
  by: "itself" | "hand";
  /** Why, where it paused itself. */
  error: ErrorReport | null;
  /** Whose refusal that was; left out where it was no service's. */
  service?: ServiceName;
  since: number;
  /** When it tries again by itself; `null`: never. */
  tryAt: number | null;
}

/** A full comparison under way, or the last one. */
export interface Sweep {
  /** Grows by one with each sweep; a person's `sweep` tells in which one they were seen last. */
  number: number;
  begunAt: number;
  /** The last page whose people are recorded, counted from 1; 0 before the first. */
  page: number;
  /** `listing`, then `asking` those that were missing one by one, then `done`. */
  stage: "listing" | "asking" | "done";
  endedAt: number | null;
}

/** What went wrong with a pass, as far as it is kept. */
export interface PassError extends Pick<ErrorReport, "code" | "status"> {
  /** Whose failure or refusal it was; `null`: no service's. */
  service: ServiceName | null;
}

/** How a pass ended, for people to look at. */
export interface PassRecord {
  at: number;
  outcome: string;
  durationMs: number;
  /** Outcomes by status, `quarantined` and `backlog` beside. */
  counts: Record<string, number>;
  /** Why it did not end well; `null`: it did. Left out in older rows. */
  error?: PassError | null;
  /** Passes that followed, ended alike and pushed nobody either: they are in this record too. */
  again?: PassRepeats;
}

/** Passes that are drawn together with the one before them. */
export interface PassRepeats {
  /** How many followed. */
  count: number;
  /** When the last of them ended, in milliseconds since the epoch. */
  until: number;
  /** The longest time between two ends. */
  longestGapMs: number;
}

/** A mirror's row. */
export interface MirrorState extends Progress, MirrorIdentity {
  id: number;
  epoch: number;
  holder: Holder | null;
  pause: Pause | null;
  sweep: Sweep | null;
  /** Fingerprint of everything that shapes the output; `null`: never run. */
  mapping: string | null;
  /** Whom the mirror takes: nobody whose `updated_at`, by HrFlow's clock, is older. `null`: everybody. */
  startFrom: number | null;
  lastPass: PassRecord | null;
  lastSuccessAt: number | null;
  /** Changes before this time do not count for the guard: somebody looked at them. `null`: all count. */
  guardFrom: number | null;
}

/** What may be changed of a mirror besides its listing; what is left out stays. */
export interface MirrorChange {
  pause?: Pause | null;
  sweep?: Sweep | null;
  lastPass?: PassRecord;
  lastSuccessAt?: number;
  guardFrom?: number;
  startFrom?: number | null;
}

export interface MirrorRows {
  /**
   * The row of this source and account; made where there is none, name and priority brought up to date.
   * @throws UsageError where the ledger knows a mirror of this name and source in another company at the same base URL
   */
  openMirror(identity: MirrorIdentity): Promise<MirrorState>;
  /** Every mirror there is, the oldest first. */
  mirrors(): Promise<MirrorState[]>;
  /** Takes a mirror if its epoch is still this one; the new epoch, or `null` where somebody was quicker. */
  takeMirror(mirror: number, epoch: number, holder: Holder): Promise<Holding | null>;
  /** @throws PushProfileError `lease_lost` */
  renewMirror(holding: Holding, until: number): Promise<void>;
  /** Does nothing where somebody else has taken it. */
  releaseMirror(holding: Holding): Promise<void>;
  /** With a holding: refused with `lease_lost` where it is stale. */
  changeMirror(mirror: number, change: MirrorChange, holding?: Holding): Promise<void>;
  /**
   * A new mapping: writes its fingerprint down and makes everybody due again whom it may concern: synced, conflict, skipped,
   * retrying and quarantined people; not those dropped, gone, archived, nor those whom no list has named yet.
   * @returns how many
   */
  changeMapping(holding: Holding, mapping: string): Promise<number>;
  /**
   * Takes away a mirror that nobody holds, that was never listed and that nobody, and nobody who was forgotten, is in.
   * @returns whether it was one
   */
  dropUnused(mirror: number): Promise<boolean>;
  /** The last passes, the newest first, at most `limit` records; those older than 30 days are dropped in time. */
  passes(mirror: number, limit: number): Promise<PassRecord[]>;
}
