import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { MirrorFunctions, ResolvedMirror } from "./resolve-mirrors.ts";

/** Grows with every change of the core's own mapping that lets the same profile lead to other attributes. */
const MAPPING_VERSION = 1;

export type MappingFacts = Pick<ResolvedMirror, "functions" | "fields" | "tags" | "sourced" | "existing">;

/**
 * Everything that shapes what a mirror sends, as one text: our mapping's version, the options, and the bytes of the
 * functions' module. What it imports is not looked into. A module that cannot be read counts as one of no bytes: whoever
 * loads it says so. Whether those who were there before are skipped is in it: people stand still by that. Whether such
 * people are overwritten or filled is not: it was settled at the first contact. Nor is who decides a conflict, which one
 * `sync` may say for itself: everybody would be read twice for the sake of a few.
 */
export async function mappingText(facts: MappingFacts): Promise<string> {
  const { functions, fields, tags, sourced, existing } = facts;
  return JSON.stringify({
    version: MAPPING_VERSION,
    sourced,
    skipsExisting: existing === "skip",
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
