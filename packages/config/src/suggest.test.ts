import { describe, expect, it } from "vitest";
import { suggest } from "./suggest.ts";

describe("what was meant", () => {
  it.each([
    { given: "stat", words: ["state", "listen"], want: "state" },
    { given: "api_secret", words: ["apiUser", "apiSecret"], want: "apiSecret" },
    { given: "Region", words: ["region"], want: "region" },
    { given: "colour", words: ["state", "listen"], want: null },
    { given: "x", words: [], want: null },
  ])("by $given is $want", ({ given, words, want }) => {
    expect(suggest(given, words)).toBe(want);
  });
});
