import type { PassRecord } from "@push-profile/mirror";
import { describe, expect, it } from "vitest";
import { BIN_MS, dayBins, peopleOf } from "./day-bins.ts";

const minute = 60_000;
const now = 100 * 24 * 60 * minute;

function pass(minutesAgo: number, change: Partial<PassRecord> = {}): PassRecord {
  return { at: now - minutesAgo * minute, outcome: "done", durationMs: 0, counts: {}, ...change };
}

describe("dayBins", () => {
  it("are the last 48 half-hours", () => {
    const bins = dayBins([], now);
    expect(bins).toHaveLength(48);
    expect([bins[0]?.from, bins[47]?.from]).toEqual([now - 48 * BIN_MS, now - BIN_MS]);
    expect(bins.every(({ pushed, behindMs }) => pushed === 0 && behindMs === null)).toBe(true);
  });

  it("count people where a pass ended", () => {
    const counts = {
      created: 2,
      updated: 3,
      unchanged: 4,
      skipped: 1,
      failed: 1,
      gone: 1,
      quarantined: 1,
      backlog: 99,
    };
    const bins = dayBins([pass(31, { durationMs: 2 * minute, counts }), pass(10, { counts: { created: 1 } })], now);
    expect(bins[47]).toMatchObject({ written: 6, pushed: 13 });
    expect(bins[46]).toMatchObject({ written: 0, pushed: 0 });
    expect(peopleOf({ counts })).toBe(12);
  });

  it.each<[string, PassRecord[], Record<number, number | null>]>([
    ["a pass a quarter of an hour", [pass(25), pass(15), pass(5)], { 46: null, 47: 10 * minute }],
    ["none since yesterday", [pass(60 * 24 + 10)], { 0: 40 * minute, 47: (60 * 24 + 10) * minute }],
    [
      "a gap of an hour",
      [pass(100), pass(40), pass(20), pass(1)],
      { 43: null, 44: 10 * minute, 45: 40 * minute, 46: 60 * minute, 47: 20 * minute },
    ],
    ["a pass that failed", [pass(25), pass(15, { outcome: "unavailable" })], { 47: 25 * minute }],
    ["a pass that left some", [pass(25), pass(15, { outcome: "bounded" })], { 47: 15 * minute }],
    ["a pass that took long", [pass(25, { durationMs: 20 * minute })], { 47: 5 * minute }],
    [
      "many in one record, ten minutes apart at most",
      [pass(100, { again: { count: 20, until: now - 20 * minute, longestGapMs: 10 * minute } }), pass(5)],
      { 43: null, 44: 10 * minute, 45: 10 * minute, 46: 10 * minute, 47: 15 * minute },
    ],
    [
      "many in one record that failed",
      [pass(80), pass(50, { outcome: "unavailable", again: { count: 9, until: now - minute, longestGapMs: minute } })],
      { 45: 20 * minute, 46: 50 * minute, 47: 80 * minute },
    ],
    ["a pass of the future", [pass(20), pass(-20)], { 47: 20 * minute }],
  ])("know how far behind at worst: %s", (_name, passes, want) => {
    const bins = dayBins(passes, now);
    const got = Object.fromEntries(Object.keys(want).map((index) => [index, bins[Number(index)]?.behindMs]));
    expect(got).toEqual(want);
    expect(dayBins(passes.toReversed(), now)).toEqual(bins);
  });

  it("leave out what is older than a day, and from tomorrow", () => {
    const bins = dayBins([pass(60 * 24 + 1, { counts: { created: 1 } }), pass(-1, { counts: { created: 1 } })], now);
    expect(bins.every(({ pushed }) => pushed === 0)).toBe(true);
  });
});
