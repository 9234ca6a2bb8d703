import { describe, expect, it } from "vitest";
import { pathText } from "./path-text.ts";

describe("a path in a config file", () => {
  it.each([
    { path: [], want: "" },
    { path: ["state"], want: "state" },
    { path: ["mirrors", 0, "tags", "add", 2], want: "mirrors[0].tags.add[2]" },
  ])("is written $want", ({ path, want }) => {
    expect(pathText(path)).toBe(want);
  });
});
