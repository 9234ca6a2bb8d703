import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { MirrorFunctions, ResolvedMirror } from "./resolve-mirrors.ts";

/** Grows with every change of the core's own mapping that lets the same profile lead to other attributes. */
const MAPPING_VERSION = 1;

export type MappingFacts = Pick<ResolvedMirror, "functions" | "fields" | "tags" | "sourced">;

/**
 * Everything that shapes what a mirror sends, as one text: our mapping's version, the options, and the bytes of the
 * functions' module. What it imports is not looked into. A module that cannot be read counts as one of no bytes: whoever
 * loads it says so.
 */
export async function mappingText({ functions, fields, tags, sourced }: MappingFacts): Promise<string> {
  return JSON.stringify({
    version: MAPPING_VERSION,
    sourced,
    fields: sorted(fields),
    tags: sorted(tags),
    functions: functions === null ? null : await functionsFacts(functions),
  });
}

async function functionsFacts({ path, logics, format }: MirrorFunctions): Promise<object | null> {
  // Named by nobody, a module shapes nothing.
  if (logics.length === 0 && format === null) return null;
  const bytes = await readFile(path).catch(() => "");
  return { logics, format, module: createHash("sha256").update(bytes).digest("hex") };
}

/** In whatever order a file names them, it means the same. */
function sorted(entries: object): [string, unknown][] {
  return Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : 1));
}
