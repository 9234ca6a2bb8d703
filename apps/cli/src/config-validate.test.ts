import { describe, expect, it } from "vitest";
import { folder } from "./testing/folder.ts";
import { jsonLines, runCli } from "./testing/run-cli.ts";

const name = "push-profile.config.yaml";

describe("config validate", () => {
  it("names each mistake with line, column and fix: exit 2", async () => {
    const cwd = folder({ [name]: "stat: x\naccounts:\n  sweden: { region: ue }\n" });
    const { code, stdout, stderr } = await runCli(["config", "validate"], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: "2 mistakes.\n" });
    expect(stdout).toBe(
      `${name}:1:1: stat is not a setting\n  Did you mean state?\n` +
        `${name}:3:21: accounts.sweden.region is none of eu, na, au\n  Give one of these words.\n`,
    );
  });

  it("gives them as JSON where that is asked for", async () => {
    const cwd = folder({ [name]: "stat: x\n" });
    const { code, stdout } = await runCli(["config", "validate", "--json"], { cwd });
    expect(code).toBe(2);
    expect(jsonLines(stdout)).toEqual([
      {
        type: "mistake",
        file: name,
        line: 1,
        column: 1,
        path: "stat",
        message: "stat is not a setting",
        fix: "Did you mean state?",
      },
      { type: "summary", file: name, mistakes: 1 },
    ]);
  });

  it("says that all is well: exit 0", async () => {
    const cwd = folder({ [name]: "mirrors: [{ name: a, source: s }]" });
    expect(await runCli(["config", "validate"], { cwd })).toEqual({
      code: 0,
      stdout: `${name}: no mistakes\n`,
      stderr: "",
    });
  });

  it("looks into functions only where the file is named", async () => {
    const cwd = folder({
      [name]: "mirrors: [{ name: a, source: s, functions: f.mjs, logics: [hasMail] }]",
      "f.mjs": "export const hasEmail = () => true;",
    });
    const found = await runCli(["config", "validate"], { cwd });
    expect(found).toMatchObject({ code: 0, stderr: expect.stringContaining("Functions were not looked into") });
    const { code, stdout } = await runCli(["config", "validate", "--config", name], { cwd });
    expect(code).toBe(2);
    expect(stdout).toContain(`${name}:1:59: mirrors[0].logics names hasMail`);
    expect(stdout).toContain("Did you mean hasEmail?");
  });

  it("names what is wrong with secrets, the source and functions in the same go: exit 2", async () => {
    const cwd = folder({
      [name]: `accounts: { sweden: { apiKeyFile: none, region: ue } }
mirrors: [{ name: a, source: "s 1", functions: f.mjs, logics: [hasMail] }]
`,
      "f.mjs": "export const hasEmail = () => true;",
    });
    const env = { HRFLOW_API_SECRET_FILE: "nowhere" };
    const { code, stdout } = await runCli(["config", "validate", "--json", "--config", name], { cwd, env });
    expect(code).toBe(2);
    expect(jsonLines(stdout).map(({ file, line, path }) => [file, line, path])).toEqual([
      ["the environment", null, "HRFLOW_API_SECRET_FILE"],
      [name, 1, "accounts.sweden.apiKeyFile"],
      [name, 1, "accounts.sweden.region"],
      [name, 2, "mirrors[0].source"],
      [name, 2, "mirrors[0].logics"],
      [name, undefined, undefined],
    ]);
  });

  it("names what the environment gets wrong where there is no file: exit 2", async () => {
    const { code, stdout } = await runCli(["config", "validate"], {
      cwd: folder(),
      env: { TEAMTAILOR_API_KEY_FILE: "none" },
    });
    expect(code).toBe(2);
    expect(stdout).toContain("the environment: TEAMTAILOR_API_KEY_FILE names a file that is not there");
  });

  it("has nothing to do where there is no file", async () => {
    const { code, stdout } = await runCli(["config", "validate"], { cwd: folder() });
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
  });

  it("shows what could move the terminal's cursor", async () => {
    const cwd = folder({ [name]: '"\\e[2Jx": 1\n' });
    const { stdout } = await runCli(["config", "validate"], { cwd });
    expect(stdout).toContain("\\u001b[2Jx is not a setting");
    expect(stdout).not.toContain("\u001b");
  });
});
