import type { Candidate } from "@push-profile/teamtailor-client";
import type { AttributeName } from "../attributes.ts";
import type { OutcomeStatus, ProfileId, SkipReason } from "../outcome.ts";

/**
 * What of one attribute of a candidate is remembered: fingerprints of what was last sent (S) and of what the service
 * last answered for it (A). `""` stands for a blank value. Values that mean the same have the same fingerprint.
 */
export interface Trace {
  /** What we last sent, or found to be there already. */
  sent: string;
  /** What the service then had; `null` where it cannot be compared (files). */
  answered: string | null;
  /** A first contact kept the candidate's own value: the attribute is Teamtailor's until a conflict is decided. */
  theirs?: true;
  /** A file that Teamtailor could not fetch: how often it was tried, and when last (milliseconds since the epoch). */
  refused?: { times: number; at: number };
}

/** What of a candidate's tags is remembered, one fingerprint for each folded tag. */
export interface TagTrace {
  /** Those the owner's profile wanted at its last push. */
  wanted: readonly string[];
  /** Those of `wanted` that we added: only they may be taken away again. */
  added: readonly string[];
  /** Those that other profiles of the same candidate wanted: never taken away. */
  others: readonly string[];
}

/** S and A of a candidate, whoever of its profiles wrote them. */
export interface CandidateTraces {
  fields: Partial<Record<AttributeName, Trace>>;
  tags: TagTrace | null;
}

/** Where several profiles lead to one candidate: whether this one writes, or only fills blanks and adds tags. */
export type Part = "owner" | "other";

/** What is known of a candidate, as one profile that leads there sees it. */
export interface RecalledCandidate {
  /** `null`: nothing was ever sent there; it existed before us. */
  traces: CandidateTraces | null;
  part: Part;
}

/** A create that was about to be sent, and whose outcome was not written down. */
export interface OpenCreate {
  /** Milliseconds since the epoch. */
  at: number;
}

/** What is known of a profile before anybody is asked. */
export interface RecalledProfile {
  /** Every trace of this person was removed on request: they are not pushed again. */
  forgotten: boolean;
  candidateId: string | null;
  /** What the last push that was carried to its end wanted, and what it ended in. `null`: none was. */
  last: {
    /** Fingerprint of all desired attributes. */
    desired: string;
    status: Exclude<OutcomeStatus, "failed">;
    reason: SkipReason | "gone" | null;
    /** When a refused file is to be tried again, in milliseconds since the epoch. */
    againAt: number | null;
  } | null;
  openCreate: OpenCreate | null;
  /** Attributes that changed on both sides, and on which they do not agree yet. @default none */
  conflicts?: readonly AttributeName[];
}

/** How the candidate was found. */
export type MatchedBy = "remembered" | "email" | "created" | "none";

/** What a push that was carried to its end leaves behind. No readable value of a person's. */
export interface PushMemory {
  desired: string;
  status: Exclude<OutcomeStatus, "failed">;
  reason: SkipReason | "gone" | null;
  candidateId: string | null;
  matchedBy: MatchedBy;
  /** `null` leaves what is known of the candidate. */
  traces: CandidateTraces | null;
  /** Fingerprint of the e-mail, so that a forgotten person stays forgotten; `null` without one. */
  email: string | null;
  againAt: number | null;
  /** Attributes that changed on both sides since the last push, and were kept or written by `onConflict`. */
  conflicts: readonly AttributeName[];
  /** Names of the attributes that differ and stay as Teamtailor has them: an earlier conflict of one of them is open still. */
  kept: readonly string[];
}

/** Somebody found in an index of the account. `candidate` is `null` where it has to be read again before it is used. */
export interface Indexed {
  id: string;
  candidate: Candidate | null;
}

/**
 * The seam to what is remembered between pushes. Without one a push simply knows nothing.
 * Every method may throw PushProfileError `unavailable` (the store) and `lease_lost` (somebody else has the mirror now).
 */
export interface Memory {
  /** A keyed hash of a text: equal texts, equal fingerprints; nothing else can be told from it. Never `""`. */
  fingerprint(text: string): string;
  /**
   * Waits until nobody else, in no process that shares the store, works on any of these names (fingerprints), and
   * takes them. Several are taken in one go, so that two who wait for each other's cannot be.
   * @returns gives them back
   * @throws the signal's reason
   */
  claim(names: readonly string[], signal?: AbortSignal): Promise<() => Promise<void>>;
  /**
   * Whether anything is remembered of such a profile; who is forgotten is asked of everybody. A push of anybody else
   * goes as without a memory. @default of everybody
   */
  covers?(profile: ProfileId): boolean;
  recall(profile: ProfileId): Promise<RecalledProfile>;
  /** Whether the person with this e-mail (the fingerprint of `foldEmail` of it) was forgotten on request. */
  isForgotten(email: string): Promise<boolean>;
  recallCandidate(profile: ProfileId, candidateId: string): Promise<RecalledCandidate>;
  /**
   * Everybody with this e-mail (its fingerprint, as for `isForgotten`), by an index of the whole account;
   * `null`: there is none, the service has to be asked.
   */
  find(email: string): Promise<readonly Indexed[] | null>;
  /** Written down before a create is sent; durable when it resolves. */
  noteCreate(profile: ProfileId, note: OpenCreate): Promise<void>;
  /** The create was certainly not saved. */
  dropCreate(profile: ProfileId): Promise<void>;
  /**
   * The e-mail (its fingerprint, as for `isForgotten`) of somebody whose push failed, so that they stay forgotten who never
   * got through. @default nothing is written down
   */
  noteEmail?(profile: ProfileId, email: string): Promise<void>;
  /** Written down after a push was carried to its end; ends an open create. */
  remember(profile: ProfileId, push: PushMemory): Promise<void>;
}
