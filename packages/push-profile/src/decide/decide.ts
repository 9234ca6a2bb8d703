import type { Candidate } from "@push-profile/teamtailor-client";
import { type AttributeName, type Filled, isCreateOnly, namesOf } from "../attributes.ts";
import { isBlank, recordOf } from "../lenient.ts";
import type { PushRules } from "../options.ts";
import type { PlannedField, SkipReason } from "../outcome.ts";
import { decideField } from "./decide-field.ts";

/** What a push is about to do, each field with its reason. */
export type Plan =
  | { kind: "create"; attributes: Filled & { email: string }; fields: PlannedField[] }
  | { kind: "update"; candidate: Candidate; attributes: Filled; fields: PlannedField[] }
  | { kind: "unchanged"; candidate: Candidate; fields: PlannedField[] }
  | { kind: "skip"; candidate: Candidate | null; reason: SkipReason };

/** Decides, from plain data alone, what is to be written for the matched candidate, or for nobody yet. */
export function decide(desired: Filled, candidate: Candidate | null, rules: PushRules): Plan {
  return candidate === null ? decideCreate(desired, rules) : decideUpdate(desired, candidate, rules);
}

/** Without an e-mail nobody could be found again: the next push would make a second candidate. */
function decideCreate(desired: Filled, rules: PushRules): Plan {
  const { email } = desired;
  if (email === undefined) return { kind: "skip", candidate: null, reason: "no-email" };
  const attributes = { ...desired, email, sourced: desired.sourced ?? rules.sourced ?? false };
  const fields = namesOf(attributes).map(
    (name): PlannedField => ({ name, action: "write", from: null, to: attributes[name], reason: "new candidate" }),
  );
  return { kind: "create", attributes, fields };
}

function decideUpdate(desired: Filled, candidate: Candidate, rules: PushRules): Plan {
  const current = recordOf(candidate.attributes);
  const existing = rules.existing ?? "overwrite";
  if (!isBlank(current["restricted-at"])) return { kind: "skip", candidate, reason: "restricted" };
  if (existing === "skip") return { kind: "skip", candidate, reason: "existing" };
  const fields = namesOf(desired)
    .filter((name) => !isCreateOnly(name))
    .map((name) => decideField(name, desired[name], currentValue(current, name), existing, rules.fields?.[name]))
    .filter((field) => field !== null);
  const written = fields.filter(({ action }) => action === "write");
  if (written.length === 0) return { kind: "unchanged", candidate, fields };
  const attributes: Filled = Object.fromEntries(written.map(({ name, to }) => [name, to]));
  return { kind: "update", candidate, attributes, fields };
}

/** A resume that Teamtailor has not converted yet stands only as the original. */
function currentValue(current: Readonly<Record<string, unknown>>, name: AttributeName): unknown {
  return name === "resume" ? (current["resume"] ?? current["original-resume"]) : current[name];
}
