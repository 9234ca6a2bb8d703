import { describe, expect, it } from "vitest";
import { whoOf } from "./who.ts";

const at = (source: string | null, key: string | null, reference: string | null) =>
  whoOf({ profile: { source, key, reference } });

describe("who an outcome is about", () => {
  it("is told by source and key, and by the reference only without a key", () => {
    expect(at("s", "k", "r")).toBe(at("s", "k", null));
    const others = [
      at("s", "k", null),
      at("t", "k", null),
      at("s", "l", null),
      at("s", null, "k"),
      at(null, "k", null),
    ];
    expect(new Set(others).size).toBe(others.length);
  });

  it("is not told where there is neither", () => {
    expect(at("s", null, null)).toBeNull();
  });
});
