import { type Choices, FIELDS, type Field, type Memory, type Values } from "./values.ts";

/** What a candidate is after a push that was carried to its end, and what is remembered of it. */
export interface Pushed {
  values: Values;
  memory: Memory;
}

/**
 * The table "whose value wins" with whole values instead of fingerprints, written from the table alone: it is what the
 * decider is measured by.
 */
export function threeWays(desired: Values, current: Values, memory: Memory, choices: Choices): Pushed {
  const fields = { ...current.fields };
  const remembered: Memory["fields"] = {};
  for (const field of FIELDS) {
    const ways = { d: desired.fields[field], c: current.fields[field], known: memory.fields[field] };
    const decided = decideField(ways, choices);
    fields[field] = decided.value;
    if (decided.trace !== undefined) remembered[field] = decided.trace;
  }
  const { wanted, added } = memory.tags;
  const removed = added.filter((tag) => !desired.tags.includes(tag));
  const fresh = desired.tags.filter((tag) => !wanted.includes(tag) && !current.tags.includes(tag));
  const kept = current.tags.filter((tag) => !removed.includes(tag));
  const ours = added.filter((tag) => desired.tags.includes(tag) && current.tags.includes(tag));
  // As with every field: an empty list is never sent, not even to take the last tag away.
  if (desired.tags.length === 0 || (kept.length + fresh.length === 0 && current.tags.length > 0)) {
    return { values: { fields, tags: current.tags }, memory: { fields: remembered, tags: memory.tags } };
  }
  return {
    values: { fields, tags: [...kept, ...fresh] },
    memory: { fields: remembered, tags: { wanted: desired.tags, added: [...new Set([...ours, ...fresh])] } },
  };
}

/** Somebody who was not there before. */
export function created(desired: Values): Pushed {
  const trace = (field: Field) => {
    const sent = desired.fields[field];
    return [field, { sent, answered: sent, theirs: false }] as const;
  };
  return {
    values: desired,
    memory: { fields: Object.fromEntries(FIELDS.map(trace)), tags: { wanted: desired.tags, added: desired.tags } },
  };
}

type Trace = Memory["fields"][Field];

interface Ways {
  d: string;
  c: string;
  known: Trace;
}

function decideField({ d, c, known }: Ways, { onConflict, existing }: Choices): { value: string; trace: Trace } {
  const written = { value: d, trace: { sent: d, answered: d, theirs: false } };
  if (known === undefined) {
    // Nothing was ever sent for it: a blank is nobody's, a value is Teamtailor's.
    const kept = { value: c, trace: { sent: d, answered: c, theirs: c !== "" && c !== d && existing === "fill" } };
    if (d === "" || d === c) return kept;
    return existing === "overwrite" || c === "" ? written : kept;
  }
  // An empty value is never sent, and tells nothing about whose the candidate's is.
  if (d === "") return { value: c, trace: known };
  if (d === c) return { value: c, trace: { ...known, sent: d, answered: c } };
  const desiredMoved = d !== known.sent;
  const currentMoved = c !== known.answered;
  if (!desiredMoved) return { value: c, trace: known };
  if (!currentMoved && !known.theirs) return written;
  if (onConflict === "hrflow") return written;
  return { value: c, trace: { ...known, sent: d } };
}
