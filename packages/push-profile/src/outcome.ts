import type { ErrorReport } from "@push-profile/transport";

/** A profile's identity: source key and profile key; the reference only where somebody asked by it. */
export interface ProfileId {
  source: string | null;
  key: string | null;
  reference: string | null;
}

/** What somebody should look at although the push went on. Codes only, never a value. */
export type Warning =
  | "attribute-refused"
  | "duplicate-candidates"
  | "email-invalid"
  | "email-taken"
  | "picture-refused"
  | "resume-refused"
  | "shared-candidate"
  | "tags-cut";

/** Why nobody was written. `logic:<name>` names the filter that refused. */
export type SkipReason =
  | `logic:${string}`
  | "archived"
  | "dropped"
  | "existing"
  | "forgotten"
  | "no-email"
  | "restricted"
  | "vanished";

/** One field of a plan: the payload of a dry run, and the only place where values of a person stand. */
export interface PlannedField {
  /** The attribute's name in Teamtailor. */
  name: string;
  action: "write" | "keep";
  from: unknown;
  to: unknown;
  reason: string;
}

/** What every outcome tells, whatever it is. */
export interface OutcomeBase {
  type: "outcome";
  profile: ProfileId;
  candidateId: string | null;
  /** Names of the attributes written. */
  changed: string[];
  /** Names of the attributes that differ and stay as Teamtailor has them. */
  kept: string[];
  warnings: Warning[];
  /** Names of the attributes that changed on both sides since the last push. */
  conflicts: string[];
  /** Other candidates with the same e-mail, never touched. */
  duplicates: string[];
  /** Requests sent for this push, tries included. */
  requests: { hrflow: number; teamtailor: number };
  dryRun: boolean;
  /** Only in a dry run. */
  fields?: PlannedField[];
}

export interface Written extends OutcomeBase {
  status: "created" | "updated" | "unchanged";
  reason: null;
  error: null;
}

export interface Skipped extends OutcomeBase {
  status: "skipped";
  reason: SkipReason;
  error: null;
  /** The candidate was deleted in Teamtailor, because the profile left HrFlow or is filtered out now; else left out. */
  deleted?: true;
}

/** The candidate was deleted in Teamtailor; nobody is recreated without being asked to. */
export interface Gone extends OutcomeBase {
  status: "gone";
  reason: "gone";
  error: null;
}

export interface Failed extends OutcomeBase {
  status: "failed";
  reason: null;
  error: ErrorReport;
}

/** What a push ended in, told apart by `status`. In a dry run: what would happen. */
export type Outcome = Written | Skipped | Gone | Failed;

export type OutcomeStatus = Outcome["status"];
