import { describe, expect, it } from "vitest";
import { cutText } from "./cut-text.ts";

describe("cutText", () => {
  it.each([
    ["short enough stays", "one two", 7, "one two"],
    ["cut at a word", "one two three", 9, "one two"],
    ["a word that ends at the limit stays", "one two three", 7, "one two"],
    ["one long word is cut hard", "abcdefgh", 5, "abcde"],
    ["an astral character counts once", "🙂🙂🙂", 3, "🙂🙂🙂"],
    ["never half a pair", "🙂🙂🙂", 2, "🙂🙂"],
    ["never half a family", "ab👩‍👩‍👧cd", 4, "ab"],
    ["never a letter without its accent", "abe\u0301f", 3, "ab"],
  ])("%s", (_, given, longest, want) => {
    expect(cutText(given, longest)).toBe(want);
  });
});
