import { UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { placedMistake, usageErrorOf } from "./placed-mistake.ts";

describe("a mistake with a place", () => {
  const error = new UsageError("token is wrong", "Mend it.");

  it("stands where the file says, and nowhere in a module", () => {
    const places = { valueAt: () => ({ line: 3, column: 5 }), keyAt: () => ({ line: 1, column: 1 }) };
    const same = { path: "mirrors[0].start", message: "token is wrong", fix: "Mend it." };
    const at = ["mirrors", 0, "start"];
    expect(placedMistake({ name: "c.yaml", places }, at, error)).toEqual({
      file: "c.yaml",
      line: 3,
      column: 5,
      ...same,
    });
    expect(placedMistake({ name: "c.mjs", places: null }, at, error)).toMatchObject({ line: null, column: null });
  });

  it("comes of a usage error alone", () => {
    const bug = new TypeError("a bug");
    const thrower = (thrown: Error) => () => {
      throw thrown;
    };
    expect(usageErrorOf(thrower(error))).toBe(error);
    expect(usageErrorOf(() => "fine")).toBeNull();
    expect(() => usageErrorOf(thrower(bug))).toThrow(bug);
  });
});
