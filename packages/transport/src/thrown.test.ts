import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { thrownKind, thrownPlace } from "./thrown.ts";

class OddError extends Error {
  override name = "canary";
}

describe("thrownKind", () => {
  it.each([
    [new TypeError("canary"), "TypeError"],
    [new OddError("canary"), "OddError"],
    [Object.assign(new RangeError("canary"), { name: "canary" }), "RangeError"],
    [Object.assign(Object.create(Error.prototype), { constructor: { name: "canary" } }), "Error"],
    [new (class extends Error {})("canary"), "Error"],
    [
      Object.setPrototypeOf(new Error("canary"), Object.create(Error.prototype, { constructor: { value: "canary" } })),
      "Error",
    ],
    ["canary", "string"],
    [null, "object"],
  ])("tells the class of %o, and nothing of its own words", (thrown, kind) => {
    expect(thrownKind(thrown)).toBe(kind);
  });
});

describe("thrownPlace", () => {
  it.each([
    ["its message", new TypeError("canary")],
    ["a message that looks like frames", new Error("no\n    at canary (file.ts:1:2)\n    at canary:1:2")],
    ["its cause", new Error("x", { cause: new Error("canary") })],
    ["its properties", Object.assign(new Error("x"), { code: "canary", input: "canary" })],
    ["its name", new OddError("x")],
  ])("keeps where an error came from without %s", (_, thrown) => {
    const place = thrownPlace(thrown);
    expect(place?.stack).toMatch(/\n\s+at .*thrown\.test\.ts:\d+:\d+/);
    expect(inspect(place, { depth: Number.POSITIVE_INFINITY, showHidden: true })).not.toContain("canary");
  });

  it("knows no place of what is no error", () => {
    expect(thrownPlace("canary")).toBeUndefined();
  });
});
