import { describe, expect, it } from "vitest";
import { canFetch } from "./can-fetch.ts";

describe("canFetch", () => {
  it.each([
    ["https://files.example.com/cv.pdf", true],
    ["https://bucket.s3-eu-west-1.amazonaws.com/cv.pdf?x=1", true],
    ["transient:/abc", false],
    ["http://files.example.com/cv.pdf", false],
    ["ftp://files.example.com/cv.pdf", false],
    ["https://expired.invalid/cv.pdf", false],
    ["https://localhost/cv.pdf", false],
    ["https://box.localhost/cv.pdf", false],
    ["https://intranet/cv.pdf", false],
    ["https://127.0.0.1/cv.pdf", false],
    ["https://10.0.0.7:8443/cv.pdf", false],
    ["https://2130706433/cv.pdf", false],
    ["https://[::1]/cv.pdf", false],
    ["https://user:word@files.example.com/cv.pdf", false],
    ["files.example.com/cv.pdf", false],
    ["", false],
  ])("says of %o: %s", (url, want) => {
    expect(canFetch(url)).toBe(want);
  });
});
