import type { Ledger, Person, PersonStatus } from "../ledger/ledger.ts";

const PAGE = 500;

/**
 * People of a mirror who stand so, a page at a time, by their keys: who changes meanwhile is met once or not at all.
 * @throws what the ledger throws
 */
export async function* walkPeople(
  ledger: Pick<Ledger, "peopleOf">,
  mirror: number,
  statuses: readonly PersonStatus[],
): AsyncGenerator<Person[], void, undefined> {
  if (statuses.length === 0) return;
  for (let after: string | null = null; ; ) {
    const page: Person[] = await ledger.peopleOf(mirror, statuses, after, PAGE);
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    if (page.length < PAGE) return;
    after = last.key;
  }
}
