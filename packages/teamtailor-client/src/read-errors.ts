import { isObject } from "@push-profile/transport";
import type { RefusalReason } from "./client.ts";

/** What is taken over of an error document: machine words, never a text. */
export interface RefusedFacts {
  field: string | null;
  reason: RefusalReason | null;
  /** The API version that the service calls current: eight digits. */
  currentVersion: string | null;
}

const NAME = /^[a-z][a-z0-9-]{0,40}$/;
const POINTER = /^\/data\/(?:attributes|relationships)\/([^/]+)$/;
const NOT_ALLOWED = /^(\S+) is not allowed\.$/;
/** How a validation of a file or the e-mail was observed to begin. */
const NAMED_FIRST = /^(resume|picture|email) - (.*)/;
const NOT_VALID_FOR = / is not a valid value for (\S+?)\.?$/;
const CURRENT_VERSION = /Current version is: (\d{8})(?!\d)/;

/** The ones that decide what happens next come first. */
const WEIGHT: readonly (RefusalReason | null)[] = [
  "taken",
  "version",
  "not_allowed",
  "replacement",
  "blank",
  "invalid",
  null,
];

/**
 * Reads a JSON:API error document: `errors` as a list or a single object (official client), `status` and `code` as text
 * or number, anything else as nothing known. Of several errors the one counts on which most depends, e.g. `taken`.
 */
export function readErrors(body: unknown): RefusedFacts {
  const found = listErrors(body).map(readError);
  const [first] = found.toSorted((a, b) => WEIGHT.indexOf(a.reason) - WEIGHT.indexOf(b.reason));
  return first ?? { field: null, reason: null, currentVersion: null };
}

function listErrors(body: unknown): Record<string, unknown>[] {
  const errors = isObject(body) ? body["errors"] : null;
  return [errors].flat().filter(isObject);
}

function readError(error: Record<string, unknown>): RefusedFacts {
  const title = text(error["title"]);
  const detail = text(error["detail"]);
  const pointer = isObject(error["source"]) ? text(error["source"]["pointer"]) : "";
  const named = NAMED_FIRST.exec(detail);
  // A validation's text is about a value, which may look like a name: there only the pointer and fixed words tell.
  const validation = text(error["status"]) === "422";
  const told = named ?? (validation ? null : (NOT_ALLOWED.exec(detail) ?? NOT_VALID_FOR.exec(detail)));
  const name = (POINTER.exec(pointer) ?? told)?.[1] ?? "";
  return {
    field: NAME.test(name) ? name : null,
    reason: readReason({
      title: title || (named?.[2] ?? ""),
      detail,
      code: text(error["code"]),
      status: text(error["status"]),
    }),
    currentVersion: CURRENT_VERSION.exec(detail)?.[1] ?? null,
  };
}

/** Titles and codes are those of jsonapi-resources; the ones of `taken`, `blank` and the version were observed. */
function readReason(error: { title: string; detail: string; code: string; status: string }): RefusalReason | null {
  const { title, detail, code, status } = error;
  if (title === "has already been taken") return "taken";
  if (title === "can't be blank") return "blank";
  if (code === "105" || NOT_ALLOWED.test(detail)) return "not_allowed";
  if (title === "Complete replacement forbidden") return "replacement";
  if (status === "406" && /\bversion\b/i.test(`${title} ${detail}`)) return "version";
  return code === "100" || NOT_VALID_FOR.test(detail) || title === "is invalid" ? "invalid" : null;
}

function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
