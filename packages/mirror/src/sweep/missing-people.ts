import type { Ledger, Person, PersonStatus, Sweep } from "../ledger/ledger.ts";

const BATCH = 200;

/** Everybody who is expected in the list. */
const LISTED_STATUSES: readonly PersonStatus[] = ["synced", "due", "retrying", "quarantined", "skipped", "conflict"];

/** How a sweep finds those whom the list did not show. */
export interface MissingPeople {
  /** All of them, by key. Whoever is recorded meanwhile does no harm. */
  walk(): AsyncGenerator<Person, void, undefined>;
  /** How many, and how many a list has ever named in all. */
  count(now: number): Promise<{ missing: number; known: number }>;
}

/**
 * @param seen the keys that were seen, where the ledger was not told (dry run); `null`: it knows
 */
export function createMissingPeople(
  ledger: Pick<Ledger, "unseen" | "countUnlisted" | "peopleOf" | "counts">,
  mirror: number,
  { number }: Pick<Sweep, "number">,
  seen: ReadonlySet<string> | null,
): MissingPeople {
  async function* walk(): AsyncGenerator<Person, void, undefined> {
    for (let after: string | null = null; ; ) {
      const people: Person[] = await (seen === null
        ? ledger.unseen(mirror, number, after, BATCH)
        : ledger.peopleOf(mirror, LISTED_STATUSES, after, BATCH));
      yield* seen === null ? people : people.filter(({ key, listed }) => listed && !seen.has(key));
      const last = people.at(-1);
      if (last === undefined || people.length < BATCH) return;
      after = last.key;
    }
  }

  return {
    walk,
    async count(now) {
      let missing = 0;
      for await (const _ of walk()) missing += 1;
      const { people } = await ledger.counts(mirror, now);
      const known = LISTED_STATUSES.reduce((sum, status) => sum + people[status], 0);
      return { missing, known: known - (await ledger.countUnlisted(mirror)) };
    },
  };
}
