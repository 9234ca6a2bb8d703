import { textOf } from "../lenient.ts";

/**
 * One address and nothing that a filter could read as two: Teamtailor's `filter[email]` takes a comma
 * for OR and chokes on a stray double quote [inferred: jsonapi-resources].
 */
const ADDRESS = /^[^\s@,;"<>()[\]\\:]+@[^\s@,;"<>()[\]\\:.]+(?:\.[^\s@,;"<>()[\]\\:.]+)+$/u;

/** RFC 5321: a path is at most 256 octets, two of them brackets. */
const LONGEST = 254;

/** The address trimmed and lower-cased; `invalid` where something stands there that is no address. */
export function readEmail(value: unknown): { email: string | null; invalid: boolean } {
  const text = textOf(value)?.toLowerCase() ?? null;
  if (text === null) return { email: null, invalid: false };
  const invalid = text.length > LONGEST || !ADDRESS.test(text);
  return { email: invalid ? null : text, invalid };
}
