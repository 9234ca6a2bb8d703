import { describe, expect, it } from "vitest";
import { worstCode } from "./worst-code.ts";

describe("the most serious exit code", () => {
  it.each([
    { codes: [], want: 0 },
    { codes: [0, 75], want: 75 },
    { codes: [75, 3], want: 3 },
    { codes: [3, 2, 75], want: 2 },
    { codes: [2, 4, 3], want: 4 },
    { codes: [4, 1], want: 1 },
  ])("of $codes is $want", ({ codes, want }) => {
    expect(worstCode(codes)).toBe(want);
  });
});
