import { describe, expect, it } from "vitest";
import { resumeUrl } from "./resume.ts";

const file = (type: string | null, name: string, updated_at: string | null = null) => ({
  type,
  public_url: name && `https://files.example.com/${name}`,
  updated_at,
});

describe("resumeUrl", () => {
  it.each([
    ["resume before original, original first in the list", [file("original", "o"), file("resume", "r")], "r"],
    ["resume before original, resume first in the list", [file("resume", "r"), file("original", "o")], "r"],
    ["only an original", [file("original", "o")], "o"],
    ["a cover letter first", [file("cover", "c"), file("resume", "r")], "r"],
    ["only a cover letter", [file("cover", "c")], null],
    [
      "the newest of several",
      [
        file("resume", "old", "2020-01-01T00:00:00+0000"),
        file("resume", "new", "2024-01-01T00:00:00+0000"),
        file("resume", "undated"),
      ],
      "new",
    ],
    ["a resume without an address gives way to the original", [file("resume", ""), file("original", "o")], "o"],
    ["no type", [file(null, "x")], null],
  ])("%s", (_, given, want) => {
    expect(resumeUrl(given)).toBe(want && `https://files.example.com/${want}`);
  });

  it.each([
    ["none", []],
    ["null", null],
    ["an object", {}],
    ["nulls inside", [null, "x", 3]],
    ["a null address", [{ type: "resume", public_url: null }]],
    ["an address that is not https", [{ type: "resume", public_url: "ftp://example.com/x" }]],
  ])("%s gives nothing", (_, given) => {
    expect(resumeUrl(given)).toBeNull();
  });
});
