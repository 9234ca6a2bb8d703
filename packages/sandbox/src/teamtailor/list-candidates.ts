import type { Answer, Asked } from "../http/answer.ts";
import { type ApiError, document, errors, refused } from "./errors.ts";
import { filterCandidates } from "./filters.ts";
import { type AskedPage, readPage, type Slice, slicePage } from "./pages.ts";
import { unknownParameter } from "./parameters.ts";
import { renderCandidate } from "./render-candidate.ts";
import { ATTRIBUTES, readSelection } from "./selection.ts";
import type { TeamtailorService } from "./service.ts";
import type { StoredCandidate } from "./store.ts";

/** GET /candidates. */
export function listCandidates(service: TeamtailorService, asked: Asked): Answer {
  const { query } = asked;
  const unknown = unknownParameter(query, ["filter", "page", "sort", "include"]);
  if (unknown !== null) return refused(unknown);
  const page = readPage(query, service.switches.pages);
  if ("status" in page) return refused(page);
  const selection = readSelection(query);
  if ("status" in selection) return refused(selection);
  const compare = readSort(query.get("sort"));
  if (compare !== null && typeof compare !== "function") return refused(compare);
  if (compare !== null && page.style === "cursors") return refused(errors.sort(query.get("sort") ?? "", "candidates"));
  const filtered = filterCandidates(service, query);
  if (filtered !== null && "status" in filtered) return refused(filtered);

  const ids = orderedIds(service, filtered, compare);
  const slice = slicePage(
    page,
    ids.length,
    (id) => firstAtLeast(ids, id),
    (index) => ids[index] ?? 0,
  );
  const data = ids
    .slice(slice.start, slice.end)
    .flatMap((id) => service.store.byId(id) ?? [])
    .map((candidate) => renderCandidate(service, asked.base, candidate, selection));
  return document(200, {
    data,
    ...(selection.include.size > 0 ? { included: [] } : {}),
    ...(page.style === "numbers"
      ? { meta: { "record-count": ids.length, "page-count": Math.ceil(ids.length / page.size) } }
      : {}),
    links: renderLinks(asked, page, slice),
  });
}

function orderedIds(
  { store }: TeamtailorService,
  filtered: readonly StoredCandidate[] | null,
  compare: Compare | null,
): readonly number[] {
  if (filtered === null && compare === null) return store.ids;
  const found = filtered ?? store.ids.flatMap((id) => store.byId(id) ?? []);
  return (compare === null ? found : found.toSorted(compare)).map(({ id }) => id);
}

type Compare = (a: StoredCandidate, b: StoredCandidate) => number;

/** `null`: by id, as without `sort`. Dashes and underscores do. */
function readSort(text: string | null): Compare | null | ApiError {
  if (text === null || text === "" || text === "id") return null;
  const compares: Compare[] = [];
  for (const criterion of text.split(",")) {
    const name = criterion.replace(/^-/, "").replaceAll("_", "-");
    if (name !== "id" && !ATTRIBUTES.has(name)) return errors.sort(name, "candidates");
    const sign = criterion.startsWith("-") ? -1 : 1;
    compares.push((a, b) => sign * order(sortValue(a, name), sortValue(b, name)));
  }
  return (a, b) => compares.reduce((found, compare) => found || compare(a, b), 0) || a.id - b.id;
}

function sortValue(candidate: StoredCandidate, name: string): string | number {
  if (name === "id") return candidate.id;
  if (name === "created-at") return candidate.createdAt;
  if (name === "updated-at") return candidate.updatedAt;
  const value: unknown = new Map<string, unknown>(Object.entries(candidate.values)).get(name);
  return value === null || value === undefined ? "" : String(value);
}

function order(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function firstAtLeast(ids: readonly number[], id: number): number {
  let [low, high] = [0, ids.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Absolute, the other parameters kept, in alphabetical order, brackets percent-encoded. */
function renderLinks({ base, path, query }: Asked, page: AskedPage, { links }: Slice): Record<string, string> {
  const link = ([name, value]: string[]): string => {
    const parameters = [...query].filter(([key]) => !key.startsWith("page["));
    parameters.push(["page[size]", String(page.size)]);
    if (name !== undefined) parameters.push([`page[${name}]`, value ?? ""]);
    parameters.sort(([a], [b]) => order(a, b));
    return `${base}${path}?${new URLSearchParams(parameters)}`;
  };
  return Object.fromEntries(Object.entries(links).map(([name, at]) => [name, link(at)]));
}
