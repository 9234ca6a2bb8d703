import type { Candidate } from "@push-profile/teamtailor-client";
import { type AttributeName, type Filled, isFile, namesOf, UPDATABLE_NAMES } from "../attributes.ts";
import { foldTag } from "../format/tags.ts";
import { isBlank, recordOf } from "../lenient.ts";
import type { CandidateTraces, TagTrace, Trace } from "../memory/memory.ts";
import type { PushRules } from "../options.ts";
import type { PlannedField, SkipReason } from "../outcome.ts";
import { currentValue } from "./current-value.ts";
import { decideField, traceOfAbsent } from "./decide-field.ts";
import { decideFile, traceOfAbsentFile } from "./decide-file.ts";
import { decideTags } from "./decide-tags.ts";
import type { Contact, Known } from "./known.ts";

/** What is remembered of the candidate after a plan. */
export interface PlannedTraces {
  /** Where nothing of it is written. */
  kept: CandidateTraces;
  /** Of the tags, once they are written. */
  tags: TagTrace | null;
}

/** What a push is about to do, each field with its reason. */
export type Plan =
  | { kind: "create"; attributes: Filled; fields: PlannedField[] }
  | ({ kind: "update"; candidate: Candidate; attributes: Filled } & Weighed)
  | ({ kind: "unchanged"; candidate: Candidate } & Weighed)
  | { kind: "skip"; candidate: Candidate | null; reason: SkipReason };

interface Weighed {
  fields: PlannedField[];
  /** What changed on both sides. */
  conflicts: AttributeName[];
  traces: PlannedTraces;
}

/**
 * Decides, from plain data alone, what is to be written for the matched candidate, or for nobody yet.
 * @param known what is remembered of the candidate; `null`: there is no memory
 */
export function decide(
  desired: Filled,
  candidate: Candidate | null,
  rules: PushRules,
  known: Known | null = null,
): Plan {
  return candidate === null ? decideCreate(desired, rules, known) : decideUpdate(desired, candidate, rules, known);
}

/** Without an e-mail only a memory finds somebody again; without one the next push would make a second candidate. */
function decideCreate(desired: Filled, rules: PushRules, known: Known | null): Plan {
  const attributes: Filled = { ...desired, sourced: desired.sourced ?? rules.sourced ?? false };
  if (attributes.email === undefined && !(attributes.sourced && known !== null)) {
    return { kind: "skip", candidate: null, reason: "no-email" };
  }
  const fields = namesOf(attributes).map(
    (name): PlannedField => ({ name, action: "write", from: null, to: attributes[name], reason: "new candidate" }),
  );
  return { kind: "create", attributes, fields };
}

function decideUpdate(desired: Filled, candidate: Candidate, rules: PushRules, known: Known | null): Plan {
  const existing = rules.existing ?? "overwrite";
  if (!isBlank(recordOf(candidate.attributes)["restricted-at"]))
    return { kind: "skip", candidate, reason: "restricted" };
  if (existing === "skip" && !known?.traces) return { kind: "skip", candidate, reason: "existing" };
  const weighed = weigh(desired, candidate, rules, known);
  const written = weighed.fields.filter(({ action }) => action === "write");
  if (written.length === 0) return { kind: "unchanged", candidate, ...weighed };
  const attributes: Filled = Object.fromEntries(written.map(({ name, to }) => [name, to]));
  return { kind: "update", candidate, attributes, ...weighed };
}

function weigh(desired: Filled, candidate: Candidate, rules: PushRules, known: Known | null): Weighed {
  const fields: PlannedField[] = [];
  const conflicts: AttributeName[] = [];
  const traces: Partial<Record<AttributeName, Trace>> = {};
  for (const name of UPDATABLE_NAMES.filter((updatable) => updatable !== "tags")) {
    const { field, trace, conflict } = weighOne(name, desired[name], currentValue(candidate, name), rules, known);
    if (field !== null) fields.push(field);
    if (conflict) conflicts.push(name);
    if (trace !== undefined) traces[name] = trace;
  }
  const tags = weighTags(desired.tags, currentValue(candidate, "tags"), rules, known);
  if (tags.field !== null) fields.push(tags.field);
  return {
    fields: fields.toSorted((a, b) => position(a.name) - position(b.name)),
    conflicts,
    traces: { kept: { fields: traces, tags: tags.trace }, tags: tags.written },
  };
}

function position(name: string): number {
  return UPDATABLE_NAMES.map(String).indexOf(name);
}

/** Nothing that can be told from anything else: without a memory nothing is remembered. */
const NO_PRINT = (): string => "";

function weighOne(name: AttributeName, desired: unknown, current: unknown, rules: PushRules, known: Known | null) {
  const { part = "owner", print = NO_PRINT, now = 0 } = known ?? {};
  const given = {
    name,
    current,
    trace: known?.traces?.fields[name],
    contact: contactOf(rules),
    rule: rules.fields?.[name],
    onConflict: rules.onConflict ?? "teamtailor",
    open: known?.open?.includes(name) ?? false,
    part,
    print,
  };
  if (desired === undefined) {
    return { field: null, conflict: false, trace: (isFile(name) ? traceOfAbsentFile : traceOfAbsent)(given) };
  }
  return isFile(name)
    ? decideFile({ ...given, desired, mark: known?.marks[name] ?? "", now })
    : decideField({ ...given, desired });
}

function weighTags(desired: Filled["tags"], current: unknown, rules: PushRules, known: Known | null) {
  const trace = known?.traces?.tags ?? null;
  if (desired === undefined) return { field: null, trace, written: trace };
  const print = (tag: string): string => known?.print("tags", tag) ?? foldTag(tag);
  return decideTags({ desired, current, trace, rule: rules.fields?.["tags"], part: known?.part ?? "owner", print });
}

/** Somebody of whom something is remembered is not skipped; a single attribute that is not, is filled at most. */
function contactOf({ existing = "overwrite" }: PushRules): Contact {
  return existing === "skip" ? "fill" : existing;
}
