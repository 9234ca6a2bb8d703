import { describe, expect, it } from "vitest";
import { checkVariables } from "./check-variables.ts";
import { readSettings } from "./settings.ts";
import { folder } from "./testing/folder.ts";

describe("what the environment and .env name", () => {
  it("may be read, or not be there at all", () => {
    const cwd = folder({ key: "k\n", ".env": "HRFLOW_API_SECRET=ask_1" });
    const env = { TEAMTAILOR_API_KEY_FILE: "key", HRFLOW_SOURCE_KEY: "s1" };
    expect(checkVariables(readSettings({ env, cwd }), env)).toEqual([]);
    expect(checkVariables(readSettings({ env: {}, cwd: folder() }), {})).toEqual([]);
  });

  it("is told all at once where it is wrong, and no secret with it", () => {
    const dotEnv = "PUSH_PROFILE_TOKEN=hunter2\nPUSH_PROFILE_TOKEN_FILE=lines\nPUSH_PROFILE_LEDGER_KEY_FILE=lines\n";
    const cwd = folder({ lines: "hunter2\nhunter3\n", ".env": dotEnv });
    const env = { TEAMTAILOR_API_KEY_FILE: "none", HRFLOW_SOURCE_KEY: "s 1" };
    const found = checkVariables(readSettings({ env, cwd }), env);
    expect(found.map(({ file, path, message }) => [file, path, message])).toEqual([
      ["the environment", "TEAMTAILOR_API_KEY_FILE", "TEAMTAILOR_API_KEY_FILE names a file that is not there"],
      [".env", "PUSH_PROFILE_LEDGER_KEY_FILE", "PUSH_PROFILE_LEDGER_KEY_FILE names a file of several lines"],
      [".env", "PUSH_PROFILE_TOKEN", "PUSH_PROFILE_TOKEN and PUSH_PROFILE_TOKEN_FILE are both set in .env"],
      ["the environment", "HRFLOW_SOURCE_KEY", "HRFLOW_SOURCE_KEY holds a blank or another character that no key has"],
    ]);
    expect(JSON.stringify(found)).not.toMatch(/hunter/);
  });
});
