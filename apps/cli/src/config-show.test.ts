import { describe, expect, it } from "vitest";
import { folder } from "./testing/folder.ts";
import { jsonLines, runCli } from "./testing/run-cli.ts";

const name = "push-profile.config.yaml";
const file = `
token: hunter2
defaults: { existing: fill }
accounts: { sweden: { apiKey: hunter2, region: na } }
mirrors: [{ name: careers, source: s1, priority: 1 }]
`;
const env = { HRFLOW_API_SECRET: "hunter2", HTTPS_PROXY: "http://u:hunter2@proxy.example.com:1" };

describe("config show", () => {
  it("shows each setting and where it comes from, secrets unseen", async () => {
    const cwd = folder({ [name]: file, ".env": "HRFLOW_API_USER=ops@example.com\n" });
    const { code, stdout } = await runCli(["config", "show", "--origin", "--json"], { cwd, env });
    expect(code).toBe(0);
    const lines = jsonLines(stdout);
    const of = (wanted: string) => lines.find((line) => line.name === wanted);
    expect(of("HRFLOW_API_SECRET")).toEqual({
      type: "setting",
      name: "HRFLOW_API_SECRET",
      value: "[secret]",
      origin: "environment",
      from: "HRFLOW_API_SECRET",
    });
    expect(of("TEAMTAILOR_API_KEY")).toMatchObject({
      value: "[secret]",
      origin: "file",
      from: `accounts.sweden.apiKey in ${name}`,
    });
    expect(of("TEAMTAILOR_REGION")).toMatchObject({ value: "na", origin: "file" });
    expect(of("HRFLOW_API_USER")).toMatchObject({ value: "ops@example.com", origin: ".env" });
    expect(of("TEAMTAILOR_API_VERSION")).toMatchObject({ value: "20240904", origin: "default" });
    expect(of("TEAMTAILOR_BASE_URL")).toMatchObject({ value: null, origin: null });
    expect(of("PUSH_PROFILE_CONFIG")).toMatchObject({ value: name });
    expect(of("HTTPS_PROXY")).toMatchObject({ value: "[secret]" });
    expect(of("mirrors.careers.existing")).toMatchObject({ value: "fill", from: `defaults.existing in ${name}` });
    expect(of("mirrors.careers.priority")).toMatchObject({ value: "1", from: `mirrors[0].priority in ${name}` });
    expect(stdout).not.toContain("hunter2");
  });

  it("shows values in words, with origins only where they are asked for", async () => {
    const cwd = folder({ [name]: file });
    const plain = await runCli(["config", "show"], { cwd, env });
    expect(plain.stdout).toMatch(/^TEAMTAILOR_REGION +na$/m);
    const { stdout } = await runCli(["config", "show", "--origin"], { cwd, env });
    expect(stdout).toMatch(/^TEAMTAILOR_REGION +na +file: accounts\.sweden\.region in push-profile\.config\.yaml$/m);
    expect(plain.stdout + stdout).not.toContain("hunter2");
  });

  it("says which mirrors there are to choose from", async () => {
    const cwd = folder({ [name]: "mirrors: [{ name: a, source: s }, { name: b, source: t }]" });
    const { stderr } = await runCli(["config", "show"], { cwd });
    expect(stderr).toContain("several mirrors (a, b)");
    const { stdout } = await runCli(["config", "show", "--source", "t", "--origin"], { cwd });
    expect(stdout).toMatch(/^HRFLOW_SOURCE_KEY +t +flag: --source$/m);
  });
});
