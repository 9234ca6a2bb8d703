import { describe, expect, it } from "vitest";
import { httpsUrl, linkedinUrl } from "./urls.ts";

describe("httpsUrl", () => {
  it.each([
    ["https", "https://files.example.com/a.pdf", "https://files.example.com/a.pdf"],
    ["http", "http://files.example.com/a.pdf", null],
    ["a file", "file:///etc/passwd", null],
    ["credentials inside", "https://u:p@example.com/a.pdf", null],
    ["junk", "not a url", null],
    ["null", null, null],
    ["a list", ["https://example.com"], null],
  ])("%s", (_, given, want) => {
    expect(httpsUrl(given)).toBe(want);
  });
});

describe("linkedinUrl", () => {
  const ada = "https://www.linkedin.com/in/ada";
  it.each([
    [
      "the list of today",
      [
        { type: "github", url: "https://github.com/ada" },
        { type: "linkedin", url: ada },
      ],
      ada,
    ],
    ["the object of 2020", { linkedin: ada, github: null, from_resume: [] }, ada],
    ["an object with nothing", { linkedin: "", from_resume: [] }, null],
    ["no scheme", [{ type: "linkedin", url: "www.linkedin.com/in/ada" }], ada],
    ["a scheme-relative address", [{ type: "linkedin", url: "//www.linkedin.com/in/ada" }], ada],
    ["a list inside", [{ type: "linkedin", url: [null, ada] }], ada],
    ["no type: the host decides", [{ url: "https://example.com" }, { url: ada }], ada],
    ["bare texts", ["https://example.com/linkedin.com", ada], ada],
    ["capital type", [{ type: "LinkedIn", url: ada }], ada],
    ["a lookalike host without a type", [{ url: "https://notlinkedin.com/in/ada" }], null],
    ["another type keeps its word", [{ type: "from_resume", url: [ada] }], null],
    ["a script is no address", [{ type: "linkedin", url: "javascript:alert(1)" }], null],
    ["null url", [{ type: "linkedin", url: null }], null],
    ["empty list", [], null],
    ["null", null, null],
    ["a text", "x", null],
  ])("%s", (_, given, want) => {
    expect(linkedinUrl(given)).toBe(want);
  });
});
