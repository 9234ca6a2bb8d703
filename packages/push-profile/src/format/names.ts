import { textOf } from "../lenient.ts";

/** First and last name; where one is missing, what the full name tells for certain. */
export function nameAttributes(info: Readonly<Record<string, unknown>>): {
  "first-name": string | null;
  "last-name": string | null;
} {
  const first = textOf(info["first_name"]);
  const last = textOf(info["last_name"]);
  const words = textOf(info["full_name"])?.split(/\s+/) ?? [];
  if (first && last) return { "first-name": first, "last-name": last };
  if (first) return { "first-name": first, "last-name": wordsAfter(words, first) };
  if (last) return { "first-name": wordsBefore(words, last), "last-name": last };
  return { "first-name": words[0] ?? null, "last-name": words.slice(1).join(" ") || null };
}

function wordsAfter(words: readonly string[], name: string): string | null {
  const at = indexOfName(words, name);
  return at === null ? null : words.slice(at.end).join(" ") || null;
}

function wordsBefore(words: readonly string[], name: string): string | null {
  const at = indexOfName(words, name);
  return at === null ? null : words.slice(0, at.start).join(" ") || null;
}

/** Where the words of a name stand within the full name, without case. */
function indexOfName(words: readonly string[], name: string): { start: number; end: number } | null {
  const wanted = name.toLowerCase().split(/\s+/);
  const folded = words.map((word) => word.toLowerCase());
  const start = folded.findIndex((_, at) => wanted.every((word, i) => folded[at + i] === word));
  return start === -1 ? null : { start, end: start + wanted.length };
}
