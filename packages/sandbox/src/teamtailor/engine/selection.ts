import { type ApiError, errors } from "../errors.ts";
import type { RelationShape, Resource, ResourceType } from "./resource.ts";

/** Relationships to send along, with those below them. */
export type IncludeTree = ReadonlyMap<string, IncludeTree>;

/** What of a record is to be answered. */
export interface Selection {
  /** Names of attributes and relationships; `null`: all. */
  fields: ReadonlySet<string> | null;
  include: IncludeTree;
}

export const EVERYTHING: Selection = { fields: null, include: new Map() };

type Resources = Readonly<Record<ResourceType, Resource>>;

interface Growing extends Map<string, Growing> {}

/** Reads `include` and `fields[…]`. */
export function readSelection(resources: Resources, resource: Resource, query: URLSearchParams): Selection | ApiError {
  const include: Growing = new Map();
  for (const path of list(query.get("include"))) {
    const refusal = grow(resources, resource, include, path.split("."));
    if (refusal !== null) return refusal;
  }
  let fields: Set<string> | null = null;
  for (const [parameter, value] of query) {
    if (!parameter.startsWith("fields")) continue;
    const type = /^fields\[([^\]]*)\]$/.exec(parameter)?.[1];
    if (type === undefined || (type === resource.type && !resource.sparse)) return errors.parameter(parameter);
    if (type !== resource.type) return errors.resource(type);
    fields = new Set(list(value));
    const unknown = [...fields].find((name) => name !== "id" && !isField(resource, name));
    if (unknown !== undefined) return errors.field(unknown, type);
  }
  return { fields, include };
}

/** Adds one path to the tree. */
function grow(resources: Resources, from: Resource, tree: Growing, path: readonly string[]): ApiError | null {
  let [resource, branch, type]: [Resource | null, Growing, string] = [from, tree, from.type];
  for (const name of path) {
    const relation: RelationShape | undefined = resource?.includes.has(name) ? resource.relationships[name] : undefined;
    if (relation === undefined) return errors.include(name, type);
    const next: Growing = branch.get(name) ?? new Map();
    branch.set(name, next);
    branch = next;
    type = relation.to ?? name;
    resource = relation.nested && relation.to !== null ? resources[relation.to] : null;
  }
  return null;
}

function isField({ attributes, relationships }: Resource, name: string): boolean {
  return attributes.has(name) || Object.hasOwn(relationships, name);
}

function list(text: string | null): string[] {
  return (text ?? "").split(",").filter((name) => name !== "");
}
