import { UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { requireSettings } from "./require-settings.ts";
import type { SettingId } from "./setting-table.ts";
import { readSettings } from "./settings.ts";

function missing(env: Record<string, string>, ids: SettingId[]): UsageError | null {
  try {
    requireSettings(readSettings({ env, cwd: "/", readFile: () => "" }), ids);
    return null;
  } catch (thrown) {
    if (thrown instanceof UsageError) return thrown;
    throw thrown;
  }
}

describe("required settings", () => {
  it("that are all there pass", () => {
    expect(missing({ HRFLOW_API_USER: "ops@example.com" }, ["hrflowApiUser", "hrflowBaseUrl"])).toBeNull();
  });

  it("name the one that is missing, and how to mend it", () => {
    const error = missing({}, ["source"]);
    expect(error?.message).toBe("HRFLOW_SOURCE_KEY (or --source) is not set");
    expect(error?.fix).toContain(".env");
    expect(error?.field).toBe("HRFLOW_SOURCE_KEY");
  });

  it("name all that are missing at once", () => {
    const error = missing({ HRFLOW_API_USER: "ops@example.com" }, [
      "hrflowApiSecret",
      "hrflowApiUser",
      "source",
      "teamtailorApiKey",
    ]);
    expect(error?.message).toBe(
      "HRFLOW_API_SECRET, HRFLOW_SOURCE_KEY (or --source) and TEAMTAILOR_API_KEY are not set",
    );
    expect(error?.fix).toContain("NAME_FILE");
    expect(error?.field).toBeNull();
  });
});
