import type { AttributeName, MatchedBy, OutcomeStatus, SkipReason, Warning } from "push-profile";
import type { ListingMode, PersonStatus } from "../ledger/ledger.ts";

export const LISTINGS: readonly ListingMode[] = ["slim", "full", "undated"];

export const PERSON_STATUSES: readonly PersonStatus[] = [
  "synced",
  "due",
  "retrying",
  "quarantined",
  "skipped",
  "conflict",
  "gone",
  "archived",
];

export const OUTCOMES: readonly OutcomeStatus[] = ["created", "updated", "unchanged", "skipped", "failed", "gone"];

export const MATCHES: readonly MatchedBy[] = ["remembered", "email", "created", "none"];

const REASONS: ReadonlySet<string> = new Set<SkipReason | "gone">([
  "archived",
  "dropped",
  "existing",
  "forgotten",
  "no-email",
  "restricted",
  "vanished",
  "gone",
]);

/** Whether a push may have ended for this reason. */
export function isReason(text: string): text is SkipReason | "gone" {
  return text.startsWith("logic:") || REASONS.has(text);
}

const WARNINGS: Record<Warning, true> = {
  "attribute-refused": true,
  "duplicate-candidates": true,
  "email-invalid": true,
  "email-taken": true,
  "picture-refused": true,
  "resume-refused": true,
  "shared-candidate": true,
  "tags-cut": true,
};

export function isWarning(text: string): text is Warning {
  return Object.hasOwn(WARNINGS, text);
}

/** How the ledger writes an attribute's name, which it does a dozen times for each person. Never changed: ledgers hold them. */
const CODES: Record<AttributeName, string> = {
  "first-name": "fn",
  "last-name": "ln",
  email: "em",
  phone: "ph",
  pitch: "pi",
  "linkedin-url": "li",
  picture: "pc",
  resume: "re",
  tags: "tg",
  "linkedin-uid": "lu",
  "facebook-id": "fb",
  "referring-url": "ru",
  internal: "in",
  connected: "cn",
  unsubscribed: "un",
  sourced: "so",
  "send-welcome-message": "sw",
  "set-consent-expiration": "sc",
  "consent-given-future-jobs": "cg",
};

const NAMES: ReadonlyMap<string, AttributeName> = new Map(
  Object.keys(CODES)
    .filter(isAttribute)
    .map((name) => [CODES[name], name]),
);

function isAttribute(name: string): name is AttributeName {
  return Object.hasOwn(CODES, name);
}

/** A name's code; a name that is no attribute's stands for itself. */
export function codeOf(name: string): string {
  return isAttribute(name) ? CODES[name] : name;
}

export function nameOf(code: string): string {
  return NAMES.get(code) ?? code;
}

/** The attribute of this code. Throws TypeError where there is none. */
export function attributeOf(code: string): AttributeName {
  const name = NAMES.get(code);
  if (name === undefined) throw new TypeError("the ledger names an attribute that is not known");
  return name;
}
