import { describe, expect, it } from "vitest";
import { isObject } from "./is-object.ts";

describe("isObject", () => {
  it.each([
    ["an object", {}, true],
    ["a list", [], false],
    ["null", null, false],
    ["a text", "{}", false],
    ["nothing", undefined, false],
  ])("%s", (_, given, want) => {
    expect(isObject(given)).toBe(want);
  });
});
