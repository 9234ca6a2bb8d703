import { describe, expect, it } from "vitest";
import { parseInstant } from "./instant.ts";

const AT = Date.UTC(2026, 2, 2, 9, 15, 27);

describe("parseInstant", () => {
  it.each([
    ["HrFlow's own form", "2026-03-02T09:15:27+0000", AT],
    ["a colon in the offset", "2026-03-02T09:15:27+00:00", AT],
    ["another zone", "2026-03-02T11:15:27+0200", AT],
    ["an offset of hours", "2026-03-02T11:15:27+02", AT],
    ["west of Greenwich", "2026-03-02T04:45:27-0430", AT],
    ["Z", "2026-03-02T09:15:27Z", AT],
    ["no offset: UTC", "2026-03-02T09:15:27", AT],
    ["a space for the T", "2026-03-02 09:15:27", AT],
    ["milliseconds", "2026-03-02T09:15:27.250Z", AT + 250],
    ["microseconds", "2026-03-02T09:15:27.250999+00:00", AT + 250],
    ["a date alone", "2026-03-02", Date.UTC(2026, 2, 2)],
    ["white space around", " 2026-03-02T09:15:27Z ", AT],
  ])("reads %s", (_name, given, want) => {
    expect(parseInstant(given)).toBe(want);
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["an empty text", ""],
    ["a number", 1_772_442_927],
    ["words", "yesterday"],
    ["a month that does not exist", "2026-13-02T09:15:27Z"],
    ["an American date", "03/02/2026"],
  ])("gives null for %s", (_name, given) => {
    expect(parseInstant(given)).toBeNull();
  });
});
