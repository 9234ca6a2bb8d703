import { isBlank } from "../lenient.ts";
import type { Trace } from "../memory/memory.ts";
import type { PlannedField } from "../outcome.ts";
import { KEPT } from "./decide-field.ts";
import { retryAt } from "./file-retry.ts";
import type { Decision, FieldCase } from "./known.ts";

/** One file that a profile has. What the candidate has cannot be compared: only whether there is one. */
export interface FileCase extends Omit<FieldCase, "print"> {
  /** Fingerprint of what tells the desired file from another. */
  mark: string;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Decides about a resume or a picture: known, it is sent when it is another one; unknown, as the first contact says. */
export function decideFile(given: FileCase): Decision {
  const { trace, part, rule, current } = given;
  if (trace?.refused !== undefined && trace.sent === given.mark) return decideRefused(given, trace, trace.refused);
  if (part === "other") {
    if (trace?.sent === given.mark) return nothing(trace);
    return isBlank(current) && !wasRemoved(trace)
      ? write(given, "none in Teamtailor")
      : keep(given, KEPT.shared, trace);
  }
  if (rule === "fill" && !isBlank(current) && trace?.sent !== given.mark) {
    return keep(given, KEPT.fill, trace ?? theirs(given));
  }
  return trace === undefined ? decideUnknown(given) : decideKnown(given, trace);
}

/** What is remembered of a file that the profile does not have; what is known already is left alone. */
export function traceOfAbsentFile({
  current,
  trace,
  contact,
  part,
}: Omit<FileCase, "desired" | "mark" | "now">): Trace | undefined {
  if (trace !== undefined || part === "other") return trace;
  if (isBlank(current)) return { sent: "", answered: "" };
  return { sent: "", answered: null, ...(contact === "fill" ? { theirs: true } : {}) };
}

/** Whether there is one now, as far as it can be compared later. */
export function answeredFile(current: unknown): "" | null {
  return isBlank(current) ? "" : null;
}

/** The same file as the one that could not be fetched: again when it is time, unless somebody put another there. */
function decideRefused(given: FileCase, trace: Trace, refused: NonNullable<Trace["refused"]>): Decision {
  const at = retryAt(refused);
  if (at === null || given.now < at) return nothing(trace);
  const onlyBlanks = given.part === "other" || given.rule === "fill" || trace.answered === "";
  if (isBlank(given.current) || !onlyBlanks) return write(given, "Teamtailor could not fetch it before");
  const { refused: _, ...rest } = trace;
  return keep(given, trace.answered === "" ? KEPT.edited : KEPT.fill, rest);
}

function decideUnknown(given: FileCase): Decision {
  if (isBlank(given.current)) return write(given, "none in Teamtailor");
  return given.contact === "fill"
    ? keep(given, KEPT.fill, theirs(given))
    : write(given, "a file that cannot be compared");
}

function decideKnown(given: FileCase, trace: Trace): Decision {
  const { mark, current, onConflict, open = false } = given;
  if (open && onConflict === "hrflow") return { ...write(given, KEPT.conflict), conflict: true };
  // Teamtailor had none when we looked last, and has one now: a recruiter's.
  const moved = trace.answered === "" && !isBlank(current);
  if (mark === trace.sent) {
    if (trace.theirs) return keep(given, KEPT.theirs, trace);
    return moved ? keep(given, KEPT.edited, trace) : nothing(trace);
  }
  if (!moved && !trace.theirs) return write(given, "another file in HrFlow");
  return onConflict === "hrflow"
    ? { ...write(given, KEPT.conflict), conflict: true }
    : { ...keep(given, KEPT.conflict, withoutRefusal({ ...trace, sent: mark })), conflict: true };
}

/** One was there, and is not any more. */
function wasRemoved(trace: Trace | undefined): boolean {
  return trace !== undefined && trace.answered === null;
}

function theirs({ mark, current }: FileCase): Trace {
  return { sent: mark, answered: answeredFile(current), theirs: true };
}

function withoutRefusal({ refused: _, ...trace }: Trace): Trace {
  return trace;
}

function nothing(trace: Trace): Decision {
  return { field: null, trace, conflict: false };
}

function write(given: FileCase, reason: string): Decision {
  return { field: planned(given, "write", reason), trace: given.trace, conflict: false };
}

function keep(given: FileCase, reason: string, trace: Trace | undefined): Decision {
  return { field: planned(given, "keep", reason), trace, conflict: false };
}

function planned({ name, desired, current }: FileCase, action: PlannedField["action"], reason: string): PlannedField {
  return { name, action, from: action === "write" && isBlank(current) ? null : current, to: desired, reason };
}
