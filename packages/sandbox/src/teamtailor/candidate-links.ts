import type { Answer, Asked } from "../http/answer.ts";
import { isJsonObject } from "../json.ts";
import { follow, type Linked, type LinkRules, readIdentifier } from "./engine/linkage.ts";
import { isId } from "./engine/one.ts";
import { parse } from "./engine/read-body.ts";
import { document, errors, noContent, type Refusals, refused } from "./errors.ts";
import type { TeamtailorService } from "./service.ts";
import type { StoredCandidate } from "./store.ts";

type LinkName = "department" | "locations";

const DEPARTMENT: LinkRules = { types: ["departments"] };
const LOCATION: LinkRules = { types: ["locations"] };

/** GET of a relationship's own path: the linkage alone. */
export function showLinks(service: TeamtailorService, name: LinkName, { base }: Asked, id: string): Answer {
  const candidate = find(service, id);
  if ("refusals" in candidate) return refused(...candidate.refusals);
  const self = `${base}/candidates/${id}`;
  const links = { self: `${self}/relationships/${name}`, related: `${self}/${name}` };
  const { department, locations } = candidate;
  const data =
    name === "locations"
      ? locations.map((each) => ({ type: "locations", id: String(each) }))
      : department && { type: "departments", id: String(department) };
  return document(200, { links, data });
}

/** PATCH of the department; null clears it. */
export function setDepartment(service: TeamtailorService, asked: Asked, id: string): Answer {
  if (!isId(id)) return refused(errors.value(id, "id"));
  const data = readData(asked.body);
  if (isRefused(data)) return refused(...data.refusals);
  const link = data === null ? null : readIdentifier(data, DEPARTMENT);
  if (link !== null && "status" in link) return refused(link);
  const candidate = find(service, id);
  if ("refusals" in candidate) return refused(...candidate.refusals);
  const department = link && follow(service.account.departments, link);
  if (link !== null && department === null) return refused(errors.notFound(link.id));
  change(service, candidate, { department: department?.id ?? null });
  return noContent();
}

/** POST of locations: those that are there stay; all of the new ones come, or none. */
export function addLocations(service: TeamtailorService, asked: Asked, id: string): Answer {
  if (!isId(id)) return refused(errors.value(id, "id"));
  const sent = readLocations(asked.body);
  if ("refusals" in sent) return refused(...sent.refusals);
  const candidate = find(service, id);
  if ("refusals" in candidate) return refused(...candidate.refusals);
  const locations = [...candidate.locations];
  for (const link of sent.links) {
    const location = follow(service.account.locations, link);
    if (location === null) return refused(errors.notFound(link.id));
    if (locations.includes(location.id)) return refused(errors.exists(link.id));
    locations.push(location.id);
  }
  change(service, candidate, { locations });
  return noContent();
}

/** PATCH of locations: refused, whatever is sent and for whomever. */
export function replaceLocations(_service: TeamtailorService, asked: Asked, id: string): Answer {
  if (!isId(id)) return refused(errors.value(id, "id"));
  const sent = readLocations(asked.body);
  return "refusals" in sent ? refused(...sent.refusals) : refused(errors.replacement());
}

function find({ store }: TeamtailorService, id: string): StoredCandidate | Refusals {
  if (!isId(id)) return { refusals: [errors.value(id, "id")] };
  return store.byId(Number(id)) ?? { refusals: [errors.notFound(id)] };
}

function change(
  { store, clock }: TeamtailorService,
  candidate: StoredCandidate,
  links: Partial<Pick<StoredCandidate, LinkName>>,
): void {
  const changed = { ...candidate, ...links };
  const moved = changed.department !== candidate.department || changed.locations.length !== candidate.locations.length;
  if (moved) store.put({ ...changed, updatedAt: clock.now() });
}

/** What stands under `data`, as it was sent. */
function readData(body: string): unknown | Refusals {
  const parsed = parse(body);
  if (parsed === undefined) return { refusals: [errors.malformed()] };
  if (!isJsonObject(parsed) || parsed["data"] === undefined) return { refusals: [errors.missing("data")] };
  return parsed["data"];
}

function isRefused(data: unknown): data is Refusals {
  return isJsonObject(data) && Array.isArray(data["refusals"]);
}

function readLocations(body: string): { links: Linked[] } | Refusals {
  const data = readData(body);
  if (isRefused(data)) return data;
  if (!Array.isArray(data)) return { refusals: [errors.linkage()] };
  const links: Linked[] = [];
  for (const each of data) {
    const link = readIdentifier(each, LOCATION);
    if ("status" in link) return { refusals: [link] };
    links.push(link);
  }
  return { links };
}
