import type { Profile } from "@push-profile/hrflow-client";
import { parseInstant } from "../instant.ts";
import type { Person } from "../ledger/ledger.ts";
import { isArchived } from "../list/is-archived.ts";

/**
 * What to do with somebody whose profile was read. `archived`: they are skipped, and a sweep does the rest. `not taken`:
 * they changed before the mirror begins, and no list will name them.
 */
export type ReadVerdict = "push" | "archived" | "not taken";

/**
 * @param person their row; `null`: there is none, as in a dry run
 * @param startFrom nobody unknown whose change is older, by HrFlow's clock, is taken; `null`: everybody is
 */
export function judgeRead(profile: Profile, person: Person | null, startFrom: number | null): ReadVerdict {
  const updatedMs = parseInstant(profile.updated_at);
  const isUnknown = isHintAlone(person) && person?.outcome === null;
  if (isUnknown && startFrom !== null && updatedMs !== null && updatedMs < startFrom) return "not taken";
  return isArchived(profile) ? "archived" : "push";
}

/** Whether nothing but a hint's word speaks for somebody: no list has named them, and nothing of theirs is in Teamtailor. */
export function isHintAlone(person: Pick<Person, "listed" | "candidateId" | "createAt"> | null): boolean {
  return person !== null && !person.listed && person.candidateId === null && person.createAt === null;
}
