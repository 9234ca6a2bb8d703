import { describe, expect, it } from "vitest";
import { emailFilter, foldEmail } from "./email.ts";

describe("foldEmail", () => {
  it("trims and lowers", () => {
    expect(foldEmail("  Nora.Lindqvist@Example.COM\n")).toBe("nora.lindqvist@example.com");
  });
});

describe("emailFilter", () => {
  it.each([
    ["Nora@Example.com", "nora@example.com"],
    ["nora+cv@example.com", "nora+cv@example.com"],
    ["a,b@example.com", '"a,b@example.com"'],
    ['"a,b"@example.com', '"""a,b""@example.com"'],
    ["half\ud800@example.com", "half\ufffd@example.com"],
  ])("for %j is %j", (given, want) => {
    expect(emailFilter(given)).toBe(want);
  });
});
