import { describe, expect, it } from "vitest";
import { readSchedule } from "./read-schedule.ts";

describe("readSchedule", () => {
  it.each(["* * * * *", "*/5 8-18 * * 1-5", "*/10 * * * * *", " 0 3 * * * "])("takes %j", (text) => {
    expect(readSchedule({ name: "PUSH_PROFILE_SCHEDULE", value: text })).toBe(text.trim());
  });

  it.each([
    ["* * * *", "PUSH_PROFILE_SCHEDULE is not a cron expression of 5 or 6 fields"],
    ["@hourly", "PUSH_PROFILE_SCHEDULE is not a cron expression of 5 or 6 fields"],
    ["61 * * * *", "PUSH_PROFILE_SCHEDULE is not a cron expression: its minute is wrong"],
    ["0 0 31 2 *", "PUSH_PROFILE_SCHEDULE is not a cron expression: its dayOfMonth is wrong"],
  ])("refuses %j", (text, message) => {
    expect(() => readSchedule({ name: "PUSH_PROFILE_SCHEDULE", value: text })).toThrow(message);
  });
});
