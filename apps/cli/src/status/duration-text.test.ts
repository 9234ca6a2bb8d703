import { describe, expect, it } from "vitest";
import { durationText } from "./duration-text.ts";

describe("a length of time", () => {
  it.each([
    [0, "0s"],
    [59.9, "59s"],
    [60, "1m"],
    [3599, "59m"],
    [7200, "2h"],
    [86_399, "23h"],
    [777_600, "9d"],
  ])("of %s seconds is %s", (seconds, want) => {
    expect(durationText(seconds)).toBe(want);
  });
});
