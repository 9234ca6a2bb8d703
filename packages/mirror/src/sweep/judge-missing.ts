import type { Profile } from "@push-profile/hrflow-client";
import type { Person, Sweep } from "../ledger/ledger.ts";
import { isArchived } from "../list/is-archived.ts";

/**
 * What to make of somebody whom the list did not show. `there`: the list had moved under the reader. `missing`: not found
 * for the first time. `vanished`: not found by an earlier sweep either.
 */
export type Verdict = "there" | "archived" | "missing" | "vanished";

/**
 * @param profile what HrFlow answered for the key; `null`: that it has no such profile
 * @param underWay the sweep: whom it found missing itself counts once, however often it was stopped
 */
export function judgeMissing(
  profile: Profile | null,
  { missingAt }: Pick<Person, "missingAt">,
  underWay: Pick<Sweep, "begunAt">,
): Verdict {
  if (profile !== null) return isArchived(profile) ? "archived" : "there";
  return missingAt !== null && missingAt < underWay.begunAt ? "vanished" : "missing";
}
