import { isObject } from "@push-profile/transport";

/** What a webhook's event is about. Nothing else of it is looked at. */
export interface Hint {
  /** Key of the HrFlow source. */
  source: string;
  /** The profile's key. */
  key: string;
}

/** The hints of a payload, and how many of its events gave none. */
export interface ReadHints {
  hints: Hint[];
  /** Events of another kind. */
  unknownEvent: number;
  /** Events that name no profile, or not as keys are written. */
  illFormed: number;
}

/** A profile was read, saved or put into the search index. The order and the forms of the words differ within HrFlow's own docs. */
const known =
  /^(?:profile\.(?:pars(?:ing|e)|stor(?:ing|e)|search(?:ing)?|index(?:ing)?)|(?:parsing|storing|searching|indexing)\.profile)\.(?:success|update)$/;

/** A SHA-1 in hex, as every key that HrFlow gives. */
const keyForm = /^[0-9a-f]{40}$/;

/**
 * Reads a webhook's payload, one event or a list of them. Whatever else it is, it is no error: events are added without notice.
 * Older events call the key `profile_key` or `profile_id`.
 */
export function readHints(payload: unknown): ReadHints {
  const read: ReadHints = { hints: [], unknownEvent: 0, illFormed: 0 };
  for (const event of Array.isArray(payload) ? payload : [payload]) {
    const hint = readHint(event);
    if (typeof hint === "string") read[hint] += 1;
    else read.hints.push(hint);
  }
  return read;
}

function readHint(event: unknown): Hint | "unknownEvent" | "illFormed" {
  if (!isObject(event)) return "illFormed";
  if (typeof event["type"] !== "string" || !known.test(event["type"])) return "unknownEvent";
  const profile = event["profile"];
  if (!isObject(profile)) return "illFormed";
  const key = keyOf(profile["key"]) ?? keyOf(profile["profile_key"]) ?? keyOf(profile["profile_id"]);
  const source = keyOf(isObject(profile["source"]) ? profile["source"]["key"] : profile["source_key"]);
  return key === null || source === null ? "illFormed" : { source, key };
}

function keyOf(value: unknown): string | null {
  return typeof value === "string" && keyForm.test(value) ? value : null;
}
