import { isBlank } from "../lenient.ts";
import type { Trace } from "../memory/memory.ts";
import type { PlannedField } from "../outcome.ts";
import type { Decision, FieldCase } from "./known.ts";
import { sameValue } from "./same-value.ts";

/** Why a value stays as Teamtailor has it. */
export const KEPT = {
  fill: "Teamtailor has a value, and only blanks are filled",
  edited: "changed in Teamtailor since the last push",
  theirs: "Teamtailor's since the first push",
  conflict: "changed on both sides since the last push",
  shared: "another profile of this candidate comes first",
} as const;

/** Decides about one attribute that can be compared: neither a file nor the tags. */
export function decideField(given: FieldCase): Decision {
  const { name, desired, current, trace, part } = given;
  if (sameValue(name, desired, current)) {
    // What is remembered is the owner's: another profile that happens to agree must not make it look moved.
    return { field: null, trace: part === "other" ? trace : standing(given), conflict: false };
  }
  if (part === "other") return decideForOther(given);
  if (given.rule === "fill" && !isBlank(current)) return keep(given, KEPT.fill, trace ?? theirs(given));
  return trace === undefined ? decideUnknown(given) : decideKnown(given, trace);
}

/** What is remembered of an attribute that the profile has no value for; what is known already is left alone. */
export function traceOfAbsent({
  name,
  current,
  trace,
  contact,
  part,
  print,
}: Omit<FieldCase, "desired">): Trace | undefined {
  if (trace !== undefined || part === "other") return trace;
  const blank: Trace = { sent: "", answered: print(name, current) };
  return isBlank(current) || contact === "overwrite" ? blank : { ...blank, theirs: true };
}

/** Those who do not own a candidate fill what nobody filled or emptied. */
function decideForOther(given: FieldCase): Decision {
  const { name, current, trace, print } = given;
  const moved = trace !== undefined && trace.answered !== print(name, current);
  return isBlank(current) && !moved ? write(given, "blank in Teamtailor") : keep(given, KEPT.shared, trace);
}

function decideUnknown(given: FieldCase): Decision {
  if (isBlank(given.current)) return write(given, "blank in Teamtailor");
  return given.contact === "fill" ? keep(given, KEPT.fill, theirs(given)) : write(given, "differs");
}

function decideKnown(given: FieldCase, trace: Trace): Decision {
  const { name, desired, current, print, onConflict, open = false } = given;
  if (open && onConflict === "hrflow") return { ...write(given, KEPT.conflict), conflict: true };
  const wants = print(name, desired);
  const moved = trace.answered !== print(name, current);
  if (wants === trace.sent) {
    if (trace.theirs) return keep(given, KEPT.theirs, trace);
    return moved ? keep(given, KEPT.edited, trace) : { field: null, trace, conflict: false };
  }
  if (!moved && !trace.theirs) return write(given, "changed in HrFlow");
  return onConflict === "hrflow"
    ? { ...write(given, KEPT.conflict), conflict: true }
    : { ...keep(given, KEPT.conflict, { ...trace, sent: wants }), conflict: true };
}

/** Sent or found to be there already. */
function standing({ name, desired, current, trace, print }: FieldCase): Trace {
  const found: Trace = { sent: print(name, desired), answered: print(name, current) };
  return trace?.theirs ? { ...found, theirs: true } : found;
}

/** A first contact that kept the candidate's own value. */
function theirs({ name, desired, current, print }: FieldCase): Trace {
  return { sent: print(name, desired), answered: print(name, current), theirs: true };
}

function write(given: FieldCase, reason: string): Decision {
  return { field: planned(given, "write", reason), trace: given.trace, conflict: false };
}

function keep(given: FieldCase, reason: string, trace: Trace | undefined): Decision {
  return { field: planned(given, "keep", reason), trace, conflict: false };
}

function planned({ name, desired, current }: FieldCase, action: PlannedField["action"], reason: string): PlannedField {
  const from = action === "write" && isBlank(current) ? null : current;
  return { name, action, from, to: desired, reason };
}
