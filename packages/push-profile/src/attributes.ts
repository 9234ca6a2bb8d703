import type { Attributes } from "./options.ts";

export type AttributeName = keyof Attributes;

type Kind = "text" | "pitch" | "url" | "email" | "tags" | "flag";

/** What a format may return, by Teamtailor's names: the writable attributes but for `merge`. */
const KINDS = {
  "first-name": "text",
  "last-name": "text",
  email: "email",
  phone: "text",
  pitch: "pitch",
  "linkedin-url": "text",
  picture: "url",
  resume: "url",
  tags: "tags",
  "linkedin-uid": "text",
  "facebook-id": "text",
  "referring-url": "text",
  internal: "flag",
  connected: "flag",
  unsubscribed: "flag",
  sourced: "flag",
  "send-welcome-message": "flag",
  "set-consent-expiration": "flag",
  "consent-given-future-jobs": "flag",
} as const satisfies Record<AttributeName, Kind>;

/** Attributes that are certain to have a value. */
export type Filled = { [Name in AttributeName]?: NonNullable<Attributes[Name]> };

/** Attributes that only a create may carry: the service refuses them later, or does not show them to compare with. */
const CREATE_ONLY: ReadonlySet<string> = new Set([
  "sourced",
  "send-welcome-message",
  "set-consent-expiration",
  "consent-given-future-jobs",
] satisfies AttributeName[]);

export const ATTRIBUTE_NAMES: readonly AttributeName[] = Object.keys(KINDS).filter(isAttributeName);

/** What an update may carry. */
export const UPDATABLE_NAMES: readonly AttributeName[] = ATTRIBUTE_NAMES.filter((name) => !isCreateOnly(name));

/** Whether a format may return it. */
export function isAttributeName(name: string): name is AttributeName {
  return Object.hasOwn(KINDS, name);
}

/** How its value is checked and compared. */
export function kindOf(name: AttributeName): Kind {
  return KINDS[name];
}

/** Whether it is a file, which Teamtailor fetches and shows under another address at each read. */
export function isFile(name: AttributeName): boolean {
  return KINDS[name] === "url";
}

/** Whether only a create may carry it. */
export function isCreateOnly(name: AttributeName): boolean {
  return CREATE_ONLY.has(name);
}

/** The attributes without one of them. */
export function without(attributes: Filled, name: AttributeName): Filled {
  const { [name]: _, ...rest } = attributes;
  return rest;
}

/** The names that have a value, in a fixed order. */
export function namesOf(attributes: Filled): AttributeName[] {
  return ATTRIBUTE_NAMES.filter((name) => attributes[name] !== undefined);
}
