import { describe, expect, it } from "vitest";
import { attributeOf, codeOf, isReason, nameOf } from "./words.ts";

/** Ledgers hold these codes: a line that has to change here means that they are no longer understood. */
const CODES = {
  "first-name": "fn",
  "last-name": "ln",
  email: "em",
  phone: "ph",
  pitch: "pi",
  "linkedin-url": "li",
  picture: "pc",
  resume: "re",
  tags: "tg",
  "linkedin-uid": "lu",
  "facebook-id": "fb",
  "referring-url": "ru",
  internal: "in",
  connected: "cn",
  unsubscribed: "un",
  sourced: "so",
  "send-welcome-message": "sw",
  "set-consent-expiration": "sc",
  "consent-given-future-jobs": "cg",
};

describe("words of the ledger", () => {
  it.each(Object.entries(CODES))("writes %s as %s, and reads it back", (name, code) => {
    expect(codeOf(name)).toBe(code);
    expect(attributeOf(code)).toBe(name);
  });

  it("has a code of its own for each attribute", () => {
    expect(new Set(Object.values(CODES)).size).toBe(Object.keys(CODES).length);
  });

  it("lets other names stand for themselves, but takes none for an attribute", () => {
    expect(nameOf(codeOf("custom"))).toBe("custom");
    expect(() => attributeOf("custom")).toThrow(TypeError);
  });

  it.each([
    ["logic:hasEmail", true],
    ["no-email", true],
    ["gone", true],
    ["because", false],
  ])("takes %s for a reason: %s", (text, want) => {
    expect(isReason(text)).toBe(want);
  });
});
