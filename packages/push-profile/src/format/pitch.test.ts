import { describe, expect, it } from "vitest";
import { pitchOf } from "./pitch.ts";

describe("pitchOf", () => {
  it.each([
    ["null", null, null],
    ["empty", " \n ", null],
    ["short", "Builds  things\n\tthat last.", "Builds things that last."],
  ])("%s", (_, given, want) => {
    expect(pitchOf(given)).toBe(want);
  });

  it("500 characters become at most 140, and end with a whole word", () => {
    const pitch = pitchOf("Seasoned engineer. ".repeat(27)) ?? "";
    expect(pitch.length).toBeLessThanOrEqual(140);
    expect(pitch.endsWith("engineer.") || pitch.endsWith("Seasoned")).toBe(true);
  });
});
