import { isJsonObject } from "../../json.ts";
import { type ApiError, errors } from "../errors.ts";
import type { Stored, Table } from "./table.ts";

/** What linkage has to be of. */
export interface LinkRules {
  types: readonly string[];
  /** Whether `type` may be missing. */
  untyped?: boolean;
}

/** Where linkage leads: the id as it was sent, as text. */
export interface Linked {
  type: string;
  id: string;
}

/** Reads a relationship to one: `{ data: { type, id } }`; `null` where `data` is null. */
export function readLink(relationship: unknown, rules: LinkRules): Linked | null | ApiError {
  if (!isJsonObject(relationship)) return errors.linkage();
  return relationship["data"] === null ? null : readIdentifier(relationship["data"], rules);
}

/** Reads linkage: exactly type and id, which may be text or a number. */
export function readIdentifier(data: unknown, { types, untyped = false }: LinkRules): Linked | ApiError {
  if (!isJsonObject(data) || Object.keys(data).some((key) => key !== "type" && key !== "id")) return errors.linkage();
  const { type, id } = data;
  if (typeof id !== "string" && !Number.isInteger(id)) return errors.linkage();
  if (type === undefined && untyped) return { type: types[0] ?? "", id: String(id) };
  if (typeof type !== "string") return errors.linkage();
  return types.includes(type) ? { type, id: String(id) } : errors.mismatch(type);
}

/** The record that linkage leads to; `null` for none. */
export function follow<T extends Stored>(table: Pick<Table<T>, "byId">, link: Linked | null | undefined): T | null {
  return link && /^\d+$/.test(link.id) ? table.byId(Number(link.id)) : null;
}
