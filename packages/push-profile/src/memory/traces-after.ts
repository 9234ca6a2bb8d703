import type { Candidate } from "@push-profile/teamtailor-client";
import { type AttributeName, type Filled, isFile, namesOf, UPDATABLE_NAMES } from "../attributes.ts";
import { currentValue } from "../decide/current-value.ts";
import type { PlannedTraces } from "../decide/decide.ts";
import { answeredFile } from "../decide/decide-file.ts";
import { retryAt } from "../decide/file-retry.ts";
import type { Marks, Print } from "../decide/known.ts";
import { recordOf } from "../lenient.ts";
import type { Warning } from "../outcome.ts";
import type { CandidateTraces, TagTrace, Trace } from "./memory.ts";

/** A write that the service answered. */
export interface Answered {
  /** What was to be written. */
  attempted: Filled;
  /** What of it was accepted. */
  sent: Filled;
  /** The candidate as the service then had it. */
  answer: Candidate;
  /** What was warned of: files that were refused. */
  warnings: readonly Warning[];
  print: Print;
  marks: Marks;
  /** Milliseconds since the epoch. */
  now: number;
}

/** What is remembered of somebody who was just created; also of what is blank, so that what is typed there is seen. */
export function tracesAfterCreate(created: Answered): CandidateTraces {
  const { attempted, answer, print } = created;
  const blank = (name: AttributeName): Trace => ({
    sent: "",
    answered: isFile(name) ? answeredFile(currentValue(answer, name)) : print(name, currentValue(answer, name)),
  });
  const names = UPDATABLE_NAMES.filter((name) => name !== "tags" && attempted[name] === undefined);
  const fields = Object.fromEntries(names.map((name) => [name, blank(name)]));
  const wanted = (attempted.tags ?? []).map((tag) => print("tags", tag));
  const tags: TagTrace | null = wanted.length === 0 ? null : { wanted, added: wanted, others: [] };
  return tracesAfterWrite({ kept: { fields, tags: null }, tags }, created);
}

/** What is remembered once a plan was written: of what was accepted what the service made of it, of the rest what was before. */
export function tracesAfterWrite(planned: PlannedTraces, written: Answered): CandidateTraces {
  const { attempted, sent, warnings } = written;
  const fields = { ...planned.kept.fields };
  for (const name of namesOf(attempted).filter((updatable) => UPDATABLE_NAMES.includes(updatable))) {
    if (name === "tags") continue;
    if (sent[name] !== undefined) fields[name] = acceptedTrace(name, sent[name], written);
    else if (isRefusedFile(name, warnings)) fields[name] = refusedTrace(name, planned.kept.fields[name], written);
  }
  return { fields, tags: sent.tags === undefined ? planned.kept.tags : planned.tags };
}

/** When the next refused file of those that are wanted is to be tried again; `null`: none is. */
export function nextTry({ fields }: CandidateTraces, marks: Marks): number | null {
  const times = UPDATABLE_NAMES.flatMap((name) => {
    const trace = fields[name];
    const at = trace?.refused && trace.sent === marks[name] ? retryAt(trace.refused) : null;
    return at === null ? [] : [at];
  });
  return times.length === 0 ? null : Math.min(...times);
}

/** An attribute that the answer leaves out is taken to be as it was sent. */
function acceptedTrace(name: AttributeName, value: unknown, { answer, print, marks }: Answered): Trace {
  if (isFile(name)) return { sent: marks[name] ?? "", answered: null };
  const values = recordOf(answer.attributes);
  return { sent: print(name, value), answered: print(name, Object.hasOwn(values, name) ? values[name] : value) };
}

function isRefusedFile(name: AttributeName, warnings: readonly Warning[]): boolean {
  return isFile(name) && warnings.some((warning) => warning === `${name}-refused`);
}

function refusedTrace(name: AttributeName, before: Trace | undefined, { answer, marks, now }: Answered): Trace {
  const mark = marks[name] ?? "";
  const times = before?.sent === mark ? (before.refused?.times ?? 0) : 0;
  return {
    ...before,
    sent: mark,
    answered: answeredFile(currentValue(answer, name)),
    refused: { times: times + 1, at: now },
  };
}
