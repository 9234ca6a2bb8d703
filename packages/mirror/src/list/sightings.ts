import type { ProfileListItem } from "@push-profile/hrflow-client";
import { parseInstant } from "../instant.ts";
import type { KnownPerson, Sighting } from "../ledger/ledger.ts";
import { isArchived } from "./is-archived.ts";

/** Whoever's change cannot be seen in the list is looked at once a day. */
export const UNDATED_EVERY_MS: number = 24 * 60 * 60 * 1000;

/** A profile as a page shows it. */
export interface ListedPerson extends Sighting {
  archived: boolean;
}

/** The people of a page, each once: newest first, so the first mention of a key counts. An item without a key names nobody. */
export function toSightings(items: readonly ProfileListItem[]): ListedPerson[] {
  const sightings = new Map<string, ListedPerson>();
  for (const item of items) {
    const { key, updated_at: listed } = item;
    if (typeof key !== "string" || key === "" || sightings.has(key)) continue;
    const updatedAt = typeof listed === "string" ? listed : null;
    sightings.set(key, { key, updatedAt, updatedMs: parseInstant(listed), archived: isArchived(item) });
  }
  return [...sightings.values()];
}

/** Against what a page is compared. */
export interface Comparison {
  known: ReadonlyMap<string, KnownPerson>;
  /** Unknown people whose change is older, by HrFlow's clock, are not taken; `null`: everybody is. */
  startFrom: number | null;
  /** This machine's time, for those whose `updated_at` says nothing. */
  now: number;
}

/**
 * Those of a page who have to be pushed: unknown ones, and ones whose `updated_at` is not the one that is recorded.
 * Archived ones are nobody's work here: a list that shows them is no reason to bring them over.
 */
export function dueSightings(sightings: readonly ListedPerson[], comparison: Comparison): Sighting[] {
  return sightings
    .filter((person) => !person.archived && isDue(person, comparison))
    .map(({ key, updatedAt, updatedMs }) => ({ key, updatedAt, updatedMs }));
}

function isDue(sighting: Sighting, { known, startFrom, now }: Comparison): boolean {
  const person = known.get(sighting.key);
  if (person === undefined) return startFrom === null || sighting.updatedMs === null || sighting.updatedMs >= startFrom;
  if (person.updatedAt !== sighting.updatedAt) return true;
  if (sighting.updatedMs !== null || person.status === "due" || person.status === "retrying") return false;
  return person.triedAt === null || now - person.triedAt >= UNDATED_EVERY_MS;
}
