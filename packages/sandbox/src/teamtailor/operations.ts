import { type Answer, type Asked, answer } from "../http/answer.ts";
import { addLocations, replaceLocations, setDepartment, showLinks } from "./candidate-links.ts";
import type { Access } from "./check-request.ts";
import { getCompany } from "./company.ts";
import { listResource } from "./engine/list.ts";
import { createResource, deleteResource, isId, showResource, updateResource } from "./engine/one.ts";
import type { ResourceType } from "./engine/resource.ts";
import { errors, refused } from "./errors.ts";
import { createFile } from "./files.ts";
import type { TeamtailorService } from "./service.ts";
import { createCandidate, updateCandidate } from "./write-candidate.ts";

/** One operation of the spec. */
export interface Operation {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** `:id` for a segment. */
  path: string;
  /** Which key it takes, and which body. */
  access: Access;
  run(service: TeamtailorService, asked: Asked, id: string): Answer;
}

/** Kinds that a key of any scope may read. */
const OPEN: readonly ResourceType[] = ["jobs", "departments", "locations"];

type Deed = "list" | "show" | "create" | "update" | "delete";

/** What of a kind can be done by the engine alone. */
const PLAIN: readonly [ResourceType, readonly Deed[]][] = [
  ["candidates", ["list", "show", "delete"]],
  ["uploads", ["list", "create", "show"]],
  ["notes", ["list", "create", "show", "update", "delete"]],
  ["job-applications", ["list", "create", "show", "update"]],
  ["jobs", ["list", "show"]],
  ["stages", ["list"]],
  ["custom-fields", ["list", "create", "show"]],
  ["custom-field-values", ["list", "create", "show", "update"]],
  ["users", ["list", "show"]],
  ["departments", ["list", "show"]],
  ["locations", ["list", "show"]],
];

/** What a candidate has lists of, at paths of their own. */
const RELATED = ["uploads", "custom-field-values", "job-applications"] as const satisfies ResourceType[];

const JSON_API: Access = { anyScope: false, form: false };
const DEPARTMENT = "/candidates/:id/relationships/department";
const LOCATIONS = "/candidates/:id/relationships/locations";

/** Every operation of the spec. */
export const OPERATIONS: readonly Operation[] = [
  operation("GET", "/company", getCompany),
  operation("POST", "/candidates", createCandidate),
  operation("PATCH", "/candidates/:id", updateCandidate),
  operation("GET", DEPARTMENT, (service, asked, id) => showLinks(service, "department", asked, id)),
  operation("PATCH", DEPARTMENT, setDepartment),
  operation("GET", LOCATIONS, (service, asked, id) => showLinks(service, "locations", asked, id)),
  operation("POST", LOCATIONS, addLocations),
  operation("PATCH", LOCATIONS, replaceLocations),
  operation("POST", "/files", createFile, { anyScope: false, form: true }),
  ...RELATED.map((type) => operation("GET", `/candidates/:id/${type}`, listOfCandidate(type))),
  ...PLAIN.flatMap(([type, deeds]) => deeds.map((deed) => plain(type, deed))),
];

function operation(
  method: Operation["method"],
  path: string,
  run: Operation["run"],
  access: Access = JSON_API,
): Operation {
  return { method, path, access, run };
}

function plain(type: ResourceType, deed: Deed): Operation {
  const [all, one] = [`/${type}`, `/${type}/:id`];
  const access = { ...JSON_API, anyScope: OPEN.includes(type) };
  switch (deed) {
    case "list":
      return operation("GET", all, (service, asked) => listResource(service, service.resources[type], asked), access);
    case "show":
      return operation(
        "GET",
        one,
        (service, asked, id) => showResource(service, service.resources[type], asked, id),
        access,
      );
    case "create":
      return operation("POST", all, (service, asked) => {
        const resource = service.resources[type];
        return resource.create !== null ? createResource(service, resource, resource.create, asked) : answer(404, null);
      });
    case "update":
      return operation("PATCH", one, (service, asked, id) => {
        const resource = service.resources[type];
        return resource.update !== null
          ? updateResource(service, resource, resource.update, asked, id)
          : answer(404, null);
      });
    case "delete":
      return operation("DELETE", one, (service, _asked, id) => deleteResource(service, service.resources[type], id));
  }
}

function listOfCandidate(type: (typeof RELATED)[number]): Operation["run"] {
  return (service, asked, id) => {
    if (!isId(id)) return refused(errors.value(id, "id"));
    const candidate = service.resources.candidates.view(service, Number(id));
    if (candidate === null) return refused(errors.notFound(id));
    return listResource(service, service.resources[type], asked, candidate.related(type));
  };
}
