import type { z } from "zod";
import type { ConfigData } from "./config-data.ts";
import { createConfigSchema, formats } from "./config-schema.ts";
import type { ConfigText, Path, Place } from "./config-text.ts";
import type { Mistake } from "./mistake.ts";
import { pathText } from "./path-text.ts";
import { salvage } from "./salvage.ts";
import { suggest } from "./suggest.ts";

/** Where things stand in the file; a module has no places. */
export type Places = Pick<ConfigText, "valueAt" | "keyAt"> | null;

type Issue = z.core.$ZodIssue;

/** What of the data has the right shape, and every mistake in the rest. */
export interface Shape {
  /** `null`: nothing can be told apart. */
  data: ConfigData | null;
  mistakes: Mistake[];
}

/** Checks data against the schema. */
export function checkShape(value: unknown, file: string, places: Places): Shape {
  const schema = createConfigSchema();
  // An empty file says nothing, which is no mistake.
  const { success, data, error } = schema.safeParse(value ?? {});
  if (success) return { data, mistakes: [] };
  const left = schema.safeParse(salvage(value, error.issues.flatMap(badPaths)));
  return {
    data: left.data ?? null,
    mistakes: error.issues.flatMap((issue) => mistakesOf(issue, value, file, places, schema)),
  };
}

function badPaths(issue: Issue): Path[] {
  const path = pathOf(issue);
  return issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...path, key]) : [path];
}

function pathOf({ path }: Issue): (string | number)[] {
  return path.map((part) => (typeof part === "number" ? part : String(part)));
}

function mistakesOf(issue: Issue, value: unknown, file: string, places: Places, schema: z.ZodType): Mistake[] {
  const path = pathOf(issue);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const place = places?.keyAt(path, key) ?? null;
      const known = keysAt(schema, path);
      return { ...at(file, place, [...path, key]), ...unknownKey(pathText([...path, key]), key, known) };
    });
  }
  if (issue.code === "invalid_key") {
    const place = places?.keyAt(path.slice(0, -1), String(path.at(-1))) ?? null;
    return [
      { ...at(file, place, path), message: `${pathText(path)} is not ${formats[NAME]}`, fix: "Give it another name." },
    ];
  }
  return [
    { ...at(file, places?.valueAt(path) ?? null, path), ...wrongValue(issue, pathText(path), valueAt(value, path)) },
  ];
}

const NAME = "^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$";

function unknownKey(path: string, key: string, known: readonly string[]): Pick<Mistake, "message" | "fix"> {
  const meant = suggest(key, known);
  return {
    message: `${path} is not a setting`,
    fix: meant === null ? `There are: ${known.join(", ")}.` : `Did you mean ${meant}?`,
  };
}

function wrongValue(issue: Issue, path: string, value: unknown): Pick<Mistake, "message" | "fix"> {
  const name = path === "" ? "the file" : path;
  if (value === undefined) return { message: `${name} is missing`, fix: "Add it." };
  switch (issue.code) {
    case "invalid_type": {
      const quotes = issue.expected === "string" && typeof value !== "object" && value !== null;
      const kind = kinds[issue.expected] ?? "what is wanted here";
      return { message: `${name} is not ${kind}`, fix: quotes ? "Put it in quotes." : `Give ${kind}.` };
    }
    case "invalid_value": {
      const words = issue.values.map(String);
      const meant = typeof value === "string" ? suggest(value, words) : null;
      return {
        message: `${name} is none of ${words.join(", ")}`,
        fix: meant === null ? "Give one of these words." : `Did you mean ${meant}?`,
      };
    }
    case "invalid_format": {
      const wanted = formats["pattern" in issue ? String(issue.pattern).slice(1, -1).replaceAll("\\/", "/") : ""];
      if (wanted === "not empty") return { message: `${name} is empty`, fix: "Give it a value, or leave it out." };
      return { message: `${name} is not ${wanted ?? "of the right form"}`, fix: `Give ${wanted ?? "another value"}.` };
    }
    case "too_small":
      return { message: `${name} is less than ${issue.minimum}`, fix: `Give at least ${issue.minimum}.` };
    case "too_big":
      return { message: `${name} is more than ${issue.maximum}`, fix: `Give at most ${issue.maximum}.` };
    default:
      return { message: `${name} is not accepted`, fix: "See the JSON Schema that is published beside the package." };
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  int: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a group of settings",
  record: "a group of settings",
};

function at(file: string, place: Place | null, path: Path): Pick<Mistake, "file" | "line" | "column" | "path"> {
  return { file, line: place?.line ?? null, column: place?.column ?? null, path: pathText(path) };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((current, part) => {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, part)) return undefined;
    return Reflect.get(current, part);
  }, value ?? {});
}

/** The keys that the schema knows at a path. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  const inner = path.reduce<unknown>((current, part) => stepInto(unwrap(current), part), schema);
  const found = unwrap(inner);
  const shape = typeof found === "object" && found !== null && "shape" in found ? found.shape : null;
  if (typeof shape === "object" && shape !== null) return Object.keys(shape).filter((key) => key !== "$schema");
  const keyType = definition(found)?.["keyType"];
  const options = typeof keyType === "object" && keyType !== null && "options" in keyType ? keyType.options : null;
  return Array.isArray(options) ? options.map(String) : [];
}

function stepInto(schema: unknown, part: string | number): unknown {
  if (typeof schema !== "object" || schema === null) return undefined;
  if ("shape" in schema && typeof schema.shape === "object" && schema.shape !== null)
    return Reflect.get(schema.shape, part);
  const { valueType, element } = definition(schema) ?? {};
  return valueType ?? element;
}

function unwrap(schema: unknown): unknown {
  const inner = definition(schema)?.["innerType"];
  return inner === undefined ? schema : unwrap(inner);
}

function definition(schema: unknown): Record<string, unknown> | undefined {
  if (typeof schema !== "object" || schema === null || !("def" in schema)) return undefined;
  return typeof schema.def === "object" && schema.def !== null ? { ...schema.def } : undefined;
}
