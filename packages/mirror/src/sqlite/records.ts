import type { SkipReason } from "push-profile";
import type { DuePerson, KnownPerson, MirrorState, Person, Walk } from "../ledger/ledger.ts";
import { type Row, readJsonOrNull, readNumber, readNumberOrNull, readText, readTextOrNull, readWord } from "./row.ts";
import { isErrorReport, isHolder, isKeptList, isPassRecord, isPause, isSweep } from "./shapes.ts";
import { attributeOf, isReason, isWarning, LISTINGS, MATCHES, nameOf, OUTCOMES, PERSON_STATUSES } from "./words.ts";

/** A row of `mirrors`. */
export function toMirrorState(row: Row): MirrorState {
  return {
    id: readNumber(row, "id"),
    name: readText(row, "name"),
    source: readText(row, "source"),
    account: readNumber(row, "account"),
    priority: readNumber(row, "priority"),
    watermark: readNumberOrNull(row, "watermark"),
    walkedAt: readNumberOrNull(row, "walked_at"),
    walk: toWalk(row),
    listing: readWord(row, "listing", LISTINGS),
    epoch: readNumber(row, "epoch"),
    holder: readJsonOrNull(row, "holder", isHolder),
    pause: readJsonOrNull(row, "pause", isPause),
    sweep: readJsonOrNull(row, "sweep", isSweep),
    mapping: readTextOrNull(row, "mapping"),
    startFrom: readNumberOrNull(row, "start_from"),
    lastPass: readJsonOrNull(row, "last_pass", isPassRecord),
    lastSuccessAt: readNumberOrNull(row, "last_success_at"),
    guardFrom: readNumberOrNull(row, "guard_from"),
  };
}

function toWalk(row: Row): Walk | null {
  const page = readNumberOrNull(row, "walk_page");
  if (page === null) return null;
  return { page, total: readNumberOrNull(row, "walk_total"), top: readNumberOrNull(row, "walk_top") };
}

/** What `people` knows of somebody. */
export function toKnownPerson(row: Row): KnownPerson {
  return {
    updatedAt: readTextOrNull(row, "updated_at"),
    status: readWord(row, "status", PERSON_STATUSES),
    reason: readReason(row),
    triedAt: readNumberOrNull(row, "tried_at"),
  };
}

export function toDuePerson(row: Row): DuePerson {
  const candidateId = readTextOrNull(row, "candidate_id");
  return {
    key: readText(row, "key"),
    updatedAt: readTextOrNull(row, "updated_at"),
    updatedMs: readNumberOrNull(row, "updated_ms"),
    candidateId,
    attempts: readNumber(row, "attempts"),
    status: readWord(row, "status", PERSON_STATUSES),
    candidateKnown: candidateId !== null,
  };
}

/** A row of `people` with the candidate's id. */
export function toPerson(row: Row): Person {
  return {
    mirror: readNumber(row, "mirror"),
    key: readText(row, "key"),
    listed: readNumber(row, "listed") === 1,
    updatedAt: readTextOrNull(row, "updated_at"),
    updatedMs: readNumberOrNull(row, "updated_ms"),
    status: readWord(row, "status", PERSON_STATUSES),
    since: readNumber(row, "since"),
    candidateId: readTextOrNull(row, "candidate_id"),
    matchedBy: row["matched_by"] === null ? null : readWord(row, "matched_by", MATCHES),
    outcome: row["outcome"] === null ? null : readWord(row, "outcome", OUTCOMES),
    reason: readReason(row),
    error: readJsonOrNull(row, "error", isErrorReport),
    warnings: readList(row, "warnings").filter(isWarning),
    changed: readList(row, "changed").map(nameOf),
    kept: readJsonOrNull(row, "kept", isKeptList) ?? [],
    conflicts: readList(row, "conflicts").map(attributeOf),
    attempts: readNumber(row, "attempts"),
    dueAt: readNumberOrNull(row, "due_at"),
    triedAt: readNumberOrNull(row, "tried_at"),
    desired: readTextOrNull(row, "desired"),
    againAt: readNumberOrNull(row, "again_at"),
    createAt: readNumberOrNull(row, "create_at"),
    email: readTextOrNull(row, "email"),
    missingAt: readNumberOrNull(row, "missing_at"),
    sweep: readNumber(row, "sweep"),
  };
}

/** Names and codes have no comma; none is nothing. */
export function writeList(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join(",");
}

function readList(row: Row, name: string): string[] {
  return readTextOrNull(row, name)?.split(",") ?? [];
}

function readReason(row: Row): SkipReason | "gone" | null {
  const reason = readTextOrNull(row, "reason");
  if (reason === null || isReason(reason)) return reason;
  throw new TypeError("column reason holds an unknown word");
}
