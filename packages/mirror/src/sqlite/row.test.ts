import { describe, expect, it } from "vitest";
import { readJson, readJsonOrNull, readNumber, readNumberOrNull, readText, readTextOrNull, readWord } from "./row.ts";

const row = { number: 7, text: "word", nothing: null, json: '{"a":1}' };
const isText = (value: unknown): value is string => typeof value === "string";
const isAnything = (_value: unknown): _value is unknown => true;

describe("reading a row", () => {
  it("gives what is there", () => {
    expect(readNumber(row, "number")).toBe(7);
    expect(readText(row, "text")).toBe("word");
    expect(readWord(row, "text", ["another", "word"])).toBe("word");
    expect(readJson(row, "json", isAnything)).toEqual({ a: 1 });
    expect([
      readNumberOrNull(row, "nothing"),
      readTextOrNull(row, "nothing"),
      readJsonOrNull(row, "nothing", isText),
    ]).toEqual([null, null, null]);
  });

  it.each<[string, () => unknown]>([
    ["a number that is a text", (): unknown => readNumber(row, "text")],
    ["a number that is not there", (): unknown => readNumberOrNull(row, "missing")],
    ["a text that is a number", (): unknown => readText(row, "number")],
    ["a text that is not there", (): unknown => readTextOrNull(row, "missing")],
    ["a word that is not known", (): unknown => readWord(row, "text", ["another"])],
    ["JSON of another shape", (): unknown => readJson(row, "json", isText)],
    ["no JSON", (): unknown => readJson(row, "text", isAnything)],
    ["a row that is not there", (): unknown => readNumber(undefined, "number")],
  ])("throws for %s", (_name, read) => {
    expect(read).toThrow();
  });
});
