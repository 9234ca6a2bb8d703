import { NOTHING } from "./attributes.ts";
import { type ApiError, errors } from "./errors.ts";
import { RELATIONSHIPS } from "./relationships.ts";

/** What of a candidate is to be answered. */
export interface Selection {
  /** Names of attributes and relationships; `null`: all. */
  fields: ReadonlySet<string> | null;
  /** Relationships to send along. */
  include: ReadonlySet<string>;
}

/** What can be included below a relationship of a candidate. */
const NESTED: Readonly<Record<string, readonly string[]>> = {
  "job-applications": ["candidate", "job", "stage", "reject-reason", "nps-responses"],
  "custom-field-values": ["custom-field", "owner"],
  answers: ["question", "candidate"],
  uploads: ["candidate", "job"],
};

const READ_ONLY = ["created-at", "updated-at", "original-resume"];

/** Every attribute that is read. */
export const ATTRIBUTES: ReadonlySet<string> = new Set([...Object.keys(NOTHING), ...READ_ONLY]);

/** Reads `include` and `fields[…]`. */
export function readSelection(query: URLSearchParams): Selection | ApiError {
  const include = new Set<string>();
  for (const path of list(query.get("include"))) {
    const [name = "", nested, ...deeper] = path.split(".");
    if (!Object.hasOwn(RELATIONSHIPS, name)) return errors.include(name, "candidates");
    const known = nested === undefined || (NESTED[name]?.includes(nested) && deeper.length === 0);
    if (!known) return errors.include(nested ?? "", name);
    include.add(name);
  }
  let fields: Set<string> | null = null;
  for (const [parameter, value] of query) {
    const type = /^fields\[([^\]]*)\]$/.exec(parameter)?.[1];
    if (type === undefined) continue;
    if (type !== "candidates") return errors.resource(type);
    fields = new Set(list(value));
    const unknown = [...fields].find(
      (name) => name !== "id" && !ATTRIBUTES.has(name) && !Object.hasOwn(RELATIONSHIPS, name),
    );
    if (unknown !== undefined) return errors.field(unknown, "candidates");
  }
  return { fields, include };
}

function list(text: string | null): string[] {
  return (text ?? "").split(",").filter((name) => name !== "");
}
