import type { Ledger, MirrorState, Person } from "../ledger/ledger.ts";
import { unknownPeople } from "./unknown-person.ts";
import { walkPeople } from "./walk-people.ts";

/** Who was asked for and is in quarantine, and who is known but not there. */
export interface Chosen {
  people: Person[];
  elsewhere: string[];
}

/** Everybody in a mirror's quarantine, by key. Whoever leaves it meanwhile does no harm. */
export async function* walkQuarantine(
  ledger: Pick<Ledger, "peopleOf">,
  mirror: number,
): AsyncGenerator<Person, void, undefined> {
  for await (const people of walkPeople(ledger, mirror, ["quarantined"])) yield* people;
}

/**
 * Those of these people who are in quarantine.
 * @throws PushProfileError `not_found`, before anything is done, where the ledger does not know one
 */
export async function chooseQuarantined(
  ledger: Pick<Ledger, "person">,
  mirror: MirrorState,
  keys: readonly string[],
): Promise<Chosen> {
  const chosen: Chosen = { people: [], elsewhere: [] };
  const unknown: string[] = [];
  for (const key of new Set(keys)) {
    const person = await ledger.person(mirror.id, key);
    if (person === null) unknown.push(key);
    else if (person.status === "quarantined") chosen.people.push(person);
    else chosen.elsewhere.push(key);
  }
  if (unknown.length > 0) throw unknownPeople(mirror, unknown);
  return chosen;
}
