import { describe, expect, it } from "vitest";
import { higher, outranks } from "./origin.ts";

describe("origins", () => {
  it("rank flags over the environment over .env over the file over defaults", () => {
    expect(outranks("flag", "environment")).toBe(true);
    expect(outranks("environment", ".env")).toBe(true);
    expect(outranks(".env", "file")).toBe(true);
    expect(outranks("file", "default")).toBe(true);
    expect(outranks("default", "file")).toBe(false);
    expect(outranks(".env", ".env")).toBe(false);
  });

  it("give the higher of two", () => {
    expect(higher(".env", "environment")).toBe("environment");
    expect(higher("environment", ".env")).toBe("environment");
  });
});
