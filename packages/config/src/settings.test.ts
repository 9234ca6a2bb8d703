import { inspect } from "node:util";
import { UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { readSettings, type SettingsInput } from "./settings.ts";

const nothing = (path: string): string => {
  throw Object.assign(new Error(path), { code: "ENOENT" });
};

function read(input: Partial<SettingsInput> & { files?: Record<string, string> } = {}) {
  const { files = {}, ...rest } = input;
  return readSettings({ env: {}, cwd: "/home/ops", readFile: (path) => files[path] ?? nothing(path), ...rest });
}

describe("settings", () => {
  const files = { "/home/ops/.env": "HRFLOW_SOURCE_KEY=from-dot-env\nTEAMTAILOR_REGION=na" };

  it.each([
    {
      from: "a flag first",
      input: { flags: { source: "from-flag" }, env: { HRFLOW_SOURCE_KEY: "from-env" }, files },
      want: { value: "from-flag", origin: "flag", name: "--source" },
    },
    {
      from: "the environment before .env",
      input: { env: { HRFLOW_SOURCE_KEY: "from-env" }, files },
      want: { value: "from-env", origin: "environment", name: "HRFLOW_SOURCE_KEY" },
    },
    {
      from: ".env",
      input: { files },
      want: { value: "from-dot-env", origin: ".env", name: "HRFLOW_SOURCE_KEY" },
    },
    {
      from: ".env where the variable is empty",
      input: { env: { HRFLOW_SOURCE_KEY: "" }, files },
      want: { value: "from-dot-env", origin: ".env", name: "HRFLOW_SOURCE_KEY" },
    },
  ])("come from $from", ({ input, want }) => {
    expect(read(input).plain("source")).toMatchObject(want);
  });

  it("have defaults that say so", () => {
    expect(read().plain("teamtailorRegion")).toMatchObject({ value: "eu", origin: "default" });
    expect(read({ files }).plain("teamtailorRegion")).toMatchObject({ value: "na", origin: ".env" });
  });

  it("are absent where nobody gave them", () => {
    expect(read().plain("source")).toBeUndefined();
    expect(read().secret("teamtailorApiKey")).toBeUndefined();
  });

  it("refuse an empty flag: an unset shell variable, most likely", () => {
    expect(() => read({ flags: { source: " " }, env: { HRFLOW_SOURCE_KEY: "other" } })).toThrow("--source is empty");
  });
});

describe("a secret", () => {
  it.each([
    { given: "as a variable", input: { env: { TEAMTAILOR_API_KEY: "k" } }, want: "k", name: "TEAMTAILOR_API_KEY" },
    {
      given: "in a file, with its last newline gone",
      input: { env: { TEAMTAILOR_API_KEY_FILE: "/run/key" }, files: { "/run/key": "k\n\n" } },
      want: "k\n",
      name: "TEAMTAILOR_API_KEY_FILE",
    },
    {
      given: "in a file that Windows wrote",
      input: { env: { TEAMTAILOR_API_KEY_FILE: "/run/key" }, files: { "/run/key": "k\r\n" } },
      want: "k",
      name: "TEAMTAILOR_API_KEY_FILE",
    },
    {
      given: "in a file beside the working directory",
      input: { env: { TEAMTAILOR_API_KEY_FILE: "key" }, files: { "/home/ops/key": "k" } },
      want: "k",
      name: "TEAMTAILOR_API_KEY_FILE",
    },
    {
      given: "in the environment although .env names a file",
      input: {
        env: { TEAMTAILOR_API_KEY: "k" },
        files: { "/home/ops/.env": "TEAMTAILOR_API_KEY_FILE=/run/key", "/run/key": "other" },
      },
      want: "k",
      name: "TEAMTAILOR_API_KEY",
    },
  ])("is taken where it is given $given", ({ input, want, name }) => {
    const found = read(input).secret("teamtailorApiKey");
    expect(found?.value.reveal()).toBe(want);
    expect(found?.name).toBe(name);
  });

  it.each([
    {
      mistake: "given twice in the environment",
      input: { env: { TEAMTAILOR_API_KEY: "k", TEAMTAILOR_API_KEY_FILE: "/run/key" }, files: { "/run/key": "k" } },
      says: "TEAMTAILOR_API_KEY and TEAMTAILOR_API_KEY_FILE are both set in the environment",
    },
    {
      mistake: "given twice in .env",
      input: { files: { "/home/ops/.env": "TEAMTAILOR_API_KEY=k\nTEAMTAILOR_API_KEY_FILE=/run/key" } },
      says: "both set in .env",
    },
    { mistake: "in no file", input: { env: { HRFLOW_API_SECRET_FILE: "/run/none" } }, says: "not there" },
    {
      mistake: "in an empty file",
      input: { env: { HRFLOW_API_SECRET_FILE: "/run/key" }, files: { "/run/key": "\n" } },
      says: "empty",
    },
  ])("$mistake is a mistake to mend", ({ input, says }) => {
    const readBoth = () => [read(input).secret("hrflowApiSecret"), read(input).secret("teamtailorApiKey")];
    expect(readBoth).toThrow(UsageError);
    expect(readBoth).toThrow(says);
  });

  it("in a file that this user may not read is a mistake to mend", () => {
    const readFile = (path: string): string => {
      if (path.endsWith(".env")) return nothing(path);
      throw Object.assign(new Error("denied"), { code: "EACCES" });
    };
    const settings = read({ env: { HRFLOW_API_SECRET_FILE: "/run/key" }, readFile });
    expect(() => settings.secret("hrflowApiSecret")).toThrow("cannot be read (EACCES)");
    expect(settings.all()).toContainEqual(expect.objectContaining({ id: "hrflowApiSecret", value: null }));
  });

  it("does not show when all settings are printed", () => {
    const all = read({ env: { TEAMTAILOR_API_KEY: "hunter2" } }).all();
    expect(all).toContainEqual(expect.objectContaining({ id: "teamtailorApiKey", origin: "environment" }));
    expect(JSON.stringify(all) + inspect(all, { depth: 9, showHidden: true })).not.toContain("hunter2");
  });
});
