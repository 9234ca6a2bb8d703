import type { DuePerson, Person } from "../ledger/ledger.ts";
import { walkPeople } from "../people/walk-people.ts";
import { readConcerned } from "./mapping.ts";
import type { PassRun } from "./pass-run.ts";

/** Makes those due once more who stand as the caller says. @throws what the ledger throws */
export async function takeAgain({ deps, options, state }: PassRun): Promise<void> {
  const { ledger, clock } = deps;
  for await (const page of walkPeople(deps.ledger, state.id, options.again ?? [])) {
    const keys = page.map(({ key }) => key);
    await ledger.makeDue(state.id, keys, clock.now());
  }
}

/** The same for a dry run, which writes nobody down, and those whom a new mapping makes due. */
export async function readAgain({ deps, options, state }: PassRun): Promise<DuePerson[]> {
  const people: DuePerson[] = [];
  for await (const page of walkPeople(deps.ledger, state.id, options.again ?? [])) people.push(...page.map(asDue));
  for await (const person of readConcerned(deps, state)) people.push(asDue(person));
  return people;
}

function asDue({ key, updatedAt, updatedMs, candidateId }: Person): DuePerson {
  const candidateKnown = candidateId !== null;
  return { key, updatedAt, updatedMs, candidateId, attempts: 0, status: "due", candidateKnown };
}
