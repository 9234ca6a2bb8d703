import { describe, expect, it } from "vitest";
import { readEmail } from "./email.ts";

describe("readEmail", () => {
  it.each([
    ["capitals and blanks", " Ada@Example.COM ", "ada@example.com"],
    ["a plus", "ada+jobs@example.com", "ada+jobs@example.com"],
    ["an international domain", "ada@exämple.se", "ada@exämple.se"],
    ["an apostrophe", "o'neil@example.com", "o'neil@example.com"],
  ])("%s is an address", (_, given, want) => {
    expect(readEmail(given)).toEqual({ email: want, invalid: false });
  });

  it.each([
    ["spaced punctuation of old records", "ada @ example . com"],
    ["two addresses", "a@example.com,b@example.com"],
    ["a display name", "Ada <ada@example.com>"],
    ["no host", "ada@"],
    ["no dot", "ada@localhost"],
    ["no at sign", "n/a"],
    ["a quote", '"ada"@example.com'],
    ["too long", `${"a".repeat(250)}@example.com`],
  ])("%s is not", (_, given) => {
    expect(readEmail(given)).toEqual({ email: null, invalid: true });
  });

  it.each([
    ["null", null],
    ["blank", "  "],
    ["an object", {}],
  ])("%s is no e-mail, and nothing to warn of", (_, given) => {
    expect(readEmail(given)).toEqual({ email: null, invalid: false });
  });
});
