import { foldTag } from "../format/tags.ts";
import type { Part, TagTrace } from "../memory/memory.ts";
import type { FieldRule } from "../options.ts";
import type { PlannedField } from "../outcome.ts";
import { KEPT } from "./decide-field.ts";

/** The tags that a profile has, at least one. */
export interface TagsCase {
  desired: readonly string[];
  current: unknown;
  trace: TagTrace | null;
  rule: FieldRule | undefined;
  part: Part;
  /** The fingerprint of one tag, whatever its case. */
  print: (tag: string) => string;
}

export interface TagsDecision {
  field: PlannedField | null;
  /** What is remembered unless they are written. */
  trace: TagTrace | null;
  /** What is remembered once they are. */
  written: TagTrace | null;
}

const NOTHING: TagTrace = { wanted: [], added: [], others: [] };

/**
 * Tags merge one by one: what a recruiter removed is not added again, and only what we added is ever removed, by the
 * profile that owns the candidate. Teamtailor replaces the list, so what stands there is sent along.
 */
export function decideTags(given: TagsCase): TagsDecision {
  const { desired, current, trace, rule, part } = given;
  const there = texts(current);
  const known = trace ?? NOTHING;
  const [wants, has] = [prints(desired, given), prints(there, given)];
  const seen = new Set([...known.wanted, ...known.others, ...has.keys()]);
  const added = new Map([...wants].filter(([tag]) => !seen.has(tag)));
  const kept = new Set([...wants.keys(), ...known.others]);
  const removed = new Set(part === "owner" ? known.added.filter((tag) => has.has(tag) && !kept.has(tag)) : []);
  const missing = [...wants.keys()].some((tag) => !has.has(tag));
  if (rule === "fill" && there.length > 0) {
    const field = missing ? planned(given, "keep", there, desired, KEPT.fill) : null;
    return { field, trace, written: trace };
  }
  const next = [...there.filter((tag) => !removed.has(given.print(tag))), ...added.values()];
  const after = part === "owner" ? ownersTrace(known, wants, has, added) : othersTrace(known, wants);
  // An empty list is never sent: what would be the last tag stays.
  const stays = (added.size === 0 && removed.size === 0) || next.length === 0;
  if (stays) {
    const field = missing ? planned(given, "keep", there, desired, KEPT.edited) : null;
    return { field, trace: removed.size > 0 ? trace : after, written: trace };
  }
  const reason = removed.size > 0 ? "tags are joined, and ours that HrFlow dropped taken away" : "tags are joined";
  return { field: planned(given, "write", there, next, reason), trace, written: after };
}

/** Of what we added only that stays ours which the profile still wants and nobody took away. */
function ownersTrace(known: TagTrace, wants: Prints, has: Prints, added: Prints): TagTrace {
  const ours = known.added.filter((tag) => wants.has(tag) && has.has(tag));
  return { wanted: [...wants.keys()], added: [...ours, ...added.keys()], others: known.others };
}

function othersTrace(known: TagTrace, wants: Prints): TagTrace {
  return { ...known, others: [...new Set([...known.others, ...wants.keys()])] };
}

type Prints = ReadonlyMap<string, string>;

/** Each tag once, under its fingerprint. */
function prints(tags: readonly string[], { print }: TagsCase): Prints {
  const once = new Map(tags.toReversed().map((tag) => [foldTag(tag), tag]));
  return new Map([...once.values()].toReversed().map((tag) => [print(tag), tag]));
}

function planned(
  { desired }: TagsCase,
  action: PlannedField["action"],
  from: readonly string[],
  to: readonly string[],
  reason: string,
): PlannedField {
  return { name: "tags", action, from, to: action === "keep" ? [...desired] : [...to], reason };
}

function texts(tags: unknown): string[] {
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === "string") : [];
}
