import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTimetable } from "./timetable.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("createTimetable", () => {
  it.each([
    ["* * * * *", "2026-03-02T12:00:15.500", 44_500, 60_000],
    ["* * * * * *", "2026-03-02T12:00:15.500", 500, 1000],
    ["*/10 * * * * *", "2026-03-02T12:00:10.000", 10_000, 10_000],
    ["0 3 * * *", "2026-03-02T02:59:00.000", 60_000, 86_400_000],
  ])("%s at %s: %d ms from now, and %d ms to the next", (expression, now, waitMs, intervalMs) => {
    vi.setSystemTime(new Date(now));
    const timetable = createTimetable(expression, null);
    expect(timetable.next()).toEqual({ waitMs, intervalMs });
    timetable.end();
  });

  it.each([
    ["in winter", "0 3 * * *", "Europe/Stockholm", "2026-01-15T00:00:00Z", 2, 24],
    ["in summer", "0 3 * * *", "Europe/Stockholm", "2026-07-15T00:00:00Z", 1, 24],
    ["on the day that is short", "0 3 * * *", "Europe/Stockholm", "2026-03-28T01:00:00Z", 1, 23],
    ["on the day that is long", "0 4 * * *", "Europe/Stockholm", "2026-10-24T01:00:00Z", 1, 25],
    ["where nobody turns the clock", "0 3 * * *", "Asia/Tokyo", "2026-03-28T00:00:00Z", 18, 24],
  ])(
    "is by the clock of its time zone %s: %s in %s at %s",
    (_, expression, timezone, now, waitHours, intervalHours) => {
      vi.setSystemTime(new Date(now));
      const timetable = createTimetable(expression, timezone);
      const { waitMs, intervalMs } = timetable.next();
      expect([waitMs / 3_600_000, intervalMs / 3_600_000]).toEqual([waitHours, intervalHours]);
      timetable.end();
    },
  );

  it("goes by the clock as it is at each question", () => {
    vi.setSystemTime(new Date("2026-03-02T12:00:30"));
    const timetable = createTimetable("* * * * *", null);
    expect(timetable.next().waitMs).toBe(30_000);
    vi.setSystemTime(new Date("2026-03-02T11:00:40"));
    expect(timetable.next().waitMs).toBe(20_000);
    timetable.end();
  });
});
