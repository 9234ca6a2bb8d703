import { describe, expect, it } from "vitest";
import { readSettings } from "./settings.ts";
import { teamtailorSettings } from "./teamtailor-settings.ts";

function read(env: Record<string, string>, flags = {}) {
  return teamtailorSettings(
    readSettings({ env: { TEAMTAILOR_API_KEY: "k", ...env }, flags, cwd: "/", readFile: () => "" }),
  );
}

describe("the settings for Teamtailor", () => {
  it("need a key, the rest has defaults", () => {
    const { apiKey, ...rest } = read({});
    expect(apiKey.reveal()).toBe("k");
    expect(rest).toEqual({
      apiVersion: "20240904",
      region: "eu",
      maxRequestsPer10Seconds: 50,
      allowInsecureHttp: false,
    });
  });

  it.each([
    { mistake: "no key", env: { TEAMTAILOR_API_KEY: "" }, says: "TEAMTAILOR_API_KEY is not set" },
    { mistake: "a key with an accent", env: { TEAMTAILOR_API_KEY: "clé" }, says: "no credential has" },
    { mistake: "an unknown region", env: { TEAMTAILOR_REGION: "us" }, says: "none of eu, na, au" },
    { mistake: "a version with dashes", env: { TEAMTAILOR_API_VERSION: "2024-09-04" }, says: "eight digits" },
    { mistake: "no pace", env: { TEAMTAILOR_MAX_REQUESTS_PER_10_SECONDS: "0" }, says: "not a local one" },
    {
      mistake: "no pace elsewhere",
      env: { TEAMTAILOR_MAX_REQUESTS_PER_10_SECONDS: "0", TEAMTAILOR_BASE_URL: "https://tt.example.com" },
      says: "not a local one",
    },
    { mistake: "a word as pace", env: { TEAMTAILOR_MAX_REQUESTS_PER_10_SECONDS: "1e3" }, says: "whole number" },
  ])("refuse $mistake", ({ env, says }) => {
    expect(() => read(env)).toThrow(says);
  });

  it.each(["Token token=k", 'token Token="k"', "Token  token= k"])(
    "take a key copied with the header's prefix: %s",
    (key) => {
      expect(read({ TEAMTAILOR_API_KEY: key }).apiKey.reveal()).toBe(key);
    },
  );

  it("may be unpaced on this machine", () => {
    const env = { TEAMTAILOR_MAX_REQUESTS_PER_10_SECONDS: "0", TEAMTAILOR_BASE_URL: "http://127.0.0.1:9/v1" };
    expect(read(env)).toMatchObject({ maxRequestsPer10Seconds: 0, baseUrl: "http://127.0.0.1:9/v1" });
  });

  it("take plain http:// beyond this machine only by flag", () => {
    const env = { TEAMTAILOR_BASE_URL: "http://tt.example.com" };
    expect(() => read(env)).toThrow("plain http://");
    expect(read(env, { allowInsecureHttp: "true" })).toMatchObject({
      baseUrl: "http://tt.example.com",
      allowInsecureHttp: true,
    });
  });
});
