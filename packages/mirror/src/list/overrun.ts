import type { Sighting } from "../ledger/ledger.ts";
import type { ListedPerson } from "./sightings.ts";
import { showsNewer } from "./watermark.ts";

/**
 * Whether a first page holds nobody who was there before: more may have changed than it shows. Archived people are
 * recorded nowhere; those are taken for new who come after what was read to the end.
 * @param due those of the page who became due by it
 * @param watermark up to which everybody was recorded
 */
export function isOverrun(
  people: readonly ListedPerson[],
  due: readonly Sighting[],
  watermark: number | null,
): boolean {
  const news = new Set(due.map(({ key }) => key));
  const isNew = (person: ListedPerson): boolean =>
    news.has(person.key) || (person.archived && showsNewer([person], watermark));
  return people.length > 0 && people.every(isNew);
}
