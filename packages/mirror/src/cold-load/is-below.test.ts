import { describe, expect, it } from "vitest";
import { isBelow } from "./is-below.ts";

describe("isBelow", () => {
  it.each([
    ["a page of the list", "https://api.example.com/v1/candidates?page%5Bnumber%5D=2", true],
    ["another host", "https://elsewhere.example.com/v1/candidates", false],
    ["another port", "https://api.example.com:8443/v1/candidates", false],
    ["without TLS", "http://api.example.com/v1/candidates", false],
    ["another folder", "https://api.example.com/v2/candidates", false],
    ["a folder that begins the same", "https://api.example.com/v10/candidates", false],
    ["climbing out", "https://api.example.com/v1/../v2/candidates", false],
    ["a user name", "https://ada@api.example.com/v1/candidates", false],
    ["no URL", "candidates?page=2", false],
    ["nothing", "", false],
  ])("%s", (_, link, want) => {
    expect(isBelow("https://api.example.com/v1", link)).toBe(want);
  });
});
