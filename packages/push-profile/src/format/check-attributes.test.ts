import { describe, expect, it } from "vitest";
import { checkAttributes } from "./check-attributes.ts";

describe("checkAttributes", () => {
  it.each([
    ["empty values are left out", { phone: null, pitch: "", tags: [], "last-name": undefined, email: " " }, {}],
    ["empty is empty, whatever the attribute", { tags: "", "first-name": [], internal: " " }, {}],
    ["texts are trimmed", { "first-name": " Ada " }, { "first-name": "Ada" }],
    ["e-mails are lower-cased", { email: "Ada@Example.com" }, { email: "ada@example.com" }],
    ["flags stay", { internal: false, sourced: true }, { internal: false, sourced: true }],
    ["files may be Teamtailor's own", { resume: "transient:/abc" }, { resume: "transient:/abc" }],
    ["tags once each", { tags: ["a", "A"] }, { tags: ["a"] }],
  ])("%s", (_, returned, want) => {
    expect(checkAttributes(returned)).toEqual({ attributes: want, warnings: [] });
  });

  it.each([
    ["an e-mail that is none", { email: "n/a" }, ["email-invalid"]],
    ["a tag that is too long", { tags: ["x".repeat(120)] }, ["tags-cut"]],
  ])("%s is warned of", (_, returned, want) => {
    expect(checkAttributes(returned).warnings).toEqual(want);
  });

  it("what is nothing once it is cut is left out", () => {
    const grapheme = `a${"\u0301".repeat(200)}`;
    expect(checkAttributes({ pitch: grapheme, tags: [grapheme] }).attributes).toEqual({});
  });

  it("a long pitch is cut", () => {
    expect(checkAttributes({ pitch: "word ".repeat(60) }).attributes.pitch?.length).toBeLessThanOrEqual(140);
  });

  it.each([
    ["merge", { merge: true }, "merge"],
    ["an id", { id: "1" }, "id"],
    ["an unknown name", { first_name: "Ada" }, "first_name"],
    ["another spelling", { "First Name": "Ada", linkedinUrl: "x" }, "First Name"],
    ["what everybody inherits", { constructor: "x" }, null],
    ["a number for a text", { phone: 1 }, "phone"],
    ["a text for a flag", { sourced: "sourced" }, "sourced"],
    ["objects for tags", { tags: [{ name: "a" }] }, "tags"],
    ["a file that is not https", { resume: "file:///secret" }, "resume"],
  ])("%s is refused by name", (_, returned, field) => {
    expect(() => checkAttributes(returned)).toThrow(expect.objectContaining({ code: "format", field }));
  });

  it.each([[null], [undefined], ["x"], [[]]])("%j is no object", (returned) => {
    expect(() => checkAttributes(returned)).toThrow(expect.objectContaining({ code: "format", field: null }));
  });

  it("a name that may be a value is told by its place", () => {
    expect(() => checkAttributes({ phone: "1", "canary@example.com": "x" })).toThrow(
      expect.objectContaining({
        code: "format",
        field: null,
        message: "the format returned an attribute that cannot be sent: number 2 of what it returned",
      }),
    );
  });

  it("a refusal never repeats the value", () => {
    expect(() => checkAttributes({ resume: "ftp://canary" })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("canary") }),
    );
  });
});
