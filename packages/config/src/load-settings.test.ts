import { describe, expect, it } from "vitest";
import { hrflowSettings } from "./hrflow-settings.ts";
import { loadSettings } from "./load-settings.ts";
import { pushSettings } from "./push-settings.ts";
import { teamtailorSettings } from "./teamtailor-settings.ts";
import { folder } from "./testing/folder.ts";

const file = `
state: data/ledger.db
hosts: [status.example.com, push.example.com]
defaults: { existing: fill, schedule: "*/5 * * * *" }
hrflow:
  main: { apiUser: ops@example.com, apiSecretFile: secrets/hrflow, maxRequestsPerMinute: 60 }
accounts:
  sweden: { apiKey: from-file, region: na, maxRequestsPer10Seconds: 40 }
mirrors:
  - { name: careers, source: s1, sourced: true }
`;

function load(env: Record<string, string> = {}, files: Record<string, string> = {}) {
  const cwd = folder({ "push-profile.config.yaml": file, "secrets/hrflow": "ask_1\n", ...files });
  return loadSettings({ env, cwd }).then((loaded) => ({ ...loaded, cwd }));
}

describe("settings with a config file", () => {
  it("come from it, relative paths from its folder on", async () => {
    const { settings, cwd } = await load();
    const { apiSecret, ...hrflow } = hrflowSettings(settings);
    expect(apiSecret.reveal()).toBe("ask_1");
    expect(hrflow).toMatchObject({ apiUser: "ops@example.com", maxRequestsPerMinute: 60 });
    const { apiKey, ...teamtailor } = teamtailorSettings(settings);
    expect(apiKey.reveal()).toBe("from-file");
    expect(teamtailor).toMatchObject({ region: "na", maxRequestsPer10Seconds: 40 });
    expect(pushSettings(settings)).toMatchObject({ existing: "fill", sourced: true });
    expect(settings.plain("source")).toMatchObject({ value: "s1", origin: "file" });
    expect(settings.plain("state")?.value).toBe(`${cwd}/data/ledger.db`);
    expect(settings.plain("hosts")?.value).toBe("status.example.com,push.example.com");
    expect(settings.plain("schedule")).toMatchObject({
      value: "*/5 * * * *",
      name: "defaults.schedule in push-profile.config.yaml",
    });
  });

  it("give way to the environment and to .env", async () => {
    const { settings } = await load({ TEAMTAILOR_API_KEY: "from-env" }, { ".env": "TEAMTAILOR_REGION=au\n" });
    expect(settings.secret("teamtailorApiKey")).toMatchObject({ origin: "environment" });
    expect(settings.plain("teamtailorRegion")).toMatchObject({ value: "au", origin: ".env" });
    expect(settings.plain("teamtailorMaxRequestsPer10Seconds")).toMatchObject({ value: "40", origin: "file" });
  });

  it("never send a credential of the environment to an address of the file, but to this machine", async () => {
    const elsewhere = file.replace("region: na", "baseUrl: 'https://elsewhere.example.org'");
    const { settings } = await load({ TEAMTAILOR_API_KEY: "k" }, { "push-profile.config.yaml": elsewhere });
    expect(() => teamtailorSettings(settings)).toThrow(
      "accounts.sweden.baseUrl in push-profile.config.yaml comes from the config file, but the credential",
    );
    const here = file.replace("region: na", "baseUrl: 'http://127.0.0.1:9'");
    const local = await load({ TEAMTAILOR_API_KEY: "k" }, { "push-profile.config.yaml": here });
    expect(teamtailorSettings(local.settings).baseUrl).toBe("http://127.0.0.1:9");
  });

  const stranger = "baseUrl: 'https://stranger.example.org'";

  it.each<{ what: string; config: string; dotEnv?: string; named?: true; refused: boolean }>([
    { what: "a found file", config: `accounts: { a: { apiKeyFile: key, ${stranger} } }`, refused: true },
    { what: "a named file", config: `accounts: { a: { apiKeyFile: key, ${stranger} } }`, named: true, refused: false },
    { what: "a found file with the key in it", config: `accounts: { a: { apiKey: k, ${stranger} } }`, refused: false },
    { what: "a found file for a region", config: "accounts: { a: { apiKeyFile: key, region: na } }", refused: false },
    {
      what: ".env",
      config: "",
      dotEnv: "TEAMTAILOR_API_KEY_FILE=key\nTEAMTAILOR_BASE_URL=https://stranger.example.org",
      refused: true,
    },
    {
      what: ".env with a found file",
      config: "accounts: { a: { apiKeyFile: key } }",
      dotEnv: "TEAMTAILOR_BASE_URL=https://stranger.example.org",
      refused: true,
    },
  ])("send what a file holds to an address, both given by $what: refused $refused", async (row) => {
    const cwd = folder({ "push-profile.config.yaml": row.config, ".env": row.dotEnv ?? "", key: "k" });
    const flags = row.named === true ? { config: "push-profile.config.yaml" } : {};
    const { settings } = await loadSettings({ env: {}, cwd, flags });
    if (row.refused) expect(() => teamtailorSettings(settings)).toThrow("files that were merely found");
    else expect(teamtailorSettings(settings).apiKey.reveal()).toBe("k");
  });

  it("send HrFlow's secret of a found file's file to no stranger either", async () => {
    const config = `hrflow: { main: { apiUser: ops@example.com, apiSecretFile: key, ${stranger} } }`;
    const cwd = folder({ "push-profile.config.yaml": config, key: "k" });
    const { settings } = await loadSettings({ env: {}, cwd });
    expect(() => hrflowSettings(settings)).toThrow("files that were merely found");
  });

  it("stop at a file with mistakes: the first in full, and how many more", async () => {
    const cwd = folder({ "c.yaml": "stat: 1\nlistn: 2\nx: 3" });
    await expect(loadSettings({ env: { PUSH_PROFILE_CONFIG: "c.yaml" }, cwd })).rejects.toThrow(
      expect.objectContaining({
        message: "c.yaml:1:1: stat is not a setting (and 2 more: `push-profile config validate` lists them)",
        fix: "Did you mean state?",
      }),
    );
  });

  it("read a secret only when it is needed", async () => {
    const cwd = folder({ "c.yaml": "tokenFile: /nowhere/token\naccounts: { a: { apiKey: k } }" });
    const { settings } = await loadSettings({ env: {}, cwd, flags: { config: "c.yaml" } });
    expect(settings.secret("teamtailorApiKey")?.value.reveal()).toBe("k");
    expect(() => settings.secret("token")).toThrow("tokenFile in c.yaml names a file that is not there");
  });

  it("need no file", async () => {
    const { settings, file: none } = await loadSettings({ env: {}, cwd: folder() });
    expect(none).toBeNull();
    expect(settings.plain("existing")).toMatchObject({ value: "overwrite", origin: "default" });
  });
});
