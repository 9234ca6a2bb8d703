import { describe, expect, it } from "vitest";
import type { AttributeName } from "../attributes.ts";
import { foldTag } from "../format/tags.ts";
import type { FieldRule } from "../options.ts";
import { decideField } from "./decide-field.ts";
import { decideFile } from "./decide-file.ts";
import { decideTags } from "./decide-tags.ts";
import type { Contact } from "./known.ts";

type Row = [string, AttributeName, unknown, unknown, Contact, ["write" | "keep", unknown] | null];

/** What a push without a memory does. */
function decideUnknown(name: AttributeName, desired: unknown, current: unknown, contact: Contact, rule?: FieldRule) {
  const first = {
    name,
    desired,
    current,
    trace: undefined,
    contact,
    rule,
    onConflict: "teamtailor",
    part: "owner",
  } as const;
  if (name === "resume") return decideFile({ ...first, mark: "", now: 0 }).field;
  if (name !== "tags") return decideField({ ...first, print: () => "" }).field;
  return decideTags({ desired: desired as string[], current, trace: null, rule, part: "owner", print: foldTag }).field;
}

describe("without a memory, an attribute", () => {
  it.each<Row>([
    ["equal: nothing", "first-name", "Ada", "Ada", "overwrite", null],
    ["differs, overwrite: write", "first-name", "Ada", "Adah", "overwrite", ["write", "Ada"]],
    ["differs, fill: keep", "first-name", "Ada", "Adah", "fill", ["keep", "Ada"]],
    ["blank there, fill: write", "phone", "123", " ", "fill", ["write", "123"]],
    ["null there, overwrite: write", "phone", "123", null, "overwrite", ["write", "123"]],
    ["same digits: nothing", "phone", "+1 23", "123", "overwrite", null],
    [
      "a resume where there is none",
      "resume",
      "https://example.com/a",
      null,
      "fill",
      ["write", "https://example.com/a"],
    ],
    [
      "a resume where there is one, fill",
      "resume",
      "https://example.com/a",
      "https://x",
      "fill",
      ["keep", "https://example.com/a"],
    ],
    [
      "a resume where there is one, overwrite",
      "resume",
      "https://example.com/a",
      "https://x",
      "overwrite",
      ["write", "https://example.com/a"],
    ],
    ["tags join, theirs first", "tags", ["b", "A"], ["a"], "overwrite", ["write", ["a", "b"]]],
    ["tags join under fill too", "tags", ["b"], ["a"], "fill", ["write", ["a", "b"]]],
    ["no new tag: nothing", "tags", ["A"], ["a", "b"], "overwrite", null],
    ["a flag set there is kept under fill", "internal", true, false, "fill", ["keep", true]],
  ])("%s", (_, name, desired, current, contact, want) => {
    const field = decideUnknown(name, desired, current, contact);
    expect(field && [field.action, field.to]).toEqual(want);
  });

  it.each<[string, AttributeName, unknown, unknown, ["write" | "keep", unknown] | null]>([
    ["a value there is kept, although others are overwritten", "phone", "1", "2", ["keep", "1"]],
    ["a blank is filled", "phone", "1", "", ["write", "1"]],
    ["tags there are kept as they are", "tags", ["b"], ["a"], ["keep", ["b"]]],
    ["tags that stand there already are nothing to tell", "tags", ["A"], ["a", "b"], null],
    ["no tags there: all are written", "tags", ["a"], [], ["write", ["a"]]],
  ])("the rule fill on the attribute alone: %s", (_, name, desired, current, want) => {
    const field = decideUnknown(name, desired, current, "overwrite", "fill");
    expect(field && [field.action, field.to]).toEqual(want);
  });
});
