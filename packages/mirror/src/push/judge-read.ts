import type { Profile } from "@push-profile/hrflow-client";
import { parseInstant } from "../instant.ts";
import type { Person } from "../ledger/ledger.ts";
import { isArchived } from "../list/is-archived.ts";

/**
 * What to do with somebody whose profile was read. `archived`: they are skipped, and a sweep does the rest. `not taken`:
 * they changed before the mirror begins, and no list will name them. `as before`: they were only looked at, and have not
 * changed.
 */
export type ReadVerdict = "push" | "archived" | "not taken" | "as before";

export interface ReadFacts {
  /** Their row; `null`: there is none, as in a dry run. */
  person: Person | null;
  /** They were only to be looked at (`isLookedAt`). */
  isLook: boolean;
  /** Nobody unknown whose change is older, by HrFlow's clock, is taken; `null`: everybody is. */
  startFrom: number | null;
}

export function judgeRead(profile: Profile, { person, isLook, startFrom }: ReadFacts): ReadVerdict {
  if (isLook) return isArchived(profile) || !isNews(profile, person) ? "as before" : "push";
  const updatedMs = parseInstant(profile.updated_at);
  const isUnknown = isHintAlone(person) && person?.outcome === null;
  if (isUnknown && startFrom !== null && updatedMs !== null && updatedMs < startFrom) return "not taken";
  return isArchived(profile) ? "archived" : "push";
}

/** Whether nothing but a hint's word speaks for somebody: no list has named them, and nothing of theirs is in Teamtailor. */
export function isHintAlone(person: Pick<Person, "listed" | "candidateId" | "createAt"> | null): boolean {
  return person !== null && !person.listed && person.candidateId === null && person.createAt === null;
}

/** Back from the archive, or changed since the list named them. */
function isNews(profile: Profile, person: Person | null): boolean {
  return person?.status === "archived" || newerTime(profile, person) !== null;
}

/** The time of a change that no list has told yet; `null`: there is none, or it cannot be compared. */
export function newerTime(
  { updated_at: updatedAt }: Profile,
  person: Pick<Person, "updatedMs"> | null,
): Pick<Person, "updatedAt" | "updatedMs"> | null {
  const updatedMs = parseInstant(updatedAt);
  if (typeof updatedAt !== "string" || updatedMs === null || person === null || person.updatedMs === null) return null;
  return updatedMs > person.updatedMs ? { updatedAt, updatedMs } : null;
}
