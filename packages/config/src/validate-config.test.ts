import { describe, expect, it } from "vitest";
import { folder } from "./testing/folder.ts";
import { type Validation, validateConfig } from "./validate-config.ts";

const name = "push-profile.config.yaml";
const text = `stat: x
accounts:
  sweden: { region: ue, apiKeyFile: none }
mirrors:
  - { name: a, source: s 1, functions: f.mjs, logics: [hasMail], account: swedn }
  - { source: s, format: x }
defaults: { schedule: "61 * * * *", timezone: Europe/Stokholm }
`;

async function validate(files: Record<string, string>, flags = {}): Promise<Validation> {
  return validateConfig({ env: { HRFLOW_API_SECRET_FILE: "none" }, cwd: folder(files), flags });
}

describe("validating the configuration", () => {
  it("finds in one go what is wrong with shape, meaning, secrets and functions", async () => {
    const { mistakes } = await validate(
      { [name]: text, "f.mjs": "export const hasEmail = () => true;" },
      { config: name },
    );
    expect(mistakes.map(({ file, line, path }) => `${file}:${line} ${path}`)).toEqual([
      "the environment:null HRFLOW_API_SECRET_FILE",
      `${name}:1 stat`,
      `${name}:3 accounts.sweden.region`,
      `${name}:3 accounts.sweden.apiKeyFile`,
      `${name}:5 mirrors[0].source`,
      `${name}:5 mirrors[0].logics`,
      `${name}:5 mirrors[0].account`,
      `${name}:6 mirrors[1].name`,
      `${name}:6 mirrors[1].format`,
      `${name}:7 defaults.schedule`,
      `${name}:7 defaults.timezone`,
    ]);
  });

  it("leaves functions alone where the file was merely found, and says so", async () => {
    const found = await validate({ [name]: text, "f.mjs": "throw new Error('ran');" });
    expect(found.mistakes.map(({ path }) => path)).not.toContain("mirrors[0].logics");
    expect(found).toMatchObject({ file: name, functionsSkipped: true });
  });

  it.each<[string, string, Record<string, string>, string]>([
    [
      "a ledger that is no file",
      "state: postgres://db.example.com/x",
      {},
      `${name} state names a PostgreSQL database: several machines are not built in yet`,
    ],
    [
      "an account that is not paced",
      "accounts: { sweden: { maxRequestsPer10Seconds: 0 } }\nmirrors: [{ name: a, source: s }]",
      {},
      `${name} accounts.sweden.maxRequestsPer10Seconds is 0 (not paced), and the account is not a local one`,
    ],
    [
      "a region of the environment",
      "",
      { TEAMTAILOR_REGION: "us" },
      "the environment TEAMTAILOR_REGION is none of eu, na, au",
    ],
    [
      "no region where the environment has a good one",
      "accounts: { sweden: { region: na } }",
      { TEAMTAILOR_REGION: "eu" },
      "",
    ],
  ])("finds what only the programs would refuse: %s", async (_, yaml, env, want) => {
    const { mistakes } = await validateConfig({ env, cwd: folder({ [name]: yaml }), flags: { config: name } });
    expect(mistakes.map(({ file, message }) => `${file} ${message}`).join("\n")).toBe(want);
  });

  it("looks into the environment where there is no file", async () => {
    const { file, mistakes } = await validate({});
    expect([file, mistakes.length]).toEqual([null, 1]);
  });
});
