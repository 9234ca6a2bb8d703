import type { DuePerson, KnownPerson, ListingMode, MirrorState, PersonStatus, Walk } from "../ledger.ts";
import { personStatuses } from "../person-status.ts";
import { type Row, readNumber, readNumberOrNull, readText, readTextOrNull, readWord } from "./row.ts";

const LISTINGS: readonly ListingMode[] = ["slim", "full", "undated"];

/** A row of `mirrors`. */
export function toMirrorState(row: Row): MirrorState {
  return {
    id: readNumber(row, "id"),
    watermark: readNumberOrNull(row, "watermark"),
    walkedAt: readNumberOrNull(row, "walked_at"),
    walk: toWalk(row),
    listing: readWord(row, "listing", LISTINGS),
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
    status: readWord(row, "status", personStatuses),
    triedAt: readNumberOrNull(row, "tried_at"),
  };
}

export function toDuePerson(row: Row): DuePerson {
  return {
    key: readText(row, "key"),
    updatedAt: readTextOrNull(row, "updated_at"),
    candidateId: readTextOrNull(row, "candidate_id"),
  };
}

/** People of one status. */
export function toCount(row: Row): { status: PersonStatus; people: number; untried: number } {
  return {
    status: readWord(row, "status", personStatuses),
    people: readNumber(row, "people"),
    untried: readNumber(row, "untried"),
  };
}
