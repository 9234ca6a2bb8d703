import { isObject } from "@push-profile/transport";
import type { CandidateTraces, TagTrace, Trace } from "push-profile";
import { attributeOf, codeOf } from "./words.ts";

/** S alone where A is the same, else S, A, theirs, how often refused, when last. */
type TraceJson = string | [string, string | null, (0 | 1)?, number?, number?];

/**
 * Traces as the ledger keeps them: short, because there are as many as people. Of the tags that were added only their
 * places among those wanted are written, and `1` where all were.
 * @param untouched nothing was ever written there: the candidate was found as wanted
 */
export function writeTraces({ fields, tags }: CandidateTraces, untouched = false): string {
  const f = Object.fromEntries(Object.entries(fields).map(([name, trace]) => [codeOf(name), writeTrace(trace)]));
  return JSON.stringify({ f, ...(tags === null ? {} : { t: writeTags(tags) }), ...(untouched ? { u: 1 } : {}) });
}

/** Whether a text of `writeTraces` is of a candidate where nothing was ever written. */
export function isUntouched(text: string): boolean {
  const json: unknown = JSON.parse(text);
  return isObject(json) && json["u"] === 1;
}

/** Throws TypeError where the text is none that `writeTraces` makes. */
export function readTraces(text: string): CandidateTraces {
  const json: unknown = JSON.parse(text);
  if (!isObject(json) || !isObject(json["f"])) throw unreadable();
  const fields: CandidateTraces["fields"] = {};
  for (const [code, trace] of Object.entries(json["f"])) fields[attributeOf(code)] = readTrace(trace);
  return { fields, tags: json["t"] === undefined ? null : readTags(json["t"]) };
}

function writeTrace({ sent, answered, theirs, refused }: Trace): TraceJson {
  if (refused !== undefined) return [sent, answered, theirs ? 1 : 0, refused.times, refused.at];
  if (theirs) return [sent, answered, 1];
  return answered === sent ? sent : [sent, answered];
}

function readTrace(json: unknown): Trace {
  if (typeof json === "string") return { sent: json, answered: json };
  if (!Array.isArray(json)) throw unreadable();
  const [sent, answered, theirs, times, at]: unknown[] = json;
  if (typeof sent !== "string" || (answered !== null && typeof answered !== "string")) throw unreadable();
  const trace: Trace = theirs === 1 ? { sent, answered, theirs: true } : { sent, answered };
  if (typeof times !== "number" || typeof at !== "number") return trace;
  return { ...trace, refused: { times, at } };
}

function writeTags({ wanted, added, others }: TagTrace): unknown[] {
  const all = added.length === wanted.length && added.every((tag, n) => tag === wanted[n]);
  const places = all ? 1 : added.map((tag) => (wanted.includes(tag) ? wanted.indexOf(tag) : tag));
  return others.length === 0 ? [wanted, places] : [wanted, places, others];
}

function readTags(json: unknown): TagTrace {
  if (!Array.isArray(json)) throw unreadable();
  const [wantedJson, places, othersJson]: unknown[] = json;
  const wanted = readTexts(wantedJson);
  const others = othersJson === undefined ? [] : readTexts(othersJson);
  if (places === 1) return { wanted, added: wanted, others };
  if (!Array.isArray(places)) throw unreadable();
  const added = places.map((place: unknown) => {
    const tag = typeof place === "number" ? wanted[place] : place;
    if (typeof tag !== "string") throw unreadable();
    return tag;
  });
  return { wanted, added, others };
}

function readTexts(json: unknown): string[] {
  if (Array.isArray(json) && json.every((item) => typeof item === "string")) return json;
  throw unreadable();
}

function unreadable(): TypeError {
  return new TypeError("traces of the ledger cannot be read");
}
