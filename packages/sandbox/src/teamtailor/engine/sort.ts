import { type ApiError, errors } from "../errors.ts";
import type { TeamtailorService } from "../service.ts";
import type { Resource } from "./resource.ts";

/** What to sort by, first things first. */
export type Criteria = readonly { attribute: string; sign: 1 | -1 }[];

/** Reads `sort`, dashes or underscores; `null`: none, or by id alone, which is the order of a list anyway. */
export function readSort(resource: Resource, text: string | null): Criteria | ApiError | null {
  if (text === null || text === "") return null;
  const criteria: { attribute: string; sign: 1 | -1 }[] = [];
  for (const criterion of text.split(",")) {
    const attribute = criterion.replace(/^-/, "").replaceAll("_", "-");
    if (attribute !== "id" && !resource.attributes.has(attribute)) return errors.sort(attribute, resource.type);
    criteria.push({ attribute, sign: criterion.startsWith("-") ? -1 : 1 });
  }
  return criteria;
}

/** Sorts ids by what their records show; equal ones by id. */
export function sortIds(
  service: TeamtailorService,
  resource: Resource,
  ids: readonly number[],
  criteria: Criteria,
): readonly number[] {
  const keyed = ids.map((id) => {
    const view = resource.view(service, id);
    return { id, keys: criteria.map(({ attribute }) => view?.order(attribute) ?? "") };
  });
  keyed.sort((a, b) => {
    for (const [index, { sign }] of criteria.entries()) {
      const found = compare(a.keys[index] ?? "", b.keys[index] ?? "");
      if (found !== 0) return sign * found;
    }
    return a.id - b.id;
  });
  return keyed.map(({ id }) => id);
}

export function compare(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
