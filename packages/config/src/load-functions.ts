import { UsageError } from "@push-profile/transport";
import type { FormatFunction, Logic } from "push-profile";
import { importModule } from "./import-module.ts";
import { suggest } from "./suggest.ts";

/** Which functions of which module are wanted. */
export interface FunctionNames {
  /** The module's absolute path. */
  path: string;
  /** As the user calls it. */
  name: string;
  /** What named the module, the logics and the format, for errors: `--functions`, `mirrors[0].logics`. */
  fields: { functions: string; logics: string; format: string };
  logics: readonly string[];
  format: string | null;
}

/** The user's functions, each under the name of its export. */
export interface Functions {
  logics: Logic[];
  format?: FormatFunction;
}

/**
 * Loads a module and takes the named exports.
 * @throws UsageError where it cannot be loaded, and for a name that is none of its functions: it says which there are.
 */
export async function loadFunctions({ path, name, fields, logics, format }: FunctionNames): Promise<Functions> {
  const exported = await importModule(path, name, fields.functions);
  const functionOf = (wanted: string, field: string): ((...args: never[]) => unknown) => {
    const value = Object.hasOwn(exported, wanted) ? exported[wanted] : undefined;
    if (isFunction(value)) return value;
    throw noSuchFunction(wanted, field, name, exported);
  };
  return {
    logics: logics.map((each) => named(each, functionOf(each, fields.logics) as Logic)),
    ...(format === null ? {} : { format: functionOf(format, fields.format) as FormatFunction }),
  };
}

/** An outcome names the logic that refused; that is to be the name that the user gave. */
function named(name: string, logic: Logic): Logic {
  const byName = { [name]: (profile: Parameters<Logic>[0]) => logic(profile) };
  return byName[name] ?? logic;
}

function noSuchFunction(wanted: string, field: string, name: string, exported: Record<string, unknown>): UsageError {
  const names = Object.keys(exported).filter((each) => isFunction(exported[each]));
  const meant = suggest(wanted, names);
  const there = names.length === 0 ? "It exports no function." : `There are: ${names.join(", ")}.`;
  return new UsageError(
    `${field} names ${wanted}, which is no function that ${name} exports`,
    meant === null ? there : `Did you mean ${meant}? ${there}`,
    field,
  );
}

function isFunction(value: unknown): value is (...args: never[]) => unknown {
  return typeof value === "function";
}
