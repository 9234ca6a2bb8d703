import type { DuePerson, Person } from "../ledger/ledger.ts";
import type { PassRun } from "./pass-run.ts";

const PAGE = 500;

/** Makes those due once more who stand as the caller says. @throws what the ledger throws */
export async function takeAgain({ deps, options, state }: PassRun): Promise<void> {
  const { ledger, clock } = deps;
  for await (const page of standing(deps, state.id, options.again ?? [])) {
    const keys = page.map(({ key }) => key);
    await ledger.makeDue(state.id, keys, clock.now());
  }
}

/** The same for a dry run, which writes nobody down. */
export async function readAgain({ deps, options, state }: PassRun): Promise<DuePerson[]> {
  const people: DuePerson[] = [];
  for await (const page of standing(deps, state.id, options.again ?? [])) people.push(...page.map(asDue));
  return people;
}

async function* standing(
  { ledger }: PassRun["deps"],
  mirror: number,
  statuses: NonNullable<PassRun["options"]["again"]>,
): AsyncGenerator<Person[], void, undefined> {
  if (statuses.length === 0) return;
  for (let after: string | null = null; ; ) {
    const page = await ledger.peopleOf(mirror, statuses, after, PAGE);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    after = last.key;
  }
}

function asDue({ key, updatedAt, updatedMs, candidateId }: Person): DuePerson {
  const candidateKnown = candidateId !== null;
  return { key, updatedAt, updatedMs, candidateId, attempts: 0, status: "due", candidateKnown };
}
