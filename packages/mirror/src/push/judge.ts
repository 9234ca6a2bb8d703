import type { ErrorReport } from "@push-profile/transport";
import type { Outcome } from "push-profile";
import type { DuePerson, Person, PushRecord } from "../ledger/ledger.ts";
import { backOff } from "./back-off.ts";

/**
 * Whose failure it was: nobody's, the person's own, one of theirs that may pass, or a service's.
 */
export type Blame = "none" | "person" | "moment" | "service";

/** Codes by which a service fails whoever is pushed. */
const SERVICE_CODES: ReadonlySet<string> = new Set(["unavailable", "timeout", "rate_limited", "bad_response"]);

/**
 * Codes that say little of the person: a profile that HrFlow lists and does not find may be on its way through its
 * parsing, and a bug of ours may not be one of a later version.
 */
const PASSING_CODES: ReadonlySet<string> = new Set(["not_found", "internal"]);

export function blameOf({ error }: Pick<Outcome, "error">): Blame {
  if (error === null) return "none";
  if (SERVICE_CODES.has(error.code)) return "service";
  return error.retryable || PASSING_CODES.has(error.code) ? "moment" : "person";
}

/** What of the person's row a push that succeeded, or needed not ask anybody, goes on from. */
export interface LeftBehind extends Pick<Person, "conflicts" | "kept" | "warnings"> {
  /** When a refused file is to be sent again; `null`: never by itself. */
  againAt: number | null;
}

/** What is known beside an outcome. */
export interface Circumstances {
  now: number;
  left: LeftBehind;
  /** A candidate that was written before was changed. */
  changedKnown: boolean;
  /** From 0 to 1. */
  random: number;
}

/**
 * What the ledger remembers of a push that counts against the person where it failed.
 * @param person as they were claimed
 */
export function toRecord(person: DuePerson, outcome: Outcome, circumstances: Circumstances): PushRecord {
  const { now, left, changedKnown } = circumstances;
  // A push that found nothing new asked nobody: what the last one that did has told still holds.
  const stands = outcome.status === "unchanged" && outcome.requests.teamtailor === 0 && outcome.kept.length === 0;
  const base = {
    updatedAt: person.updatedAt,
    outcome: outcome.status,
    candidateId: outcome.candidateId,
    reason: outcome.reason,
    error: outcome.error,
    warnings: stands ? left.warnings : outcome.warnings,
    changed: outcome.changed,
    kept: stands ? left.kept : keptBy(outcome, left),
    triedAt: now,
  };
  const settled = { attempts: 0, dueAt: left.againAt, isChange: false };
  switch (outcome.status) {
    case "created":
      return { ...base, ...settled, status: "synced" };
    case "updated":
      return { ...base, ...settled, status: syncedOr(left), isChange: changedKnown };
    case "unchanged":
      return { ...base, ...settled, status: syncedOr(left) };
    case "skipped":
      return { ...base, ...settled, status: "skipped" };
    case "gone":
      return { ...base, ...settled, dueAt: null, status: "gone", isChange: changedKnown };
    case "failed":
      return { ...base, ...afterFailure(person, outcome, circumstances) };
  }
}

function afterFailure(
  person: DuePerson,
  outcome: Outcome,
  { now, random }: Circumstances,
): Pick<PushRecord, "status" | "attempts" | "dueAt" | "isChange"> {
  const attempts = person.attempts + 1;
  const wait = blameOf(outcome) === "person" ? null : backOff(attempts, random);
  if (wait === null) return { status: "quarantined", attempts, dueAt: null, isChange: false };
  return { status: "retrying", attempts, dueAt: now + wait, isChange: false };
}

/** A conflict is open until both sides agree, or somebody decides it. */
function syncedOr({ conflicts }: LeftBehind): "conflict" | "synced" {
  return conflicts.length > 0 ? "conflict" : "synced";
}

function keptBy({ kept }: Outcome, { conflicts }: LeftBehind): { name: string; reason: string }[] {
  const changedTwice: ReadonlySet<string> = new Set(conflicts);
  return kept.map((name) => ({
    name,
    reason: changedTwice.has(name) ? "changed on both sides" : "differs, and stays as Teamtailor has it",
  }));
}

/** An error in place of an outcome: what broke off concerns this person. */
export function brokenOff(person: DuePerson, source: string, error: ErrorReport, dryRun: boolean): Outcome {
  return {
    type: "outcome",
    profile: { source, key: person.key, reference: null },
    status: "failed",
    candidateId: null,
    changed: [],
    kept: [],
    reason: null,
    error,
    warnings: [],
    conflicts: [],
    duplicates: [],
    requests: { hrflow: 0, teamtailor: 0 },
    dryRun,
  };
}
