import { describe, expect, it } from "vitest";
import { judgeAttribute } from "./attributes.ts";

describe("judgeAttribute", () => {
  it.each([
    ["phone", "1", "create", "fits"],
    ["phone", null, "update", "fits"],
    ["phone", 1, "update", "unfit"],
    ["tags", ["a"], "update", "fits"],
    ["tags", [1], "update", "unfit"],
    ["tags", null, "update", "unfit"],
    ["sourced", true, "create", "fits"],
    ["sourced", "true", "create", "unfit"],
    ["sourced", true, "update", "forbidden"],
    ["resume-summary", "x", "update", "fits"],
    ["resume-summary", "x", "create", "forbidden"],
    ["toString", "x", "create", "forbidden"],
  ] as const)("judges %s: %o on %s as %s", (name, value, on, want) => {
    expect(judgeAttribute(name, value, on)).toBe(want);
  });
});
