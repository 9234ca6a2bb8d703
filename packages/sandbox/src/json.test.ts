import { describe, expect, it } from "vitest";
import { parseObject } from "./json.ts";

describe("parseObject", () => {
  it.each([
    ['{"a":1}', { a: 1 }],
    ["[]", null],
    ["null", null],
    ['"a"', null],
    ["{", null],
    ["", null],
  ])("reads %o as %o", (text, want) => {
    expect(parseObject(text)).toEqual(want);
  });
});
