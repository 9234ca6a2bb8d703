import { type AttributeName, kindOf } from "../attributes.ts";
import { foldTag } from "../format/tags.ts";

/**
 * Whether two values of an attribute mean the same: services normalise, and recruiters type blanks.
 * Files are never the same, because Teamtailor signs a new address at each read.
 */
export function sameValue(name: AttributeName, a: unknown, b: unknown): boolean {
  if (kindOf(name) === "url") return false;
  if (name === "tags") return sameSet(tagSet(a), tagSet(b));
  if (typeof a !== "string" || typeof b !== "string") return a === b;
  return folded(name, a) === folded(name, b);
}

function folded(name: AttributeName, text: string): string {
  const plain = text.trim().replace(/\s+/gu, " ").normalize();
  if (name === "email") return plain.toLowerCase();
  if (name === "phone") return plain.replace(/\D/g, "") || plain;
  if (name === "linkedin-url")
    return plain
      .replace(/^https?:\/\/(www\.)?/i, "")
      .replace(/\/+$/, "")
      .toLowerCase();
  return plain;
}

function tagSet(tags: unknown): Set<string> {
  return new Set(Array.isArray(tags) ? tags.map((tag) => foldTag(String(tag))) : []);
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && a.isSubsetOf(b);
}
