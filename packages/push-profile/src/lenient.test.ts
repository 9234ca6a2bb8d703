import { describe, expect, it } from "vitest";
import { isBlank, listOf, recordOf, textOf, timeOf } from "./lenient.ts";

describe("textOf", () => {
  it.each([
    ["a text is trimmed", "  Ada ", "Ada"],
    ["a number is written out", 42, "42"],
    ["blank is nothing", " \n ", null],
    ["null is nothing", null, null],
    ["an object is nothing", { a: 1 }, null],
    ["not-a-number is nothing", Number.NaN, null],
    ["joiners stay", "👩‍🚀", "👩‍🚀"],
    ["a lone surrogate becomes the replacement character", "a\ud800", "a\ufffd"],
    ["control characters go, line breaks stay", "a\u0000b\nc\u0007", "ab\nc"],
  ])("%s", (_, given, want) => {
    expect(textOf(given)).toBe(want);
  });
});

describe("recordOf and listOf", () => {
  it.each([
    ["null", null],
    ["a text", "x"],
    ["undefined", undefined],
  ])("%s has neither fields nor items", (_, given) => {
    expect(recordOf(given)).toEqual({});
    expect(listOf(given)).toEqual([]);
  });

  it("a list is no record and a record no list", () => {
    expect(recordOf([1])).toEqual({});
    expect(listOf({ length: 1 })).toEqual([]);
  });
});

describe("timeOf", () => {
  const noon = Date.UTC(2024, 4, 1, 12);
  it.each([
    ["an offset without a colon", "2024-05-01T12:00:00+0000", noon],
    ["another offset", "2024-05-01T14:00:00+0200", noon],
    ["no offset is UTC", "2024-05-01T12:00:00", noon],
    ["the standard's form", "2024-05-01T12:00:00.000Z", noon],
    ["a bare day is midnight UTC", "2024-05-01", Date.UTC(2024, 4, 1)],
    ["junk", "yesterday", null],
    ["null", null, null],
  ])("%s", (_, given, want) => {
    expect(timeOf(given)).toBe(want);
  });
});

describe("isBlank", () => {
  it.each([
    [null, true],
    [undefined, true],
    ["  ", true],
    [[], true],
    [false, false],
    ["x", false],
    [["x"], false],
  ])("%j: %s", (given, want) => {
    expect(isBlank(given)).toBe(want);
  });
});
