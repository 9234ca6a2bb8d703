import { describe, expect, it } from "vitest";
import { flagSettings } from "./flag-settings.ts";

describe("the settings among flags", () => {
  it("are what was given, as text", () => {
    expect(flagSettings({ source: "s", sourced: true, timeout: "5", json: true })).toEqual({
      source: "s",
      sourced: "true",
      timeout: "5",
    });
  });

  it("never are what has no flag", () => {
    expect(flagSettings({ teamtailorApiKey: "k", teamtailorRegion: "na" })).toEqual({});
  });
});
