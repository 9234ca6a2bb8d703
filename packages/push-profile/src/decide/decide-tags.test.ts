import { describe, expect, it } from "vitest";
import { foldTag } from "../format/tags.ts";
import type { TagTrace } from "../memory/memory.ts";
import { decideTags, type TagsCase } from "./decide-tags.ts";

const letters = (text: string): string[] => text.split("").filter((letter) => letter !== " ");
const trace = (wanted: string, added: string, others = ""): TagTrace => ({
  wanted: letters(wanted),
  added: letters(added),
  others: letters(others),
});

function run(desired: string, current: string, known: TagTrace | null, more: Partial<TagsCase> = {}) {
  const given = { desired: letters(desired), current: letters(current), trace: known, rule: undefined } as const;
  const { field, trace: kept, written } = decideTags({ ...given, part: "owner", print: foldTag, ...more });
  const does = field && `${field.action} ${(field.to as string[]).join("")}`;
  return { does, trace: field?.action === "write" ? written : kept };
}

type Row = [string, string, string, TagTrace | null, string | null, TagTrace | null];

describe("decideTags", () => {
  it.each<Row>([
    ["unknown: what is missing is added", "ab", "ax", null, "write axb", trace("ab", "b")],
    ["nothing is missing", "A", "ab", null, null, trace("a", "")],
    ["a new one", "abc", "abx", trace("ab", "ab"), "write abxc", trace("abc", "abc")],
    ["one that a recruiter removed is not added again", "ab", "a", trace("ab", "ab"), "keep ab", trace("ab", "a")],
    ["whatever its case", "aB", "A", trace("ab", "ab"), "keep aB", trace("ab", "a")],
    ["one that HrFlow dropped is taken away", "a", "abx", trace("ab", "ab"), "write ax", trace("a", "a")],
    ["one that was there before us stays", "a", "abx", trace("ab", "a"), null, trace("a", "a")],
    ["one that another profile wants stays", "a", "ab", trace("ab", "ab", "b"), null, trace("a", "a", "b")],
    ["one that a recruiter put back is theirs now", "ab", "ab", trace("ab", "a"), null, trace("ab", "a")],
    ["one dropped and one new", "ac", "ab", trace("ab", "ab"), "write ac", trace("ac", "ac")],
    [
      "the last one is not taken away: an empty list is never sent",
      "a",
      "b",
      trace("ab", "ab"),
      "keep a",
      trace("ab", "ab"),
    ],
    ["one of another profile's that a recruiter removed", "o", "x", trace("", "", "o"), "keep o", trace("o", "", "o")],
  ])("the owner: %s", (_, desired, current, known, does, after) => {
    expect(run(desired, current, known)).toEqual({ does, trace: after });
  });

  it.each<Row>([
    ["what is missing is added, to what others want", "ab", "a", trace("a", "a"), "write ab", trace("a", "a", "ab")],
    ["nothing is taken away", "a", "ab", trace("ab", "ab", "a"), null, trace("ab", "ab", "a")],
    ["one that a recruiter removed stays away", "ab", "a", trace("b", "b", "a"), "keep ab", trace("b", "b", "ab")],
    ["of somebody nobody remembers", "a", "", null, "write a", trace("", "", "a")],
  ])("another profile: %s", (_, desired, current, known, does, after) => {
    expect(run(desired, current, known, { part: "other" })).toEqual({ does, trace: after });
  });

  it.each<Row>([
    ["tags that are there stay as they are", "ab", "a", null, "keep ab", null],
    ["and are left to themselves later", "c", "ab", trace("ab", "ab"), "keep c", trace("ab", "ab")],
    ["none there: all are written", "ab", "", null, "write ab", trace("ab", "ab")],
  ])("the rule fill: %s", (_, desired, current, known, does, after) => {
    expect(run(desired, current, known, { rule: "fill" })).toEqual({ does, trace: after });
  });
});
