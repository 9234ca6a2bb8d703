import { isJsonObject, type JsonObject } from "../json.ts";
import { judgeAttribute } from "./attributes.ts";
import { type ApiError, errors, type Refusals } from "./errors.ts";

/** The attributes that a write sends, each of a fitting kind. */
export function readAttributes(
  body: string,
  on: "create" | "update",
  id: string | null,
): { attributes: JsonObject } | Refusals {
  const parsed = parse(body);
  if (parsed === undefined) return { refusals: [errors.malformed()] };
  const data = isJsonObject(parsed) ? parsed["data"] : undefined;
  if (!isJsonObject(data)) return { refusals: [errors.missing("data")] };
  const { type } = data;
  if (type === undefined) return { refusals: [errors.missing("type")] };
  if (type !== "candidates") return { refusals: [errors.resource(String(type))] };
  if (id === null && data["id"] !== undefined) return { refusals: [errors.parameter("id")] };
  if (id !== null && data["id"] === undefined) return { refusals: [errors.noKey()] };
  if (id !== null && String(data["id"]) !== id) return { refusals: [errors.otherKey(String(data["id"]))] };
  const attributes = isJsonObject(data["attributes"]) ? data["attributes"] : {};
  const relationships = isJsonObject(data["relationships"]) ? data["relationships"] : {};
  const refusals: ApiError[] = [];
  for (const [name, value] of Object.entries(attributes)) {
    const judged = judgeAttribute(name, value, on);
    if (judged === "forbidden") refusals.push(errors.parameter(name));
    if (judged === "unfit") refusals.push(errors.value(JSON.stringify(value), name));
  }
  for (const name of Object.keys(relationships)) refusals.push(errors.parameter(name));
  return refusals.length === 0 ? { attributes } : { refusals };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
