import { describe, expect, it } from "vitest";
import { countRepeats } from "./tell.ts";

describe("countRepeats", () => {
  it.each([
    ["nothing", [], []],
    ["different lines stay", ["a", "b", "a"], ["a", "b", "a"]],
    ["equal neighbours become one", ["a", "a", "b"], ["a (2 times)", "b"]],
  ])("%s", (_, given, want) => {
    expect(countRepeats(given)).toEqual(want);
  });
});
