import type { KnownPerson, Sighting } from "../ledger/ledger.ts";
import type { ListedPerson } from "../list/sightings.ts";

export interface SweepPage {
  /** Keys that are there. */
  seen: string[];
  /** Who has to be pushed. */
  due: Sighting[];
  /** Keys of those who count as archived, and are there. */
  back: string[];
}

export interface SweepComparison {
  known: ReadonlyMap<string, KnownPerson>;
  /** Keys that were forgotten on request. */
  forgotten: ReadonlySet<string>;
  /** Unknown people whose change is older, by HrFlow's clock, are not taken. */
  startFrom: number | null;
}

/**
 * What a page of a sweep tells. Somebody whom it shows as archived is not seen: they are asked for one by one.
 * An item without a time says only that somebody is there.
 */
export function comparePage(
  listed: readonly ListedPerson[],
  { known, forgotten, startFrom }: SweepComparison,
): SweepPage {
  const there = listed.filter(({ key, archived }) => !archived && !forgotten.has(key));
  return {
    seen: there.map(({ key }) => key),
    back: there.flatMap(({ key }) => (isBack(known.get(key)) ? [key] : [])),
    due: there.flatMap(({ key, updatedAt, updatedMs }) => {
      const person = known.get(key);
      if (person === undefined) {
        return startFrom === null || updatedMs === null || updatedMs >= startFrom
          ? [{ key, updatedAt, updatedMs }]
          : [];
      }
      if (updatedMs !== null && updatedAt !== person.updatedAt) return [{ key, updatedAt, updatedMs }];
      // A push may have skipped them as archived before a sweep said goodbye.
      return isBack(person) || person.reason === "archived" ? [{ key, updatedAt: person.updatedAt, updatedMs }] : [];
    }),
  };
}

/** Listed again, they are wanted in Teamtailor again. */
function isBack(person: KnownPerson | undefined): boolean {
  return person?.status === "archived";
}
