import type { DuePerson, Sighting } from "../ledger/ledger.ts";
import type { Notebook } from "../list/listbooks.ts";
import type { PassRun } from "./pass-run.ts";
import { readAgain } from "./take-again.ts";

/** People pushed by one pass at most, so that what changes during a long load is seen. */
const MOST_PEOPLE = 500;

/** More than any source holds. */
const EVERYBODY = 1_000_000_000;

export interface DuePeople {
  people: DuePerson[];
  /** Due people were left out because of the pass's own bound. */
  bounded: boolean;
}

/** Who is to be pushed, the oldest change first. A dry run adds those whom it listed itself, and has no bound of its own. */
export async function duePeople(run: PassRun, notebook: Notebook | null): Promise<DuePeople> {
  const { deps, options, state } = run;
  const { limit = EVERYBODY, since } = options;
  const own = notebook === null ? (options.bounds?.people ?? MOST_PEOPLE) : EVERYBODY;
  const most = Math.min(own, limit);
  const asked = since === undefined && notebook === null ? most + 1 : EVERYBODY;
  const due = await deps.ledger.due(state.id, deps.clock.now(), asked);
  const all = notebook === null ? due : await joined(run, [...(await readAgain(run)), ...due], notebook);
  const wanted = since === undefined ? all : all.filter(({ updatedMs }) => updatedMs === null || updatedMs >= since);
  return { people: wanted.slice(0, most), bounded: wanted.length > most && most === own && own < limit };
}

async function joined({ deps, state }: PassRun, due: readonly DuePerson[], notebook: Notebook): Promise<DuePerson[]> {
  const people = new Map(due.map((person) => [person.key, person]));
  for (const sighting of notebook.due.values()) people.set(sighting.key, await dueAs(deps, state.id, sighting));
  return [...people.values()].sort(byChange);
}

async function dueAs({ ledger }: PassRun["deps"], mirror: number, sighting: Sighting): Promise<DuePerson> {
  const known = await ledger.person(mirror, sighting.key);
  const candidateId = known?.candidateId ?? null;
  return { ...sighting, candidateId, attempts: 0, status: "due", candidateKnown: candidateId !== null };
}

function byChange(a: Sighting, b: Sighting): number {
  return (a.updatedMs ?? 0) - (b.updatedMs ?? 0);
}
