import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadSettings } from "./load-settings.ts";
import { type MirrorContext, mirrorSettingsOf } from "./mirror-settings-of.ts";
import { mirrorsOf } from "./resolve-mirrors.ts";
import { folder } from "./testing/folder.ts";

const regionBaseUrls = {
  eu: "https://eu.example.com/v1/",
  na: "https://na.example.com/v1",
  au: "https://au.example.com",
};
const SOURCE = "0123456789abcdef0123456789abcdef01234567";
const functions =
  "export const hasEmail = () => true; export const other = () => true; export const toCandidate = (x) => x;";

async function settings(entry: string, flags?: MirrorContext["flags"]): ReturnType<typeof mirrorSettingsOf> {
  const cwd = folder({
    "c.yaml": `
hrflow: { main: { apiUser: ops@example.com, apiSecretFile: secret } }
accounts: { sweden: { apiKeyFile: key, region: eu, maxRequestsPer10Seconds: 40 } }
mirrors: [{ name: careers, source: "${SOURCE}"${entry} }]`,
    secret: "ask_x",
    key: "Token token=k",
    "f.mjs": functions,
  });
  const loaded = await loadSettings({ env: { PUSH_PROFILE_CONFIG: "c.yaml" }, cwd });
  const [mirror] = mirrorsOf(loaded);
  if (mirror === undefined) throw new Error("no mirror");
  const module = flags?.module == null ? null : { ...flags.module, path: join(cwd, "f.mjs") };
  return mirrorSettingsOf(mirror, {
    file: loaded.file,
    regionBaseUrls,
    ...(flags === undefined ? {} : { flags: { ...flags, module } }),
  });
}

describe("mirrorSettingsOf", () => {
  it("gives everything that the engine wants, with careful defaults", async () => {
    expect(await settings("")).toEqual({
      name: "careers",
      source: SOURCE,
      priority: 1000,
      account: { baseUrl: "https://eu.example.com/v1", apiKey: "k", limit: 40 },
      rules: { existing: "fill", onConflict: "teamtailor", sourced: false, recreate: false },
      mapping: expect.any(String),
      onArchive: "keep",
      onSkip: "keep",
      start: "all",
      timeoutMs: 30_000,
      concurrency: 4,
    });
  });

  it("loads the functions, and tells other ones by the mapping", async () => {
    const one = await settings(", functions: f.mjs, logics: [hasEmail]");
    const none = await settings("");
    expect(one.rules.logics).toHaveLength(1);
    expect(one.mapping).not.toBe(none.mapping);
    expect((await settings(", functions: f.mjs, logics: [hasEmail]")).mapping).toBe(one.mapping);
  });

  it("lets flags replace the names, or the module and all it says", async () => {
    const names = await settings(", functions: f.mjs, logics: [hasEmail]", {
      module: null,
      logics: ["hasEmail", "other"],
      format: null,
    });
    expect(names.rules.logics).toHaveLength(2);
    const module = await settings("", { module: { path: "", name: "f.mjs" }, logics: [], format: "toCandidate" });
    expect(module.rules.format).toBeTypeOf("function");
    expect(module.mapping).toContain("toCandidate");
  });

  it("names at once everything that is missing", async () => {
    const loaded = await loadSettings({ env: { HRFLOW_SOURCE_KEY: SOURCE }, cwd: folder({}) });
    const [mirror] = mirrorsOf(loaded);
    if (mirror === undefined) throw new Error("no mirror");
    await expect(mirrorSettingsOf(mirror, { file: null, regionBaseUrls })).rejects.toThrow(
      "HRFLOW_API_SECRET, HRFLOW_API_USER and TEAMTAILOR_API_KEY are not set",
    );
  });
});
