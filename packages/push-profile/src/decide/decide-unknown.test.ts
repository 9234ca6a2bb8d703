import { describe, expect, it } from "vitest";
import type { AttributeName } from "../attributes.ts";
import { type Contact, decideField } from "./decide-field.ts";

type Row = [string, AttributeName, unknown, unknown, Contact, ["write" | "keep", unknown] | null];

describe("decideField", () => {
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
    const field = decideField(name, desired, current, contact);
    expect(field && [field.action, field.to]).toEqual(want);
  });

  it.each<[string, AttributeName, unknown, unknown, ["write" | "keep", unknown] | null]>([
    ["a value there is kept, although others are overwritten", "phone", "1", "2", ["keep", "1"]],
    ["a blank is filled", "phone", "1", "", ["write", "1"]],
    ["tags there are kept as they are", "tags", ["b"], ["a"], ["keep", ["b"]]],
    ["tags that stand there already are nothing to tell", "tags", ["A"], ["a", "b"], null],
    ["no tags there: all are written", "tags", ["a"], [], ["write", ["a"]]],
  ])("the rule fill on the attribute alone: %s", (_, name, desired, current, want) => {
    const field = decideField(name, desired, current, "overwrite", "fill");
    expect(field && [field.action, field.to]).toEqual(want);
  });
});
