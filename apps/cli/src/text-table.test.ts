import { describe, expect, it } from "vitest";
import { textTable } from "./text-table.ts";

describe("a table of text", () => {
  it("puts columns below each other, no wider than they need to be", () => {
    const rows = [
      ["a", "long cell", "x"],
      ["abc", "", "y"],
    ];
    expect(textTable(rows, [10, 20, 10])).toEqual(["a    long cell  x", "abc             y"]);
  });

  it("counts a wide character twice, and one of many parts once", () => {
    const rows = [
      ["王小明", "x"],
      ["👩🏽‍💻", "y"],
      ["e\u0301", "z"],
    ];
    expect(textTable(rows, [10, 10])).toEqual(["王小明  x", "👩🏽‍💻      y", "e\u0301       z"]);
  });

  it("goes on below where a cell is too long, at a word where there is one", () => {
    const rows = [["field", "one two three", "a".repeat(14)]];
    expect(textTable(rows, [5, 8, 10])).toEqual(["field  one two  aaaaaaaaaa", "       three    aaaa"]);
  });
});
