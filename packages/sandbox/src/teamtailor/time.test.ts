import { describe, expect, it } from "vitest";
import { teamtailorMillis, teamtailorTime } from "./time.ts";

describe("teamtailorTime", () => {
  it.each([
    [Date.UTC(2026, 0, 2, 9, 15, 27, 7), "2026-01-02T10:15:27.007+01:00"],
    [Date.UTC(2026, 6, 2, 9, 15, 27, 0), "2026-07-02T11:15:27.000+02:00"],
    [Date.UTC(2026, 2, 29, 0, 59, 59, 999), "2026-03-29T01:59:59.999+01:00"],
    [Date.UTC(2026, 2, 29, 1), "2026-03-29T03:00:00.000+02:00"],
    [Date.UTC(2026, 9, 25, 0, 59), "2026-10-25T02:59:00.000+02:00"],
    [Date.UTC(2026, 9, 25, 1), "2026-10-25T02:00:00.000+01:00"],
  ])("writes %i as %s", (ms, want) => {
    expect(teamtailorTime(ms)).toBe(want);
    expect(Date.parse(want)).toBe(ms);
  });
});

describe("teamtailorMillis", () => {
  it.each([
    ["2026-03-01", Date.UTC(2026, 2, 1)],
    ["2026-03-01T09:30:00Z", Date.UTC(2026, 2, 1, 9, 30)],
    ["2026-03-01T09:30:00.250+01:00", Date.UTC(2026, 2, 1, 8, 30, 0, 250)],
    ["2026-03-01T09:30", Date.UTC(2026, 2, 1, 9, 30)],
    ["yesterday", null],
    ["2026-3-1", null],
    ["2026-13-01", null],
    ["", null],
  ])("reads %o as %s", (text, want) => {
    expect(teamtailorMillis(text)).toBe(want);
  });
});
