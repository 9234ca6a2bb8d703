import { describe, expect, it } from "vitest";
import { loadSettings } from "./load-settings.ts";
import { mirrorsOf, type ResolvedMirror } from "./resolve-mirrors.ts";
import type { SettingsInput } from "./settings.ts";
import { folder } from "./testing/folder.ts";

const file = `
heartbeatUrl: https://hc.example.com/x
defaults: { existing: skip, onArchive: tag, start: now, sweep: "0 4 * * *", schedule: "*/5 * * * *" }
hrflow:
  main: { apiUser: ops@example.com, apiSecretFile: hrflow-key, webhookSecret: hook }
accounts:
  sweden: { apiKey: key-se, region: na, maxRequestsPer10Seconds: 40 }
  norway: { apiKey: key-no, apiVersion: "20250101" }
mirrors:
  - name: careers-se
    source: s1
    account: sweden
    functions: ./functions.mjs
    logics: [hasEmail]
    format: toCandidate
    fields: { picture: "off" }
    tags: { add: [hrflow] }
    priority: 1
    sourced: true
    onSkip: delete
    start: 1970-01-02
    schedule: "0 * * * *"
  - { name: careers-no, source: s2, account: norway, existing: overwrite, onConflict: hrflow }
`;

async function resolve(
  input: Partial<SettingsInput>,
  config: string | null = file,
): Promise<ResolvedMirror[] & { cwd?: string }> {
  const files = { "hrflow-key": "ask_1\n", ...(config === null ? {} : { "push-profile.config.yaml": config }) };
  const cwd = folder(files);
  return Object.assign(mirrorsOf(await loadSettings({ env: {}, cwd, ...input })), { cwd });
}

describe("the mirrors of a config file", () => {
  it("are all there, each with what holds for it", async () => {
    const mirrors = await resolve({});
    expect(mirrors).toHaveLength(2);
    expect(mirrors[0]).toMatchObject({
      name: "careers-se",
      path: "mirrors[0]",
      source: "s1",
      account: "sweden",
      functions: { path: `${mirrors.cwd}/functions.mjs`, logics: ["hasEmail"], format: "toCandidate" },
      fields: { picture: "off" },
      tags: { add: ["hrflow"] },
      existing: "skip",
      onConflict: "teamtailor",
      onArchive: "tag",
      onSkip: "delete",
      start: 86_400_000,
      sourced: true,
      priority: 1,
      schedule: "0 * * * *",
      sweep: "0 4 * * *",
    });
    expect(mirrors[1]).toMatchObject({
      name: "careers-no",
      path: "mirrors[1]",
      source: "s2",
      account: "norway",
      functions: null,
      fields: {},
      tags: {},
      existing: "overwrite",
      onConflict: "hrflow",
      onArchive: "tag",
      onSkip: "keep",
      start: "now",
      sourced: false,
      priority: 1000,
      schedule: "*/5 * * * *",
    });
  });

  it("have credentials of their own, and share what is for all", async () => {
    const [sweden, norway] = await resolve({});
    expect(sweden?.teamtailor().apiKey.reveal()).toBe("key-se");
    expect(sweden?.teamtailor()).toMatchObject({ region: "na", maxRequestsPer10Seconds: 40, apiVersion: "20240904" });
    expect(norway?.teamtailor().apiKey.reveal()).toBe("key-no");
    expect(norway?.teamtailor()).toMatchObject({ region: "eu", maxRequestsPer10Seconds: 50, apiVersion: "20250101" });
    for (const mirror of [sweden, norway]) {
      expect(mirror?.hrflow().apiSecret.reveal()).toBe("ask_1");
      expect(mirror?.hrflow().apiUser).toBe("ops@example.com");
      expect(mirror?.webhookSecret()?.reveal()).toBe("hook");
      expect(mirror?.settings.plain("heartbeatUrl")?.value).toBe("https://hc.example.com/x");
    }
  });

  it.each<{ what: string; input: Partial<SettingsInput> }>([
    { what: "the environment", input: { env: { HRFLOW_SOURCE_KEY: "s2" } } },
    { what: "the environment, of none of them", input: { env: { HRFLOW_SOURCE_KEY: "s9" } } },
    { what: "a flag", input: { flags: { source: "s2" } } },
  ])("keep their sources where $what names one: that is for where none is", async ({ input }) => {
    const mirrors = await resolve(input);
    expect(mirrors.map(({ name, source }) => [name, source])).toEqual([
      ["careers-se", "s1"],
      ["careers-no", "s2"],
    ]);
    for (const { source, settings } of mirrors) {
      expect(settings.plain("source")).toMatchObject({ value: source, origin: "file" });
      expect(settings.all().find(({ id }) => id === "source")).toMatchObject({ value: source, origin: "file" });
    }
  });

  it("give way to flags and the environment in everything else", async () => {
    const env = { TEAMTAILOR_REGION: "au", PUSH_PROFILE_SCHEDULE: "0 0 * * *" };
    const [sweden] = await resolve({ env, flags: { existing: "fill", onConflict: "hrflow", sourced: "false" } });
    expect(sweden).toMatchObject({ existing: "fill", onConflict: "hrflow", sourced: false, schedule: "0 0 * * *" });
    expect(sweden?.settings.plain("teamtailorRegion")).toMatchObject({ value: "au", origin: "environment" });
    expect(sweden?.settings.plain("schedule")).toMatchObject({ origin: "environment" });
  });

  it.each([
    { what: "a start that is no day", config: "mirrors: [{ name: a, source: s, start: 2026-02-30 }]", says: "start" },
    { what: "a flag", config: "mirrors: [{ name: a, source: s }]", flags: { onConflict: "me" }, says: "--on-conflict" },
  ])("are refused for $what", async ({ config, flags = {}, says }) => {
    await expect(resolve({ flags }, config)).rejects.toThrow(says);
  });

  it("need no credentials to be told apart", async () => {
    const [mirror] = await resolve({}, "mirrors: [{ name: a, source: s }]");
    expect(mirror).toMatchObject({ name: "a", account: null, webhookSecret: expect.any(Function) });
    expect(() => mirror?.teamtailor()).toThrow("TEAMTAILOR_API_KEY is not set");
    expect(mirror?.webhookSecret()).toBeNull();
  });
});

describe("the mirror of the environment alone", () => {
  it("is called as its source, fills what it finds, and has every default", async () => {
    const [mirror, ...others] = await resolve({ env: { HRFLOW_SOURCE_KEY: "s7" } }, null);
    expect(others).toEqual([]);
    expect(mirror).toMatchObject({
      name: "s7",
      path: null,
      source: "s7",
      account: null,
      functions: null,
      fields: {},
      tags: {},
      existing: "fill",
      onConflict: "teamtailor",
      onArchive: "keep",
      onSkip: "keep",
      start: "all",
      sourced: false,
      priority: 1000,
      schedule: "* * * * *",
      sweep: "0 3 * * *",
    });
  });

  it("takes the defaults and the accounts of a file without mirrors", async () => {
    const config = "defaults: { onArchive: delete }\naccounts: { a: { apiKey: k } }";
    const [mirror] = await resolve({ flags: { source: "s7" } }, config);
    expect(mirror).toMatchObject({ name: "s7", source: "s7", account: "a", onArchive: "delete" });
    expect(mirror?.teamtailor().apiKey.reveal()).toBe("k");
  });

  it("is not there where nobody names a source", async () => {
    expect(await resolve({}, null)).toHaveLength(0);
  });
});
