import type { HrflowClient, Profile } from "@push-profile/hrflow-client";
import type { CandidateAttributesCreate, TeamtailorClient } from "@push-profile/teamtailor-client";
import type { Clock, Priority, ServiceName, TimeLimit } from "@push-profile/transport";
import type { Memory } from "./memory/memory.ts";
import type { ProfileId } from "./outcome.ts";

/** A profile to read from HrFlow. Where both are given, HrFlow lets the reference win. */
export interface ProfileReference {
  key?: string | null;
  reference?: string | null;
  source: { key: string };
}

/** A profile to read, or a full one, which has `info` and needs no HrFlow client. */
export type ProfileInput = ProfileReference | Profile;

/**
 * A filter on the HrFlow profile, before the format. `false`, `null`, `undefined` discard the person,
 * `true` keeps, an object replaces the profile (key and source stay the original's).
 */
export type Logic = (profile: Profile) => LogicResult | Promise<LogicResult>;
export type LogicResult = boolean | null | undefined | Profile;

/** Attributes under Teamtailor's names; `merge` is not for a format to decide. */
export type Attributes = Omit<CandidateAttributesCreate, "merge">;

/** Turns a profile into attributes. `null`, `""` and `[]` are left out: a push blanks nothing. */
export type FormatFunction = (profile: Profile) => Attributes | Promise<Attributes>;

/** What to do with a candidate that existed before us. */
export type Existing = "overwrite" | "fill" | "skip";

/** Whose value stays where an attribute changed on both sides. */
export type OnConflict = "teamtailor" | "hrflow";

/** Per attribute: never sent, or sent only where Teamtailor's is blank. */
export type FieldRule = "off" | "fill";

/** Which of HrFlow's tags are sent. Patterns know `*`. */
export interface TagRules {
  /** @default ["*"] */
  include?: string[];
  /** @default [] */
  exclude?: string[];
  /** Fixed tags for everybody, such as where they came from. @default [] */
  add?: string[];
}

/** Decides what a push does; plain data and the user's own functions. */
export interface PushRules {
  logics?: Logic[];
  /** @default the mapping of the README */
  format?: FormatFunction;
  /** Marks new candidates as sourced: added by a recruiter, not applied. @default false */
  sourced?: boolean;
  /** @default "overwrite" */
  existing?: Existing;
  /** Where an attribute changed on both sides since the last push; needs a memory. @default "teamtailor" */
  onConflict?: OnConflict;
  /** Creates somebody anew who was deleted in Teamtailor. @default false */
  recreate?: boolean;
  fields?: Partial<Record<string, FieldRule>>;
  tags?: TagRules;
}

export interface PusherOptions extends PushRules {
  teamtailor: TeamtailorClient;
  /** Needed for profiles that are named by key or reference. */
  hrflow?: HrflowClient;
  /** What is remembered between pushes. @default nothing is */
  memory?: Memory;
  /** One try, in milliseconds; a push ends within four times that, waits for the budget apart. @default 30000 */
  timeoutMs?: number;
  clock?: Clock;
}

export interface PushOptions {
  signal?: AbortSignal;
  /** Everything up to the write: no POST, PATCH or DELETE is sent. @default false */
  dryRun?: boolean;
  /** @default "push" */
  priority?: Priority;
  /**
   * The time for sending, receiving and backing off, in place of 4 times `timeoutMs`; several pushes that are handed the
   * same one share it.
   */
  limit?: TimeLimit;
  /** Called for each request that is really sent, tries included: a push that throws has no outcome to tell them. */
  onSend?: (service: ServiceName) => void;
  /**
   * Called with the profile that is pushed, as it was read or handed in, once it is known who that is and before anything
   * is done with it; what it throws stops the push and is thrown on. Nobody who was forgotten is told of.
   */
  onProfile?: (profile: Profile, id: ProfileId) => void | Promise<void>;
  /**
   * Called right before an update of a candidate that was written before; what it throws stops the push and is thrown
   * on. First contacts and creates are not asked for.
   */
  beforeChange?: (candidateId: string) => void | Promise<void>;
  /**
   * Called before somebody is called gone whom Teamtailor does not find any more; not in a dry run. What it throws is
   * what became of this push: a ServiceError that concerns one person its outcome, anything else is thrown on.
   */
  beforeGone?: (candidateId: string) => void | Promise<void>;
}

export interface PushAllOptions extends PushOptions {
  /** People at once. @default 4 */
  concurrency?: number;
}
