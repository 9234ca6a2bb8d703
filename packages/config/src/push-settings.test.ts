import { describe, expect, it } from "vitest";
import { pushSettings } from "./push-settings.ts";
import { readSettings } from "./settings.ts";

function read(flags = {}) {
  return pushSettings(readSettings({ env: {}, flags, cwd: "/", readFile: () => "" }));
}

describe("the settings of a push", () => {
  it("have defaults", () => {
    expect(read()).toEqual({
      existing: "overwrite",
      onConflict: "teamtailor",
      recreate: false,
      sourced: false,
      concurrency: 4,
      timeoutMs: 30_000,
    });
  });

  it("are read from flags", () => {
    const flags = { existing: "fill", onConflict: "hrflow", recreate: "true", sourced: "true", concurrency: "8" };
    expect(read({ ...flags, timeout: "0.5" })).toEqual({
      existing: "fill",
      onConflict: "hrflow",
      recreate: true,
      sourced: true,
      concurrency: 8,
      timeoutMs: 500,
    });
  });

  it.each([
    { flags: { existing: "replace" }, says: "--existing is none of overwrite, fill, skip" },
    { flags: { onConflict: "me" }, says: "--on-conflict is none of teamtailor, hrflow" },
    { flags: { concurrency: "0" }, says: "--concurrency is not a whole number from 1 to 100" },
    { flags: { timeout: "0" }, says: "--timeout is not a number from 0.1 to 3600" },
    { flags: { timeout: "soon" }, says: "--timeout" },
  ])("refuse $flags", ({ flags, says }) => {
    expect(() => read(flags)).toThrow(says);
  });
});
