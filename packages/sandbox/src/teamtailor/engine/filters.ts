import { type ApiError, errors } from "../errors.ts";
import type { TeamtailorService } from "../service.ts";
import { teamtailorMillis } from "../time.ts";
import type { Stored, Table } from "./table.ts";

/** A filter as it was sent: `filter[created-at][from]=…` has name, bound and text; commas part the values. */
interface Given {
  name: string;
  bound: string | undefined;
  text: string;
  values: readonly string[];
}

type Test<T> = (record: T) => boolean;

/** How a filter is read: into a test, or at once into the records that an index has. */
export interface Filter<T> {
  /** Whether it is sent with a bound. */
  bounded: boolean;
  read(given: Given, service: TeamtailorService): Test<T> | readonly T[] | ApiError;
}

/** The ids that pass every filter, the lowest first; `null`: there is none. */
export function narrow<T extends Stored>(
  service: TeamtailorService,
  query: URLSearchParams,
  table: Pick<Table<T>, "ids" | "byId">,
  filters: Readonly<Record<string, Filter<T>>>,
  usual: Readonly<Record<string, string>>,
): readonly number[] | ApiError | null {
  const given = readGiven(query, usual);
  if ("status" in given) return given;
  const tests: Test<T>[] = [];
  let found: readonly T[] | null = null;
  for (const each of given) {
    const filter = Object.hasOwn(filters, each.name) ? filters[each.name] : undefined;
    if (filter === undefined) return errors.filter(each.name);
    if (each.bound !== undefined && !filter.bounded) return errors.filter(`${each.name}[${each.bound}]`);
    const read = filter.read(each, service);
    if (typeof read === "function") tests.push(read);
    else if ("status" in read) return read;
    else found = found === null ? read : found.filter((record) => read.includes(record));
  }
  if (found === null && tests.length === 0) return null;
  const all = found ?? table.ids.flatMap((id) => table.byId(id) ?? []);
  return all.filter((record) => tests.every((test) => test(record))).map(({ id }) => id);
}

function readGiven(query: URLSearchParams, usual: Readonly<Record<string, string>>): Given[] | ApiError {
  const given: Given[] = [];
  for (const [parameter, text] of query) {
    if (!parameter.startsWith("filter")) continue;
    const [, name, bound] = /^filter\[([^[\]]+)\](?:\[([^[\]]+)\])?$/.exec(parameter) ?? [];
    if (name === undefined) return errors.filterSyntax(parameter);
    if (text.includes('"')) return errors.filterSyntax(text);
    given.push({ name, bound, text, values: text.split(",") });
  }
  for (const [name, text] of Object.entries(usual)) {
    if (!given.some((each) => each.name === name)) given.push({ name, bound: undefined, text, values: [text] });
  }
  return given;
}

/** Any of the values sent, compared as text with what a record has: one, several or none. */
export function among<T>(
  read: (record: T, service: TeamtailorService) => string | number | null | readonly (string | number)[],
): Filter<T> {
  return {
    bounded: false,
    read: ({ values }, service) => {
      const wanted = new Set(values);
      return (record) => [read(record, service) ?? []].flat().some((value) => wanted.has(String(value)));
    },
  };
}

/** As `among`, of a fixed set of words; another one is refused. */
export function oneOf<T>(
  words: readonly string[],
  read: (record: T, service: TeamtailorService) => string | readonly string[] | null,
): Filter<T> {
  return {
    bounded: false,
    read: (given, service) => {
      const unknown = given.values.find((value) => !words.includes(value));
      return unknown === undefined ? among(read).read(given, service) : errors.filterValue(unknown, given.name);
    },
  };
}

/** `[from]` and `[to]`, bounds included; `read` gives milliseconds since the epoch. */
export function between<T>(read: (record: T) => number): Filter<T> {
  return {
    bounded: true,
    read: ({ name, bound, text }) => {
      const ms = teamtailorMillis(text);
      if (bound !== "from" && bound !== "to") return errors.filter(bound ?? name);
      if (ms === null) return errors.filterValue(text, name);
      return bound === "from" ? (record) => read(record) >= ms : (record) => read(record) <= ms;
    },
  };
}

/** What an index has for the values sent, by id. */
export function indexed<T extends Stored>(
  find: (service: TeamtailorService, values: readonly string[]) => readonly T[],
): Filter<T> {
  return {
    bounded: false,
    read: ({ values }, service) => find(service, [...new Set(values)]).toSorted((a, b) => a.id - b.id),
  };
}

/** A filter for what no record here belongs to. */
export function noneHas<T>(): Filter<T> {
  return { bounded: false, read: () => () => false };
}
