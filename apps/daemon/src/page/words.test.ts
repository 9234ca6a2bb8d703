import { describe, expect, it } from "vitest";
import { clockTime, count, counted, fullTime, longSpan, span, took } from "./words.ts";

const now = Date.parse("2026-11-23T18:24:04Z");

describe("words", () => {
  it.each([
    [0, "0 s"],
    [59.9, "59 s"],
    [60, "1 min"],
    [3599, "59 min"],
    [3600, "1 h"],
    [7500, "2 h 5 min"],
    [86_400, "1 d"],
    [273_600, "3 d 4 h"],
    [-5, "0 s"],
  ])("%s seconds are %s", (seconds, want) => {
    expect(span(seconds)).toBe(want);
  });

  it.each([
    [-5, "0 seconds"],
    [59, "59 seconds"],
    [60, "1 minute"],
    [7199, "1 hour"],
    [86_400, "1 day"],
    [345_000, "3 days"],
  ])("%s seconds, written out, are %s", (seconds, want) => {
    expect(longSpan(seconds)).toBe(want);
  });

  it.each([
    [412.4, "412 ms"],
    [3249, "3.2 s"],
    [59_999, "60.0 s"],
    [125_000, "2 min"],
  ])("%s ms are %s", (ms, want) => {
    expect(took(ms)).toBe(want);
  });

  it.each([
    ["2026-11-23T08:05:00Z", "08:05"],
    ["2026-11-22T18:24:00Z", "22 Nov 18:24"],
    ["2025-01-01T00:00:00Z", "1 Jan 00:00"],
  ])("%s is %s", (iso, want) => {
    expect(clockTime(Date.parse(iso), now)).toBe(want);
  });

  it("counts", () => {
    expect([count(1_234_567), counted(1, "try", "tries"), counted(0, "try", "tries")]).toEqual([
      "1,234,567",
      "1 try",
      "0 tries",
    ]);
    expect(fullTime(now)).toBe("2026-11-23 18:24:04 UTC");
  });
});
