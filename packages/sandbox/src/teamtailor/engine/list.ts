import type { Answer, Asked } from "../../http/answer.ts";
import { document, errors, refused } from "../errors.ts";
import type { TeamtailorService } from "../service.ts";
import { type AskedPage, readPage, type Slice, slicePage } from "./pages.ts";
import { unknownParameter } from "./parameters.ts";
import { render, renderIncluded } from "./render.ts";
import type { Resource } from "./resource.ts";
import { readSelection } from "./selection.ts";
import { compare, readSort, sortIds } from "./sort.ts";

/**
 * A page of a list.
 * @param of the ids that a related list is made of, the lowest first; then nothing filters. `null`: all there are
 */
export function listResource(
  service: TeamtailorService,
  resource: Resource,
  asked: Asked,
  of: readonly number[] | null = null,
): Answer {
  const { query } = asked;
  const unknown = unknownParameter(query, parametersOf(resource, of !== null));
  if (unknown !== null) return refused(unknown);
  const page = readPage(query, resource.pages ?? service.switches.pages);
  if ("status" in page) return refused(page);
  const selection = readSelection(service.resources, resource, query);
  if ("status" in selection) return refused(selection);
  const criteria = readSort(resource, query.get("sort"));
  if (criteria !== null && "status" in criteria) return refused(criteria);
  const sorted = criteria !== null && query.get("sort") !== "id";
  if (sorted && page.style === "cursors") return refused(errors.sort(query.get("sort") ?? "", resource.type));
  const narrowed = of ?? resource.narrow(service, query);
  if (narrowed !== null && "status" in narrowed) return refused(narrowed);

  const found = narrowed ?? resource.ids(service);
  const usual = criteria === null && page.style === "numbers";
  const ids = sorted
    ? sortIds(service, resource, found, criteria)
    : usual
      ? resource.usualOrder(service, found)
      : found;
  const slice = slicePage(
    page,
    ids.length,
    (id) => firstAtLeast(ids, id),
    (index) => ids[index] ?? 0,
  );
  const shown = ids.slice(slice.start, slice.end);
  return document(200, {
    data: shown
      .flatMap((id) => resource.view(service, id) ?? [])
      .map((view) => render(asked.base, resource, view, selection)),
    ...renderIncluded(service, asked.base, resource, shown, selection.include),
    ...(page.style === "numbers"
      ? { meta: { "record-count": ids.length, "page-count": Math.ceil(ids.length / page.size) } }
      : {}),
    links: renderLinks(asked, page, slice),
  });
}

function parametersOf({ sorts, includes }: Resource, related: boolean): string[] {
  return [
    "page",
    ...(related ? [] : ["filter"]),
    ...(sorts ? ["sort"] : []),
    ...(includes.size > 0 ? ["include"] : []),
  ];
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
    parameters.sort(([a], [b]) => compare(a, b));
    return `${base}${path}?${new URLSearchParams(parameters)}`;
  };
  return Object.fromEntries(Object.entries(links).map(([name, at]) => [name, link(at)]));
}
