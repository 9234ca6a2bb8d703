import { describe, expect, it } from "vitest";
import { type Mistake, mistakesError, mistakeText } from "./mistake.ts";

const mistake: Mistake = { file: "c.yaml", line: 3, column: 5, path: "state", message: "state is empty", fix: "Mend." };

describe("a mistake", () => {
  it.each([
    { given: mistake, want: "c.yaml:3:5: state is empty" },
    { given: { ...mistake, column: null }, want: "c.yaml:3: state is empty" },
    { given: { ...mistake, line: null, column: null }, want: "c.yaml: state is empty" },
  ])("reads as $want", ({ given, want }) => {
    expect(mistakeText(given)).toBe(want);
  });

  it("alone is the whole error", () => {
    const { message, fix, field } = mistakesError([mistake]);
    expect({ message, fix, field }).toEqual({ message: "c.yaml:3:5: state is empty", fix: "Mend.", field: "state" });
  });
});
