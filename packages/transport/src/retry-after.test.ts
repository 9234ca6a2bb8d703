import { describe, expect, it } from "vitest";
import { parseHttpDate, parseRateLimitReset, parseRetryAfter } from "./retry-after.ts";

const NOW = Date.UTC(2026, 2, 4, 8, 0, 0);

describe("parseRetryAfter", () => {
  it.each([
    ["whole seconds", "10", 10_000],
    ["zero", "0", 0],
    ["seconds among blanks", "  3 ", 3000],
    ["a fraction, which no standard allows", "1.5", 1500],
    ["IMF-fixdate", "Wed, 04 Mar 2026 08:00:30 GMT", 30_000],
    ["RFC 850", "Wednesday, 04-Mar-26 08:01:00 GMT", 60_000],
    ["asctime", "Wed Mar  4 08:00:05 2026", 5000],
    ["asctime with two digits", "Sat Mar 14 08:00:00 2026", 10 * 86_400_000],
    ["a date in the past", "Wed, 04 Mar 2026 07:00:00 GMT", 0],
    ["nothing", null, null],
    ["an empty value", "", null],
    ["a negative number", "-5", null],
    ["an ISO date", "2026-03-04T08:00:30Z", null],
    ["another zone", "Wed, 04 Mar 2026 08:00:30 CET", null],
    ["an hour that is none", "Wed, 04 Mar 2026 25:00:30 GMT", null],
    ["a day that is none", "Wed, 00 Mar 2026 08:00:30 GMT", null],
    ["a month that is none", "Wed, 04 Mrz 2026 08:00:30 GMT", null],
    ["words", "soon", null],
  ])("reads %s", (_name, given, want) => {
    expect(parseRetryAfter(given, NOW)).toBe(want);
  });
});

describe("parseRateLimitReset", () => {
  it.each([
    ["seconds left", "7", 7000],
    ["zero", "0", 0],
    ["an epoch in seconds", String(NOW / 1000 + 9), 9000],
    ["an epoch in milliseconds", String(NOW + 9500), 9500],
    ["an epoch in the past", String(NOW / 1000 - 9), 0],
    ["nothing", null, null],
    ["a negative number", "-1", null],
    ["words", "later", null],
  ])("reads %s", (_name, given, want) => {
    expect(parseRateLimitReset(given, NOW)).toBe(want);
  });
});

describe("parseHttpDate", () => {
  it("takes a year of two digits for the nearest one, at most 50 years ahead", () => {
    expect(parseHttpDate("Sunday, 06-Nov-94 08:49:37 GMT", NOW)).toBe(Date.UTC(1994, 10, 6, 8, 49, 37));
    expect(parseHttpDate("Friday, 06-Nov-76 08:49:37 GMT", NOW)).toBe(Date.UTC(2076, 10, 6, 8, 49, 37));
  });
});
