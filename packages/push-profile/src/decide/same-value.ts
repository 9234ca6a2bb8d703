import { type AttributeName, isFile } from "../attributes.ts";
import { foldTag } from "../format/tags.ts";
import { foldText } from "./fold-value.ts";

/**
 * Whether two values of an attribute mean the same: services normalise, and recruiters type blanks.
 * Files are never the same, because Teamtailor signs a new address at each read.
 */
export function sameValue(name: AttributeName, a: unknown, b: unknown): boolean {
  if (isFile(name)) return false;
  if (name === "tags") return sameSet(tagSet(a), tagSet(b));
  if (typeof a !== "string" || typeof b !== "string") return a === b;
  return foldText(name, a) === foldText(name, b);
}

function tagSet(tags: unknown): Set<string> {
  return new Set(Array.isArray(tags) ? tags.map((tag) => foldTag(String(tag))) : []);
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && a.isSubsetOf(b);
}
