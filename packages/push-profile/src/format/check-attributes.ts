import { isObject } from "@push-profile/transport";
import { ATTRIBUTE_NAMES, type AttributeName, type Filled, isAttributeName, kindOf } from "../attributes.ts";
import { isBlank, textOf } from "../lenient.ts";
import type { Warning } from "../outcome.ts";
import { readEmail } from "./email.ts";
import { formatError } from "./format-error.ts";
import { pitchOf } from "./pitch.ts";
import { boundTags } from "./tags.ts";

/** What a push wants to stand in Teamtailor. */
export interface Desired {
  attributes: Filled;
  warnings: Warning[];
}

/**
 * Checks and trims what a format returned: unknown names and wrong types are refused, empty values left out.
 * @throws PushProfileError with code `format`, naming the attribute and never its value
 */
export function checkAttributes(returned: unknown): Desired {
  if (!isObject(returned)) {
    throw formatError("the format returned no object", null, 'Return an object such as { "first-name": … }.');
  }
  const attributes: Filled = {};
  const warnings: Warning[] = [];
  for (const [at, [name, value]] of Object.entries(returned).entries()) {
    if (!isAttributeName(name)) throw unknownName(name, at + 1);
    if (!isBlank(value)) Object.assign(attributes, checkOne(name, value, warnings));
  }
  return { attributes, warnings };
}

function checkOne(name: AttributeName, value: unknown, warnings: Warning[]): Filled {
  switch (kindOf(name)) {
    case "flag":
      if (typeof value !== "boolean") throw wrongType(name, "true or false");
      return { [name]: value };
    case "tags": {
      if (!Array.isArray(value) || !value.every((tag) => typeof tag === "string"))
        throw wrongType(name, "a list of texts");
      const { tags, cut } = boundTags(value);
      if (cut) warnings.push("tags-cut");
      return tags.length === 0 ? {} : { [name]: tags };
    }
    case "email": {
      const { email, invalid } = readEmail(asString(name, value));
      if (invalid) warnings.push("email-invalid");
      return email === null ? {} : { [name]: email };
    }
    case "pitch":
      return filled(name, pitchOf(asString(name, value)));
    case "url":
      return filled(name, fetchable(name, asString(name, value)));
    case "text":
      return filled(name, textOf(asString(name, value)));
  }
}

/** Teamtailor fetches pictures and resumes itself: a web address, or one of its own `transient:` files. */
function fetchable(name: AttributeName, value: string): string | null {
  const text = textOf(value);
  if (text === null || /^(https|transient):/i.test(text)) return text;
  throw formatError(`${name} is not an https address`, name, "Return a public https address, or leave it out.");
}

function asString(name: AttributeName, value: unknown): string {
  if (typeof value !== "string") throw wrongType(name, "a text");
  return value;
}

function filled(name: AttributeName, value: string | null): Filled {
  return value === null ? {} : { [name]: value };
}

function wrongType(name: AttributeName, wanted: string): Error {
  return formatError(`${name} is not ${wanted}`, name, `Return ${wanted} for ${name}, or leave it out.`);
}

/** What Teamtailor or the docs of it call things that a format cannot set. */
const FAMILIAR = new Set(["id", "type", "attributes", "relationships", "merge", "referred", "createdat", "updatedat"]);

/** A name that is made of a profile's values must not be repeated: only spellings of known names are shown. */
function unknownName(name: string, position: number): Error {
  const folded = foldName(name);
  const isKnown = FAMILIAR.has(folded) || ATTRIBUTE_NAMES.some((known) => foldName(known) === folded);
  return formatError(
    `the format returned an attribute that cannot be sent: ${isKnown ? name : `number ${position} of what it returned`}`,
    isKnown ? name : null,
    `Use Teamtailor's names: ${ATTRIBUTE_NAMES.join(", ")}.`,
  );
}

function foldName(name: string): string {
  return name.replace(/[-_ ]/g, "").toLowerCase();
}
