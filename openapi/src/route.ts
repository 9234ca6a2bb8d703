import { entriesAt, locate, type Place, type SpecNode, textAt } from "./spec.ts";

/** A parameter that an operation describes. */
export interface Parameter {
  name: string;
  in: "query" | "header" | "path";
  required: boolean;
  place: Place;
}

/** An operation of a spec, and how a request addresses it. */
export interface Route {
  /** Such as `GET /candidates/{id}`. */
  name: string;
  operation: Place;
  parameters: Parameter[];
  /** Values of the parameters in the path, decoded. */
  path: Record<string, string>;
}

/**
 * Finds the operation that a request is for. Server URLs count by their path only, so that a stand-in on another host
 * is known too.
 *
 * @returns What is wrong, as text, where there is none.
 */
export function findRoute(spec: SpecNode, method: string, url: URL): Route | string {
  const base = basePath(spec);
  if (!url.pathname.startsWith(`${base}/`)) return `${url.pathname} is not below ${base}`;
  const pathname = url.pathname.slice(base.length);
  for (const [template, item] of entriesAt(spec, locate(spec, "#/paths"))) {
    const path = matchPath(template, pathname);
    if (path === null) continue;
    const operation = locate(spec, item.pointer, method.toLowerCase());
    if (operation.node === undefined) return `${template} has no operation ${method}`;
    return { name: `${method} ${template}`, operation, parameters: listParameters(spec, item, operation), path };
  }
  return `${pathname} is no path of the spec`;
}

/** Finds an event that the service sends on its own, by its name. @returns What is wrong, as text, where there is none. */
export function findEvent(spec: SpecNode, name: string): Route | string {
  const item = locate(spec, "#/webhooks", name);
  const operation = locate(spec, item.pointer, "post");
  if (operation.node === undefined) return "is no event of the spec";
  return { name, operation, parameters: listParameters(spec, item, operation), path: {} };
}

function basePath(spec: SpecNode): string {
  const url = textAt(locate(spec, "#/servers/0"), "url") ?? "/";
  return new URL(url, "https://spec.invalid").pathname.replace(/\/$/, "");
}

function matchPath(template: string, pathname: string): Record<string, string> | null {
  const wanted = template.split("/");
  const given = pathname.split("/");
  if (wanted.length !== given.length) return null;
  const path: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined ? part !== value : value === "") return null;
    if (name !== undefined) path[name] = decodeURIComponent(value);
  }
  return path;
}

function listParameters(spec: SpecNode, item: Place, operation: Place): Parameter[] {
  return [item, operation]
    .flatMap(({ pointer }) => entriesAt(spec, locate(spec, pointer, "parameters")))
    .map(([, place]) => readParameter(place));
}

function readParameter(place: Place): Parameter {
  const where = textAt(place, "in");
  const name = textAt(place, "name");
  if (name === undefined || (where !== "query" && where !== "header" && where !== "path")) {
    throw new Error(`${place.pointer} is a parameter that is not understood`);
  }
  return { name, in: where, required: Reflect.get(Object(place.node), "required") === true, place };
}
