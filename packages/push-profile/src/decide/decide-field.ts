import { type AttributeName, kindOf } from "../attributes.ts";
import { foldTag } from "../format/tags.ts";
import { isBlank } from "../lenient.ts";
import type { Existing, FieldRule } from "../options.ts";
import type { PlannedField } from "../outcome.ts";
import { sameValue } from "./same-value.ts";

/** How one attribute of a candidate who existed before us is treated. */
export type Contact = Exclude<Existing, "skip">;

/**
 * What happens to one attribute: the field of the plan, or `null` where nothing is to be done.
 * @param desired what the profile wants there, never blank
 * @param current what the candidate has there now
 * @param rule the configuration's word on this attribute alone, which wins
 */
export function decideField(
  name: AttributeName,
  desired: unknown,
  current: unknown,
  contact: Contact,
  rule?: FieldRule,
): PlannedField | null {
  if (sameValue(name, desired, current)) return null;
  const joined = name === "tags" ? joinTags(desired, current) : undefined;
  if (joined === null) return null;
  if (rule === "fill" && !isBlank(current)) return keep(name, desired, current);
  if (joined) return joined;
  if (isBlank(current)) return { name, action: "write", from: null, to: desired, reason: "blank in Teamtailor" };
  if (contact === "fill") return keep(name, desired, current);
  const reason = kindOf(name) === "url" ? "a file that cannot be compared" : "differs";
  return { name, action: "write", from: current, to: desired, reason };
}

function keep(name: AttributeName, desired: unknown, current: unknown): PlannedField {
  const reason = "Teamtailor has a value, and only blanks are filled";
  return { name, action: "keep", from: current, to: desired, reason };
}

/** Tags are added one by one: Teamtailor replaces the list, so what stands there is sent along. */
function joinTags(desired: unknown, current: unknown): PlannedField | null {
  const there = texts(current);
  const known = new Set(there.map(foldTag));
  const added = texts(desired).filter((tag) => !known.has(foldTag(tag)));
  if (added.length === 0) return null;
  return { name: "tags", action: "write", from: there, to: [...there, ...added], reason: "tags are joined" };
}

function texts(tags: unknown): string[] {
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
}
