import type { ErrorCode, OutcomeStatus, SkipReason } from "push-profile";

/** What makes a mirror: one HrFlow source, reflected in one Teamtailor account. */
export interface MirrorIdentity {
  /** Key of the HrFlow source. */
  source: string;
  /** Base URL of the Teamtailor account, without a trailing slash. */
  account: string;
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
  /** The watermark once the walk has reached its end; `null` where its first page told no time. */
  top: number | null;
}

/** How far the listing of a mirror has come. Times are milliseconds since the epoch. */
export interface Progress {
  /** Everybody whose `updated_at` is older, by HrFlow's clock, has been recorded. `null`: never listed to the end. */
  watermark: number | null;
  /** When a walk last reached its end, by this machine's clock; `null`: never, or the next one must not rest on it. */
  walkedAt: number | null;
  walk: Walk | null;
  listing: ListingMode;
}

/** A mirror's row. */
export interface MirrorState extends Progress {
  /** What the ledger calls the mirror. */
  id: number;
}

/** `due`: to be pushed. Else what the last push ended in. */
export type PersonStatus = "due" | OutcomeStatus;

/** A profile as it was listed. */
export interface Sighting {
  key: string;
  /** As HrFlow wrote it. */
  updatedAt: string | null;
  /** The same in milliseconds since the epoch; `null` where it is missing or no time. */
  updatedMs: number | null;
}

/** What the ledger knows of a profile that is listed again. */
export interface KnownPerson {
  updatedAt: string | null;
  status: PersonStatus;
  /** When the push of this `updatedAt` was last tried, by this machine's clock; `null`: not yet. */
  triedAt: number | null;
}

/** Somebody to be pushed. */
export interface DuePerson {
  key: string;
  updatedAt: string | null;
  candidateId: string | null;
}

/** What a push ended in, without a word about the person. */
export interface PushResult {
  /** `due`: to be tried again by a later pass. */
  status: PersonStatus;
  /** `null` leaves the one that is known. */
  candidateId: string | null;
  reason: SkipReason | "gone" | null;
  errorCode: ErrorCode | null;
  /** By this machine's clock. */
  triedAt: number;
}

export interface Counts {
  /** People by status; a status without people is 0. */
  people: Record<PersonStatus, number>;
  /** Of those due: not tried since they became due. */
  untried: number;
}

/**
 * The durable rows that remember, for each mirror and profile, what was listed and what a push ended in.
 * Keys, ids, times and codes only: never a readable value of a person's.
 * Each method is one transaction, durable when its promise resolves.
 * Every method throws a `PushProfileError`, code `unavailable`, when the store cannot be reached.
 */
export interface Ledger {
  /** The row of this mirror; made where there is none. */
  openMirror(identity: MirrorIdentity): Promise<MirrorState>;
  /** What is known of these profiles; who is not known is not in the answer. */
  known(mirror: number, keys: readonly string[]): Promise<Map<string, KnownPerson>>;
  /** Records a page: these people are due, and the listing has come this far. */
  recordPage(mirror: number, due: readonly Sighting[], progress: Progress): Promise<void>;
  /** Due people, at most `limit`: first those not tried yet, the oldest change first, then those tried longest ago. */
  due(mirror: number, limit: number): Promise<DuePerson[]>;
  /** Records what a push ended in. Somebody listed with another `updatedAt` meanwhile stays due. */
  recordPush(mirror: number, person: DuePerson, result: PushResult): Promise<void>;
  counts(mirror: number): Promise<Counts>;
  close(): Promise<void>;
}
