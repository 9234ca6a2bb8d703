import { isObject } from "@push-profile/transport";
import fc from "fast-check";
import { ATTRIBUTE_NAMES, type AttributeName, kindOf } from "../attributes.ts";

/** Halves of characters too, as they come out of JSON that somebody cut. */
const utf16: fc.Arbitrary<string> = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
});

/** Text of every sort: long, blank, joined, broken, addresses. */
const text: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  utf16,
  fc.emailAddress(),
  fc.emailAddress().map((email) => ` ${email.toUpperCase()}`),
  fc.webUrl(),
  fc.webUrl().map((url) => url.replace(/^https?:/, "")),
  fc.constantFrom(
    "",
    " ",
    "\u0000",
    "linkedin",
    "resume",
    "original",
    "linkedin.com/in/x",
    "2026-01-01T00:00:00+0000",
    "👩‍👩‍👧‍👦",
  ),
  fc.string({ unit: "grapheme", minLength: 100, maxLength: 300 }),
  fc.tuple(fc.constantFrom("a", "👩", "x "), fc.nat(300)).map(([part, times]) => part.repeat(times)),
  fc.nat(300).map((marks) => `a${"\u0301".repeat(marks)}`),
);

/** Any JSON value. */
export const json: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<unknown>(null, true, false, 0, "", [], {}),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    text,
    fc.array(tie("value"), { maxLength: 5 }),
    fc.dictionary(
      fc.oneof(text, fc.constantFrom("key", "name", "value", "type", "url", "public_url", "updated_at")),
      tie("value"),
      {
        maxKeys: 5,
      },
    ),
  ),
})).value;

const ITEM_KEYS = ["name", "value", "type", "url", "public_url", "created_at", "updated_at"] as const;
const INFO_KEYS = [
  "first_name",
  "last_name",
  "full_name",
  "email",
  "phone",
  "summary",
  "picture",
  "urls",
  "location",
] as const;

const item = partial(ITEM_KEYS, fc.oneof(json, text));
const list = fc.oneof(
  { weight: 1, arbitrary: json },
  { weight: 3, arbitrary: fc.array(fc.oneof(item, json), { maxLength: 70 }) },
);
const info = fc.oneof(
  { weight: 1, arbitrary: json },
  { weight: 5, arbitrary: partial(INFO_KEYS, fc.oneof(text, list)) },
);

/** A profile's keys with anything behind them, an address more often than not. */
export const oddProfile: fc.Arbitrary<Record<string, unknown>> = fc
  .tuple(
    fc.record(
      {
        info,
        tags: list,
        attachments: list,
        key: json,
        reference: json,
        source: json,
        source_key: json,
        archived_at: json,
      },
      { requiredKeys: ["info"] },
    ),
    fc.option(fc.emailAddress()),
  )
  .map(([profile, email]) => {
    const { info: given } = profile;
    return email === null || !isObject(given) ? profile : { ...profile, info: { ...given, email } };
  });

/** One of these profiles with anything in some of its places. */
export function mutated(profiles: readonly object[]): fc.Arbitrary<Record<string, unknown>> {
  const changes = fc.array(fc.tuple(fc.nat(), fc.oneof(json, text)), { minLength: 1, maxLength: 4 });
  return fc.tuple(fc.constantFrom(...profiles), changes).map(([profile, picked]) =>
    picked.reduce<Record<string, unknown>>(
      (current, [place, value]) => {
        const paths = pathsOf(current);
        return withValue(current, paths[place % paths.length] ?? [], value);
      },
      { ...profile },
    ),
  );
}

const https: fc.Arbitrary<string> = fc.webUrl({ validSchemes: ["https"] });

/** A value that an attribute takes, empty ones too. */
function valueFor(name: AttributeName): fc.Arbitrary<unknown> {
  switch (kindOf(name)) {
    case "flag":
      return fc.boolean();
    case "tags":
      return fc.array(text, { maxLength: 60 });
    case "email":
      return fc.oneof({ weight: 5, arbitrary: fc.emailAddress() }, text);
    case "url":
      return fc.oneof(https, fc.constantFrom("", null, "transient:/1"));
    case "pitch":
    case "text":
      return fc.oneof({ weight: 5, arbitrary: text }, fc.constant(null));
  }
}

/** What a format returns that keeps to the rules. */
export const formatted: fc.Arbitrary<Record<string, unknown>> = fc.record<Record<string, unknown>>(
  Object.fromEntries(ATTRIBUTE_NAMES.map((name) => [name, valueFor(name)])),
  { requiredKeys: ["email"] },
);

/** What a user's format may return: often by the rules, else with something odd somewhere, else anything. */
export const formatResult: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: formatted },
  {
    weight: 3,
    arbitrary: fc
      .tuple(formatted, fc.oneof(fc.constantFrom<string>(...ATTRIBUTE_NAMES), text), json)
      .map(([attributes, name, value]) => ({ ...attributes, [name]: value })),
  },
  { weight: 1, arbitrary: json },
);

function partial<Key extends string>(
  keys: readonly Key[],
  value: fc.Arbitrary<unknown>,
): fc.Arbitrary<Record<string, unknown>> {
  return fc.record<Record<string, unknown>>(Object.fromEntries(keys.map((key) => [key, value])), { requiredKeys: [] });
}

type Path = readonly string[];

function pathsOf(value: unknown, above: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [[...above, key], ...pathsOf(child, [...above, key])]);
}

function withValue(parent: unknown, path: Path, value: unknown): Record<string, unknown> {
  const copy: Record<string, unknown> = structuredClone(Object(parent));
  const [key, ...rest] = path;
  if (key !== undefined) copy[key] = rest.length === 0 ? value : withValue(copy[key], rest, value);
  return Array.isArray(parent) ? Object.assign([], copy) : copy;
}
