import { describe, expect, it } from "vitest";
import type { Sighting } from "../ledger/ledger.ts";
import { later, OVERLAP_MS, reaches, showsNewer, topOf } from "./watermark.ts";

const NOON = Date.UTC(2026, 2, 2, 12);

function page(...times: (number | null)[]): Sighting[] {
  return times.map((updatedMs, n) => ({ key: `p${n}`, updatedAt: updatedMs === null ? null : "…", updatedMs }));
}

describe("topOf", () => {
  it.each<[string, (number | null)[], number | null]>([
    ["the newest person's time", [NOON - 1000, NOON - 2000], NOON - 1000],
    ["the newest one's wherever it stands", [NOON - 2000, NOON - 1000], NOON - 1000],
    ["the answer's moment where somebody is dated after it", [NOON + 60_000, NOON - 1000], NOON],
    ["nothing for an empty page", [], null],
    ["nothing where no one is dated", [null, null], null],
    ["the dated one's where some are not", [null, NOON - 5], NOON - 5],
  ])("is %s", (_name, times, want) => {
    expect(topOf(page(...times), NOON)).toBe(want);
  });
});

describe("reaches", () => {
  it.each<[string, (number | null)[], number | null, boolean]>([
    ["not without a watermark", [0], null, false],
    ["not on an empty page", [], NOON, false],
    ["not with somebody right at the end of the overlap", [NOON - OVERLAP_MS], NOON, false],
    ["with somebody just behind the overlap", [NOON, NOON - OVERLAP_MS - 1], NOON, true],
    ["not by somebody undated", [NOON, null], NOON, false],
  ])("%s", (_name, times, watermark, want) => {
    expect(reaches(page(...times), watermark)).toBe(want);
  });
});

describe("showsNewer", () => {
  it.each<[string, (number | null)[], number | null, boolean]>([
    ["not on an empty page", [], NOON, false],
    ["not with somebody in the second of the watermark", [NOON, NOON - 1000], NOON, false],
    ["with somebody after it", [NOON - 1000, NOON + 1000], NOON, true],
    ["not by somebody undated", [null, NOON], NOON, false],
    ["with anybody dated where there is no watermark", [0], null, true],
    ["not by somebody undated where there is none", [null], null, false],
  ])("%s", (_name, times, watermark, want) => {
    expect(showsNewer(page(...times), watermark)).toBe(want);
  });
});

describe("later", () => {
  it.each([
    [null, null, null],
    [null, 5, 5],
    [5, null, 5],
    [5, 7, 7],
    [7, 5, 7],
  ])("of %s and %s is %s", (a, b, want) => {
    expect(later(a, b)).toBe(want);
  });
});
