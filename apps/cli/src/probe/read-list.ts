import { isObject } from "@push-profile/transport";
import type { Reply } from "./ask.ts";

/** A list as a service answered it, as far as it can be read. */
export interface ReadList {
  status: number;
  items: Record<string, unknown>[];
  meta: Record<string, unknown>;
  links: Record<string, unknown>;
}

/** Reads what both services answer to a list, whatever it lacks; throws nothing. */
export function readList({ status, body }: Reply): ReadList {
  const { data, meta, links } = fieldsOf(body);
  return { status, items: Array.isArray(data) ? data.map(fieldsOf) : [], meta: fieldsOf(meta), links: fieldsOf(links) };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

/** A count as it is said, which may be a text; `null` where it is none. */
export function countOf(value: unknown): number | null {
  const number = typeof value === "string" && /^\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isInteger(number) && number >= 0 ? number : null;
}
