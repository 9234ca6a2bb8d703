import { describe, expect, it } from "vitest";
import { assertSourceKey } from "./source-key.ts";

describe("the key of a source", () => {
  it.each(["0123456789abcdef0123456789abcdef01234567", "s1", "A-b_c"])("may be %j", (key) => {
    expect(assertSourceKey(key, "source")).toBe(key);
  });

  it.each(["", " ", "s1 ", "s 1", "s1\n", "clé", "s\u200b1"])("is not %j", (key) => {
    expect(() => assertSourceKey(key, "mirrors[0].source")).toThrow("mirrors[0].source holds a blank");
  });
});
