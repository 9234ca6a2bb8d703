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
    const timetable = createTimetable(expression);
    expect(timetable.next()).toEqual({ waitMs, intervalMs });
    timetable.end();
  });

  it("goes by the clock as it is at each question", () => {
    vi.setSystemTime(new Date("2026-03-02T12:00:30"));
    const timetable = createTimetable("* * * * *");
    expect(timetable.next().waitMs).toBe(30_000);
    vi.setSystemTime(new Date("2026-03-02T11:00:40"));
    expect(timetable.next().waitMs).toBe(20_000);
    timetable.end();
  });
});
