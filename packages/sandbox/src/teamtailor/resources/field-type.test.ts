import { describe, expect, it } from "vitest";
import { type FieldType, fitsField, isFieldType } from "./field-type.ts";

const fits = (type: string, value: unknown): boolean => {
  const name: FieldType | null = isFieldType(`CustomField::${type}`) ? (`CustomField::${type}` as FieldType) : null;
  return name !== null && fitsField(name, value);
};

describe("fitsField", () => {
  it.each([
    ["Text", "x", true],
    ["Text", 7, false],
    ["Phone", "call me", true],
    ["Phone", 7, false],
    ["Email", "a@b", true],
    ["Email", "a.b", false],
    ["Url", "http://a.example.com", true],
    ["Url", "ftp://a.example.com", false],
    ["Url", "a.example.com", false],
    ["Date", "2026-03-02", true],
    ["Date", "2026-03-02T10:00:00+01:00", true],
    ["Date", "2 March", false],
    ["Date", 20260302, false],
    ["Checkbox", false, true],
    ["Checkbox", "true", true],
    ["Checkbox", "yes", false],
    ["Number", 1.5, true],
    ["Number", "-1.5", true],
    ["Number", "one", false],
    ["Number", true, false],
    ["Text", ["x"], false],
    ["Select", "1", false],
  ])("says of %s %o: %s", (type, value, want) => {
    expect(fits(type, value)).toBe(want);
  });
});
