import { describe } from "vitest";
import { type Person, testPeople } from "./testing/test-people.ts";

const email = "ada@example.com";
const family = "👩‍👩‍👧‍👦";
/** One grapheme of so many code points. */
const pile = (length: number): string => `a${"\u0301".repeat(length - 1)}`;

function withSummary(summary: unknown, pitch?: string): Person {
  return { profile: { info: { email, summary } }, want: [{ email, ...(pitch ? { pitch } : {}) }] };
}

function withTags(given: unknown, tags: string[] = [], ...warnings: string[]): Person {
  return {
    profile: { info: { email }, tags: given },
    want: [{ email, ...(tags.length > 0 ? { tags } : {}) }],
    warnings,
  };
}

describe("people and what is said of them, from HrFlow to Teamtailor", () => {
  testPeople({
    "summary null": withSummary(null),
    "summary missing": withSummary(undefined),
    "summary empty": withSummary(""),
    "summary of blanks": withSummary(" \n\t\u00a0"),
    "summary of several lines": withSummary("  Compilers.\r\n\r\n\tAnd\u00a0engines. ", "Compilers. And engines."),
    "summary of 140 characters": withSummary("x".repeat(140), "x".repeat(140)),
    "summary of 500 characters": withSummary("word ".repeat(100), "word ".repeat(28).trim()),
    "summary of 500 characters without a blank": withSummary("x".repeat(500), "x".repeat(140)),
    "an emoji of seven code points that just fits": withSummary(
      `${"x".repeat(133)}${family}x`,
      `${"x".repeat(133)}${family}`,
    ),
    "an emoji of seven code points at the cut": withSummary(`${"x".repeat(134)}${family}`, "x".repeat(134)),
    "an emoji after the last blank": withSummary(`${"word ".repeat(27)}${family}`, "word ".repeat(27).trim()),
    "140 emoji of two units each": withSummary("😀".repeat(141), "😀".repeat(140)),
    "a summary that is one grapheme of 200 code points": withSummary(pile(200)),
    "a summary that is a number": withSummary(1815, "1815"),
    "a summary that is a list": withSummary(["Compilers."]),

    "a tag with a text": withTags([{ name: "level", value: "senior" }], ["level: senior"]),
    "a tag with a number": withTags([{ name: "years", value: 7.5 }], ["years: 7.5"]),
    "a tag with zero": withTags([{ name: "years", value: 0 }], ["years: 0"]),
    "a tag with true": withTags([{ name: "remote", value: true }], ["remote"]),
    "a tag with false": withTags([{ name: "remote", value: false }]),
    "a tag with null": withTags([{ name: "remote", value: null }], ["remote"]),
    "a tag with an empty text": withTags([{ name: "remote", value: " " }], ["remote"]),
    "a tag with a list": withTags(
      [{ name: "language", value: ["sv", 1, true, false, null, ""] }],
      ["language: sv", "language: 1", "language"],
    ),
    "a tag with an empty list": withTags([{ name: "language", value: [] }]),
    "a tag with a list in a list": withTags([{ name: "language", value: ["sv", ["fr"]] }], ["language: sv"]),
    "a tag with an object": withTags([{ name: "odd", value: { a: 1 } }]),
    "a tag with JSON in a text": withTags([{ name: "odd", value: '{"a":1}' }], ['odd: {"a":1}']),
    "a tag without a name": withTags([{ name: null, value: "x" }, { value: "y" }, { name: "" }]),
    "a tag of several lines": withTags([{ name: " note ", value: " a\n b " }], ["note: a b"]),
    "one tag in three spellings": withTags([{ name: "Remote" }, { name: "remote" }, { name: "REMOTE " }], ["Remote"]),
    "tags null": withTags(null),
    "tags an object": withTags({ name: "x" }),
    "tags of rubbish": withTags([null, 7, "x", [], {}, { name: {} }]),
    "60 tags": withTags(
      Array.from({ length: 60 }, (_, at) => ({ name: `t${at}` })),
      Array.from({ length: 50 }, (_, at) => `t${at}`),
      "tags-cut",
    ),
    "a tag of 120 characters": withTags([{ name: "x".repeat(120) }], ["x".repeat(100)], "tags-cut"),
    "a tag that is one grapheme of 120 code points": withTags(
      [{ name: pile(120) }, { name: "level" }],
      ["level"],
      "tags-cut",
    ),
  });
});
