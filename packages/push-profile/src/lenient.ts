import { isObject } from "@push-profile/transport";

/**
 * Readers for data that promises nothing: each takes any JSON value and gives what is usable of it,
 * so that one odd field never costs a person.
 */

/** Control characters but for white space: databases choke on them and nobody typed them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/** A trimmed, well-formed, non-empty text, or `null`. Numbers are written out. */
export function textOf(value: unknown): string | null {
  const text = typeof value === "number" && Number.isFinite(value) ? String(value) : value;
  if (typeof text !== "string") return null;
  return text.toWellFormed().replace(CONTROLS, "").trim() || null;
}

/** The object's fields, or none. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

/** The list's items, or none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Milliseconds since the epoch of HrFlow's `2024-05-01T10:00:00+0000`, or with no offset (UTC), or `null`. */
export function timeOf(value: unknown): number | null {
  const text = textOf(value);
  if (text === null) return null;
  const iso = text.replace(/([+-]\d\d)(\d\d)$/, "$1:$2");
  const zoned = /T.*(Z|[+-]\d\d:\d\d)$/i.test(iso) || !iso.includes("T") ? iso : `${iso}Z`;
  const time = Date.parse(zoned);
  return Number.isNaN(time) ? null : time;
}

/** Nothing stands there. */
export function isBlank(value: unknown): boolean {
  if (typeof value === "string") return value.trim() === "";
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
