import { describe, expect, it } from "vitest";
import { readChoice } from "./read-choice.ts";

describe("one of a few words", () => {
  const given = (value: string) => ({ id: "existing", value, origin: "flag", name: "--existing" }) as const;

  it("is taken as it is", () => {
    expect(readChoice(given("fill"), ["fill", "skip"])).toBe("fill");
  });

  it.each(["Fill", "fill ", "toString", ""])("is not %j", (value) => {
    expect(() => readChoice(given(value), ["fill", "skip"])).toThrow("--existing is none of fill, skip");
  });
});
