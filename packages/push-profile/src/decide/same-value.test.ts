import { describe, expect, it } from "vitest";
import type { AttributeName } from "../attributes.ts";
import { sameValue } from "./same-value.ts";

type Row = [string, AttributeName, unknown, unknown, boolean];

describe("sameValue", () => {
  it.each<Row>([
    ["names with trailing blanks", "first-name", "Ada", "Ada ", true],
    ["names in another case differ", "first-name", "Ada", "ADA", false],
    ["one letter written in two ways", "last-name", "Mu\u0308ller", "Müller", true],
    ["e-mails without case", "email", "Ada@example.com", "ada@example.com", true],
    ["phones by digits", "phone", "+33 6 31-24", "(336) 3124", true],
    ["phones without digits by text", "phone", "ask me", "ask her", false],
    [
      "addresses with and without scheme",
      "linkedin-url",
      "https://www.linkedin.com/in/ada/",
      "linkedin.com/in/Ada",
      true,
    ],
    ["tags as sets, without case", "tags", ["A", "b"], ["B", "a", "A "], true],
    ["fewer tags", "tags", ["a"], ["a", "b"], false],
    ["files, never", "resume", "https://example.com/a", "https://example.com/a", false],
    ["a flag", "internal", true, true, true],
    ["a value and nothing", "phone", "1", null, false],
  ])("%s", (_, name, a, b, want) => {
    expect(sameValue(name, a, b)).toBe(want);
    expect(sameValue(name, b, a)).toBe(want);
  });
});
