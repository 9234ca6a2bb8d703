import type { JsonObject } from "../json.ts";
import { judgeAttribute } from "./attributes.ts";
import { readBody, type WriteRules } from "./engine/read-body.ts";
import type { Refusals } from "./errors.ts";

/**
 * The attributes that a write of a candidate sends, each of a fitting kind. Relationships are refused.
 * @param id the URL's; `null` for a create
 * @param refused attributes that the version asked for does not know
 */
export function readAttributes(
  body: string,
  on: "create" | "update",
  id: string | null,
  refused: readonly string[] = [],
): { attributes: JsonObject } | Refusals {
  const rules: WriteRules = {
    type: "candidates",
    id: on === "create" ? "none" : "required",
    judge: (name, value) => (refused.includes(name) ? "forbidden" : judgeAttribute(name, value, on)),
    relationships: {},
  };
  const sent = readBody(body, rules, id);
  return "refusals" in sent ? sent : { attributes: sent.attributes };
}
