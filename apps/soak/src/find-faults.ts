import { openSqliteLedger } from "@push-profile/mirror";
import { candidateOf, linkedinOf } from "./person.ts";
import type { World } from "./world.ts";

/** What is wrong with a world when all is done. Empty lists: nothing. */
export interface Faults {
  /** People who stand there more than once. */
  duplicates: string[];
  /** People who do not stand there, or not completely. */
  lost: string[];
  /** What the ledger still has to do, or does not know. */
  ledger: string[];
}

/** Compares account and ledger with what the people are. */
export async function findFaults(world: World): Promise<Faults> {
  return { ...compareAccount(world), ledger: await lookIntoLedger(world) };
}

export function isFlawless({ duplicates, lost, ledger }: Faults): boolean {
  return duplicates.length + lost.length + ledger.length === 0;
}

/** The account against the people, each by what nobody else has. */
export function compareAccount({ sandbox, people, strangers }: World): Pick<Faults, "duplicates" | "lost"> {
  const candidates = sandbox.people.candidates();
  const duplicates: string[] = [];
  const lost: string[] = [];
  for (const somebody of people) {
    const found = candidates.filter(({ attributes }) => attributes["linkedin-url"] === linkedinOf(somebody.number));
    const name = `person ${somebody.number}`;
    if (found.length > 1) duplicates.push(`${name}: ${found.length} times`);
    if (found[0] === undefined) lost.push(`${name}: not there`);
    else lost.push(...differences(found[0].attributes, candidateOf(somebody)).map((field) => `${name}: ${field}`));
  }
  const surplus = candidates.length - strangers - people.length;
  if (surplus > 0 && duplicates.length === 0) duplicates.push(`${surplus} candidates that nobody is`);
  return { duplicates, lost };
}

function differences(have: Readonly<Record<string, unknown>>, want: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(want).filter((field) => comparable(have[field]) !== comparable(want[field]));
}

/** The order of tags means nothing. */
function comparable(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
}

async function lookIntoLedger({ ledger: path, people }: World): Promise<string[]> {
  const ledger = await openSqliteLedger(path);
  try {
    const faults: string[] = [];
    const [mirror] = await ledger.mirrors();
    if (mirror === undefined) return ["no mirror"];
    const { backlog, people: counts } = await ledger.counts(mirror.id, Date.now());
    if (backlog !== 0) faults.push(`${backlog} people are due`);
    if (counts.synced !== people.length) faults.push(`${counts.synced} of ${people.length} people are synced`);
    if (mirror.holder !== null) faults.push("the mirror is held");
    for (const { number, key } of people) {
      const row = await ledger.person(mirror.id, key);
      if (row === null) faults.push(`person ${number}: no row`);
      else if (row.createAt !== null) faults.push(`person ${number}: an open create`);
    }
    return faults;
  } finally {
    await ledger.close();
  }
}
