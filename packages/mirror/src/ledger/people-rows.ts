import type { ErrorReport } from "@push-profile/transport";
import type { AttributeName, MatchedBy, OutcomeStatus, SkipReason, Warning } from "push-profile";
import type { Holding, Progress, Sweep } from "./mirror-rows.ts";

/**
 * `due`: to be pushed, never failed since it changed. `retrying`: waits for its next try. `quarantined`: waits for a change or
 * a hand. `synced`: stands in Teamtailor as HrFlow has them. `conflict`: the same, but something changed on both sides.
 */
export type PersonStatus = "synced" | "due" | "retrying" | "quarantined" | "skipped" | "conflict" | "gone" | "archived";

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
  reason: Person["reason"];
  /** When the push of this `updatedAt` was last tried; `null`: not yet. */
  triedAt: number | null;
}

/** Somebody to be pushed now. */
export interface DuePerson extends Sighting {
  candidateId: string | null;
  /** Tries since the last change. */
  attempts: number;
  status: PersonStatus;
  /** Status and reason before they became due: whoever stood in Teamtailor is no first contact. */
  candidateKnown: boolean;
}

/** A person's row, everything that is known. */
export interface Person extends Sighting {
  mirror: number;
  /** A list has named them; else they were pushed by hand or hinted at. */
  listed: boolean;
  status: PersonStatus;
  /** Since when in this status. */
  since: number;
  candidateId: string | null;
  matchedBy: MatchedBy | null;
  /** What the last push ended in. */
  outcome: OutcomeStatus | null;
  reason: SkipReason | "gone" | null;
  error: ErrorReport | null;
  warnings: Warning[];
  /** Names of the attributes that the last write carried. */
  changed: string[];
  /** Names of the attributes that differ and stay as Teamtailor has them, each with why. */
  kept: { name: string; reason: string }[];
  conflicts: AttributeName[];
  attempts: number;
  /** When they are to be pushed next; `null`: at their next change. */
  dueAt: number | null;
  triedAt: number | null;
  desired: string | null;
  /** When a refused file is tried again. */
  againAt: number | null;
  /** When a create was sent whose outcome is not known. */
  createAt: number | null;
  /** Fingerprint of their e-mail. */
  email: string | null;
  /** When they were first found missing in HrFlow; `null`: they are there, as far as is known. */
  missingAt: number | null;
  /** The sweep that last saw them. */
  sweep: number;
}

/** What a push ended in, without a word about the person. */
export interface PushRecord {
  /** The `updatedAt` that was pushed. Somebody listed with another one meanwhile stays due. */
  updatedAt: string | null;
  status: PersonStatus;
  outcome: OutcomeStatus | null;
  /** `null` leaves the one that is known. */
  candidateId: string | null;
  reason: SkipReason | "gone" | null;
  error: ErrorReport | null;
  warnings: readonly Warning[];
  changed: readonly string[];
  kept: readonly { name: string; reason: string }[];
  attempts: number;
  /** When to push next, for `due` and `retrying`. */
  dueAt: number | null;
  /** `null`: nobody was tried (put back). */
  triedAt: number | null;
  /** Counts for the guard: an update, a tag or a deletion of somebody known. */
  isChange: boolean;
  /** Nothing is recorded of somebody who stands otherwise by now: a hand was quicker. @default any status */
  onlyFrom?: PersonStatus;
}

export interface Counts {
  /** People by status; a status without people is 0. */
  people: Record<PersonStatus | "forgotten", number>;
  /** People to be pushed now: due, and retrying ones whose time has come. */
  backlog: number;
  /** Of those due now: how many lead to no candidate yet. */
  unmatched: number;
  /** Of those due now: how many lead to a candidate. */
  matched: number;
  /** When the one that waits longest became due; `null`: nobody waits. */
  oldestDue: number | null;
  /** When somebody's next try comes, if that is later than now. */
  nextDueAt: number | null;
}

export interface PeopleRows {
  /**
   * What is known of these profiles; who is not known is not in the answer, nor is whom nothing but a hint has named: a list
   * takes them as it takes anybody new. Forgotten ones: by `forgottenKeys`.
   */
  known(mirror: number, keys: readonly string[]): Promise<Map<string, KnownPerson>>;
  /** Which of these keys (their fingerprints) were forgotten on request. */
  forgottenKeys(mirror: number, keyFingerprints: readonly string[]): Promise<Set<string>>;
  /** Records a page: these people are due, and the listing has come this far. Resets attempts, error and missingAt. */
  recordPage(holding: Holding, due: readonly Sighting[], progress: Progress, now: number): Promise<void>;
  /** Makes known people due now, whatever their status (but for forgotten ones): somebody said so. How many. */
  makeDue(mirror: number, keys: readonly string[], now: number): Promise<number>;
  /**
   * Takes a webhook's word that these people changed, which may be true. Unknown, synced, conflict and skipped people are due
   * now. Whoever is retrying, quarantined, dropped, gone or archived stays so, attempts and error included, with `dueAt`
   * now: they are to be read, and pushed only where they have changed. How many people that concerns.
   */
  hint(mirror: number, keys: readonly string[], now: number): Promise<number>;
  /**
   * People to be pushed at `now`, at most `limit`: the oldest change first, retries in their turn, as if they had changed at
   * their `dueAt`. A time further ahead than any wait explains (`LONGEST_WAITS_MS`; who is due waits for
   * nothing) was written before this machine's clock was set back:
   * it has come. Whose create was sent less than 12 s ago and is open comes last.
   */
  due(mirror: number, now: number, limit: number): Promise<DuePerson[]>;
  /** One person; `null`: not known. */
  person(mirror: number, key: string): Promise<Person | null>;
  /**
   * Records what a push ended in; made where there is no row. With a holding: `lease_lost` where it is stale.
   * An `updatedAt` newer than the listed one is believed; an `outcome` and `reason` that are both `null` leave those known.
   * Where a candidate gets another owner by it, that one is due, and pushed as if nothing were known of their last push.
   * So is whoever comes back from the archive.
   */
  recordPush(mirror: number, key: string, record: PushRecord, holding?: Holding): Promise<void>;
  /**
   * Drops the row of somebody whom no list has named and of whom nothing is in Teamtailor: a hint's, of nobody who is to
   * be pushed. Does nothing for anybody else.
   */
  dropUnlisted(mirror: number, key: string, holding: Holding): Promise<void>;
  counts(mirror: number, now: number): Promise<Counts>;
  /** People of these statuses, ordered by key, after `after`, at most `limit`. */
  peopleOf(mirror: number, statuses: readonly PersonStatus[], after: string | null, limit: number): Promise<Person[]>;
  /** How many known people changed (`isChange`) since then, and how many are known (linked to a candidate) in all. */
  changesSince(mirror: number, since: number): Promise<{ changes: number; known: number }>;
  /** Records a page of a sweep: these keys were seen, these of them are due, and the sweep has come this far. */
  recordSweepPage(
    holding: Holding,
    seen: readonly string[],
    due: readonly Sighting[],
    sweep: Sweep,
    now: number,
  ): Promise<void>;
  /**
   * People, neither gone nor archived, whom a list has named and this sweep has not seen, ordered by key, after `after`,
   * at most `limit`.
   */
  unseen(mirror: number, sweep: number, after: string | null, limit: number): Promise<Person[]>;
  /** How many, neither gone nor archived, no list has named yet: that one does not show them says nothing. */
  countUnlisted(mirror: number): Promise<number>;
  /** Somebody the sweep asked for one by one: `missingAt` as given, seen by this sweep if they are there (`null`). */
  recordAsked(holding: Holding, key: string, missingAt: number | null, sweep: number): Promise<void>;
}
