import { UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { chooseBaseUrl, type Region, resolveBelow } from "./base-url.ts";

describe("chooseBaseUrl", () => {
  it.each<[Region, string]>([
    ["eu", "https://api.teamtailor.com/v1"],
    ["na", "https://api.na.teamtailor.com/v1"],
    ["au", "https://api.au.teamtailor.com/v1"],
  ])("knows the region %s", (region, want) => {
    expect(chooseBaseUrl(region, undefined, false)).toBe(want);
  });

  it("prefers a base URL", () => {
    expect(chooseBaseUrl("eu", "http://127.0.0.1:9/v1/", false)).toBe("http://127.0.0.1:9/v1");
    expect(() => chooseBaseUrl("eu", "http://api.example.com", false)).toThrow(UsageError);
    expect(chooseBaseUrl("eu", "http://api.example.com", true)).toBe("http://api.example.com");
  });

  it.each(["us", "toString", "__proto__"])("refuses the region %s", (region) => {
    expect(() => chooseBaseUrl(region as Region, undefined, false)).toThrow(/eu|region/);
  });
});

describe("resolveBelow", () => {
  const base = "https://api.teamtailor.com/v1";

  it.each([
    [
      "https://api.teamtailor.com/v1/candidates?page%5Bafter%5D=x",
      "https://api.teamtailor.com/v1/candidates?page%5Bafter%5D=x",
    ],
    ["/v1/candidates?a=1", "https://api.teamtailor.com/v1/candidates?a=1"],
    ["candidates?a=1", "https://api.teamtailor.com/v1/candidates?a=1"],
  ])("accepts %s", (link, want) => {
    expect(resolveBelow(base, link)?.href).toBe(want);
  });

  it.each([
    "https://api.teamtailor.com.example.com/v1/candidates",
    "https://api.na.teamtailor.com/v1/candidates",
    "http://api.teamtailor.com/v1/candidates",
    "https://api.teamtailor.com:8443/v1/candidates",
    "https://user:pass@api.teamtailor.com/v1/candidates",
    "https://user@api.teamtailor.com/v1/candidates",
    "https://api.teamtailor.com/v2/candidates",
    "https://api.teamtailor.com/v1/../v2/candidates",
    "https://api.teamtailor.com/v1evil/candidates",
    "//example.com/v1/candidates",
    "javascript:alert(1)",
    "http://[",
  ])("refuses %s", (link) => {
    expect(resolveBelow(base, link)).toBeNull();
  });

  it("accepts any path below a base without one", () => {
    expect(resolveBelow("http://127.0.0.1:9", "http://127.0.0.1:9/candidates")?.href).toBe(
      "http://127.0.0.1:9/candidates",
    );
  });
});
