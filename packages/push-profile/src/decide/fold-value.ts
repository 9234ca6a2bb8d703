import type { AttributeName } from "../attributes.ts";
import { foldTag } from "../format/tags.ts";
import { isBlank } from "../lenient.ts";

/**
 * One text for all values of an attribute that mean the same; `""` for a blank one. A tag is folded by itself.
 * Texts with letters nobody reads are no reason to write: services normalise, and recruiters type blanks.
 */
export function foldValue(name: AttributeName, value: unknown): string {
  if (isBlank(value)) return "";
  return JSON.stringify([name, typeof value === "string" ? foldText(name, value) : value]);
}

/** A text without what makes no difference. */
export function foldText(name: AttributeName, text: string): string {
  if (name === "tags") return foldTag(text);
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
