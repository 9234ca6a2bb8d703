import { isJsonObject, type JsonObject } from "../../json.ts";
import { type ApiError, errors, type Refusals } from "../errors.ts";
import { type Linked, type LinkRules, readLink } from "./linkage.ts";

/** What a write may send. */
export interface WriteRules {
  /** `data.type`. */
  type: string;
  /** `data.id`: may not be there, must be the URL's, or must be it where it is there. */
  id: "none" | "required" | "optional";
  /** Whether an attribute may be sent, and if so, whether this value fits it. */
  judge(name: string, value: unknown): "fits" | "unfit" | "forbidden";
  /** Which relationships may be sent; `ignored`: whatever they are, nobody looks at them. */
  relationships: Readonly<Record<string, LinkRules>> | "ignored";
}

/** What a write sends: attributes of fitting kinds, and where relationships lead; `null`: nowhere. */
export interface Sent {
  attributes: JsonObject;
  links: Readonly<Record<string, Linked | null>>;
}

/** @param id the URL's; `null` for a create */
export function readBody(body: string, rules: WriteRules, id: string | null): Sent | Refusals {
  const parsed = parse(body);
  if (parsed === undefined) return { refusals: [errors.malformed()] };
  const data = isJsonObject(parsed) ? parsed["data"] : undefined;
  if (!isJsonObject(data)) return { refusals: [errors.missing("data")] };
  const { type } = data;
  if (type === undefined) return { refusals: [errors.missing("type")] };
  if (type !== rules.type) return { refusals: [errors.resource(String(type))] };
  const misplaced = judgeId(data["id"], rules.id, id);
  if (misplaced !== null) return { refusals: [misplaced] };

  const attributes = isJsonObject(data["attributes"]) ? data["attributes"] : {};
  const { links, refusals } = readLinks(data["relationships"], rules.relationships);
  const all = [...judgeAttributes(attributes, rules), ...refusals];
  return all.length === 0 ? { attributes, links } : { refusals: all };
}

function judgeAttributes(attributes: JsonObject, { judge }: WriteRules): ApiError[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    const judged = judge(name, value);
    if (judged === "forbidden") return [errors.parameter(name)];
    return judged === "unfit" ? [errors.value(JSON.stringify(value), name)] : [];
  });
}

function readLinks(relationships: unknown, rules: WriteRules["relationships"]): Pick<Sent, "links"> & Refusals {
  const links: Record<string, Linked | null> = {};
  const refusals: ApiError[] = [];
  if (rules === "ignored" || !isJsonObject(relationships)) return { links, refusals };
  for (const [name, value] of Object.entries(relationships)) {
    const allowed = Object.hasOwn(rules, name) ? rules[name] : undefined;
    const link = allowed === undefined ? errors.parameter(name) : readLink(value, allowed);
    if (link !== null && "status" in link) refusals.push(link);
    else links[name] = link;
  }
  return { links, refusals };
}

/** The JSON of a body; `undefined` where it is none. */
export function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function judgeId(sent: unknown, rule: WriteRules["id"], id: string | null): ApiError | null {
  if (sent === undefined) return rule === "required" ? errors.noKey() : null;
  if (rule === "none") return errors.parameter("id");
  return String(sent) === id ? null : errors.otherKey(String(sent));
}

/** Of which kind the value of an attribute has to be; `any`: validation says more. */
export type Kind = "text" | "flag" | "texts" | "any";

/** A judge that knows attributes by their kinds. */
export function judgeKinds(kinds: Readonly<Record<string, Kind>>): WriteRules["judge"] {
  return (name, value) => {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) return "forbidden";
    return fits(kind, value) ? "fits" : "unfit";
  };
}

function fits(kind: Kind, value: unknown): boolean {
  switch (kind) {
    case "text":
      return value === null || typeof value === "string";
    case "flag":
      return typeof value === "boolean";
    case "texts":
      return Array.isArray(value) && value.every((each) => typeof each === "string");
    case "any":
      return true;
  }
}

/** Whether nothing stands in a value: null, absent, or blanks alone. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}

/** The text that was sent under a name; `null` for anything else. */
export function textOf(attributes: JsonObject, name: string): string | null {
  const value = attributes[name];
  return typeof value === "string" ? value : null;
}
