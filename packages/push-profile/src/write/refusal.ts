import type { ServiceError } from "@push-profile/transport";
import { type AttributeName, type Filled, isAttributeName, without } from "../attributes.ts";
import type { Warning } from "../outcome.ts";

/** An attribute that has to be left out for the rest to be written. */
export interface Refusal {
  name: AttributeName;
  rest: Filled;
  warning: Warning;
}

/**
 * Reads a refused write: which attribute is to blame and may be left out. `null`: the refusal stands.
 * A file that Teamtailor cannot fetch fails the whole write [observed: client tests against a live account],
 * and a version may not know an attribute ("X is not allowed.").
 */
export function readRefusal(error: ServiceError, sent: Filled): Refusal | null {
  const name = error.field;
  if (name === null || !isAttributeName(name) || sent[name] === undefined) return null;
  const rest = without(sent, name);
  if (error.reason === "not_allowed") return { name, rest, warning: "attribute-refused" };
  if (error.status !== 422) return null;
  if (name === "resume") return { name, rest, warning: "resume-refused" };
  if (name === "picture") return { name, rest, warning: "picture-refused" };
  return null;
}
