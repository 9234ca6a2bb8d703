import { UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { type NumberRange, readNumber } from "./read-number.ts";

function read(value: string, range: NumberRange): number {
  return readNumber({ id: "timeout", value, origin: "flag", name: "--timeout" }, range);
}

describe("a number", () => {
  it.each([
    { given: "1", range: { min: 1, max: 9 }, want: 1 },
    { given: " 9 ", range: { min: 1, max: 9 }, want: 9 },
    { given: "0.5", range: { min: 0.1, max: 9, fraction: true }, want: 0.5 },
  ])("$given is $want", ({ given, range, want }) => {
    expect(read(given, range)).toBe(want);
  });

  it.each(["", "0", "10", "-1", "1.5", "1e0", "0x1", "one", "Infinity"])("refuses %j for 1 to 9", (given) => {
    expect(() => read(given, { min: 1, max: 9 })).toThrow(UsageError);
  });
});
