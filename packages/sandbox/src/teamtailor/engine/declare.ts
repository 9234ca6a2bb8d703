import type { Refusals } from "../errors.ts";
import type { TeamtailorService } from "../service.ts";
import { teamtailorTime } from "../time.ts";
import { type Filter, narrow } from "./filters.ts";
import type { Sent, WriteRules } from "./read-body.ts";
import type { RelationShape, Resource, ResourceType, View, Write } from "./resource.ts";
import type { Stored, Table } from "./table.ts";

/** How an attribute is made: its value; a time in milliseconds since the epoch; a file's URL, which is signed anew. */
export type Attribute<T> =
  | ((record: T, service: TeamtailorService) => unknown)
  | { time: (record: T) => number | null }
  | { file: (record: T, service: TeamtailorService) => string | null; folder: string };

/** A relationship and where its ids come from. */
export interface Relation<T> extends RelationShape {
  ids(record: T, service: TeamtailorService): readonly number[];
}

/** All that is told of one kind of record. */
export interface Declaration<T extends Stored> {
  type: ResourceType;
  table(service: TeamtailorService): Pick<Table<T>, "ids" | "byId" | "put" | "remove" | "nextId">;
  /** In the order of an answer. */
  attributes: Readonly<Record<string, Attribute<T>>>;
  relationships?: Readonly<Record<string, Relation<T>>>;
  /** @default none */
  includes?: readonly string[];
  filters?: Readonly<Record<string, Filter<T>>>;
  /** What filters are taken to be where they are absent. */
  usualFilters?: Readonly<Record<string, string>>;
  /** @default false */
  sparse?: boolean;
  /** @default true */
  sorts?: boolean;
  /** @default as switched */
  pages?: "cursors";
  /** Order of a list without `sort`. @default by id */
  usualOrder?(a: T, b: T): number;
  /** @default `self` alone, absolute */
  links?(base: string, record: T): Readonly<Record<string, string>>;
  create?: { rules: WriteRules; location: boolean; make: Make<T> };
  /** A change that changes nothing is not saved: `updated-at` stays. */
  update?: { rules: WriteRules; change: Change<T> };
}

/** The new record, with the id and times of `stamp`. */
type Make<T> = (service: TeamtailorService, sent: Sent, stamp: Stored) => T | Refusals;

/** The record after a change; its `updatedAt` is seen to. */
type Change<T> = (service: TeamtailorService, record: T, sent: Sent) => T | Refusals;

/** A relationship to one record or none. */
export function toOne<T>(
  to: ResourceType,
  read: (record: T, service: TeamtailorService) => number | null,
  nested = false,
): Relation<T> {
  const ids: Relation<T>["ids"] = (record, service) => {
    const id = read(record, service);
    return id === null ? [] : [id];
  };
  return { leads: "one", to, nested, ids };
}

/** A relationship to a list of records. */
export function toMany<T>(to: ResourceType, ids: Relation<T>["ids"], nested = false): Relation<T> {
  return { leads: "many", to, nested, ids };
}

/** A relationship without contents here. */
export function toNothing<T>(leads: "one" | "many"): Relation<T> {
  return { leads, to: null, nested: false, ids: () => [] };
}

/** Makes a resource out of what is told of it. */
export function declare<T extends Stored>(told: Declaration<T>): Resource {
  const { type, table, attributes, relationships = {}, usualOrder } = told;
  const selfOnly = (base: string, { id }: T): Record<string, string> => ({ self: `${base}/${type}/${id}` });
  const links = told.links ?? selfOnly;

  const viewOf = (service: TeamtailorService, record: T): View => ({
    id: record.id,
    show: (name) => show(service, attributes[name], record),
    order: (name) => (name === "id" ? record.id : order(service, attributes[name], record)),
    related: (name) => relationships[name]?.ids(record, service) ?? [],
    links: (base) => links(base, record),
  });

  return {
    type,
    attributes: new Set(Object.keys(attributes)),
    relationships,
    includes: new Set(told.includes ?? []),
    sparse: told.sparse ?? false,
    sorts: told.sorts ?? true,
    pages: told.pages ?? null,
    ids: (service) => table(service).ids,
    view: (service, id) => {
      const record = table(service).byId(id);
      return record === null ? null : viewOf(service, record);
    },
    narrow: (service, query) => narrow(service, query, table(service), told.filters ?? {}, told.usualFilters ?? {}),
    usualOrder: (service, ids) =>
      usualOrder === undefined
        ? ids
        : ids
            .flatMap((id) => table(service).byId(id) ?? [])
            .sort(usualOrder)
            .map(({ id }) => id),
    create: createOf(told),
    update: updateOf(told),
    remove: (service, id) => table(service).remove(id),
  };
}

function createOf<T extends Stored>({ create, table }: Declaration<T>): Write | null {
  if (create === undefined) return null;
  return {
    rules: create.rules,
    location: create.location,
    save: (service, sent) => {
      const now = service.clock.now();
      const made = create.make(service, sent, { id: table(service).nextId(), createdAt: now, updatedAt: now });
      if ("refusals" in made) return made;
      table(service).put(made);
      return made.id;
    },
  };
}

function updateOf<T extends Stored>({ update, table }: Declaration<T>): Write | null {
  if (update === undefined) return null;
  return {
    rules: update.rules,
    location: false,
    save: (service, sent, id = 0) => {
      const record = table(service).byId(id);
      if (record === null) return id;
      const changed = update.change(service, record, sent);
      if ("refusals" in changed) return changed;
      const isChange = JSON.stringify(changed) !== JSON.stringify(record);
      if (isChange) table(service).put({ ...changed, updatedAt: service.clock.now() });
      return id;
    },
  };
}

function show<T>(service: TeamtailorService, attribute: Attribute<T> | undefined, record: T): unknown {
  if (attribute === undefined) return undefined;
  if (typeof attribute === "function") return attribute(record, service);
  if ("file" in attribute) {
    const url = attribute.file(record, service);
    return url === null ? null : service.sign(attribute.folder, url);
  }
  const ms = attribute.time(record);
  return ms === null ? null : teamtailorTime(ms);
}

/** Nothing comes first. */
function order<T>(service: TeamtailorService, attribute: Attribute<T> | undefined, record: T): string | number {
  if (attribute === undefined) return "";
  if (typeof attribute === "function") {
    const value = attribute(record, service) ?? "";
    return typeof value === "number" ? value : String(value);
  }
  if ("file" in attribute) return attribute.file(record, service) ?? "";
  return attribute.time(record) ?? Number.NEGATIVE_INFINITY;
}
