import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { folder } from "./testing/folder.ts";
import { openSandbox } from "./testing/open-sandbox.ts";
import { jsonLines, runCli } from "./testing/run-cli.ts";

const example = readFileSync(new URL("../examples/functions.mjs", import.meta.url), "utf8");
const people = [
  {
    key: "k1",
    source: { key: "s1" },
    info: {
      first_name: "Kim",
      last_name: "Example",
      email: "kim@example.com",
      picture: "https://example.com/p.png",
      summary: "Long ".repeat(50),
    },
  },
  { key: "k2", source: { key: "s1" }, info: { first_name: "Lee", last_name: "Example" } },
];
const stdin = JSON.stringify(people);

describe("functions of the user's own", () => {
  it("filter and map as the example does", async () => {
    const { sandbox, env } = await openSandbox();
    const cwd = folder({ "functions.mjs": example });
    const flags = [
      "--functions",
      "functions.mjs",
      "--logic",
      "hasEmail",
      "--logic",
      "withoutPicture",
      "--format",
      "toCandidate",
    ];
    const { code, stdout } = await runCli(["push", "--file", "-", "--json", ...flags], { env, cwd, stdin });
    expect(code).toBe(0);
    const [kim, lee] = jsonLines(stdout);
    expect(kim).toMatchObject({ status: "created", changed: ["first-name", "last-name", "email", "pitch", "tags"] });
    expect(lee).toMatchObject({ status: "skipped", reason: "logic:hasEmail" });
    const candidate = sandbox.people.candidates().find(({ id }) => id === kim.candidateId);
    expect(candidate?.attributes.tags).toEqual(["from-hrflow"]);
  });

  it("come from the mirror of a config file that is named, with its fields and tags", async () => {
    const { env } = await openSandbox();
    const config = `
mirrors:
  - { name: other, source: s2 }
  - name: careers
    source: s1
    functions: functions.mjs
    logics: [hasEmail]
    fields: { picture: "off", pitch: "off" }
    tags: { add: [from-config] }
    sourced: true
`;
    const cwd = folder({ "c.yaml": config, "functions.mjs": example });
    const argv = ["plan", "--file", "-", "--json", "--config", "c.yaml", "--source", "s1"];
    const { code, stdout } = await runCli(argv, { env: { ...env, HRFLOW_SOURCE_KEY: "" }, cwd, stdin });
    expect(code).toBe(0);
    const [kim, lee] = jsonLines(stdout);
    expect(kim).toMatchObject({ status: "created", changed: ["first-name", "last-name", "email", "tags", "sourced"] });
    expect(lee).toMatchObject({ reason: "logic:hasEmail" });
  });

  it("are not loaded for a config file that was merely found: exit 2", async () => {
    const { env } = await openSandbox();
    const config = "mirrors: [{ name: a, source: s1, functions: f.mjs, logics: [x] }]";
    const cwd = folder({ "push-profile.config.yaml": config, "f.mjs": "throw new Error('ran');" });
    const argv = ["plan", "--file", "-", "--source", "s1"];
    const { code, stdout, stderr } = await runCli(argv, { env, cwd, stdin });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("code is only loaded for a config file that is named");
    expect(stderr).toContain("--config push-profile.config.yaml");
  });

  it.each([
    {
      flags: ["--functions", "f.mjs", "--logic", "hasMail"],
      says: "--logic names hasMail",
      fix: "Did you mean hasEmail?",
    },
    { flags: ["--functions", "f.mjs", "--format", "x"], says: "--format names x", fix: "There are: hasEmail" },
    { flags: ["--functions", "none.mjs", "--logic", "x"], says: "none.mjs is not there", fix: "Check the path" },
    { flags: ["--functions", "bad.mjs", "--logic", "x"], says: "bad.mjs cannot be loaded: ", fix: "Mend the module" },
    { flags: ["--functions", "f.mjs"], says: "nothing says which", fix: "--logic <name>" },
    { flags: ["--logic", "x"], says: "no module is named", fix: "--functions" },
  ])("that cannot be had are a mistake to mend, before anybody is asked: $flags", async ({ flags, says, fix }) => {
    const { sandbox, env } = await openSandbox();
    const cwd = folder({ "f.mjs": example, "bad.mjs": "\nthrow new TypeError('canary');" });
    const { code, stdout, stderr } = await runCli(["push", "--file", "-", ...flags], { env, cwd, stdin });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(says);
    expect(stderr).toContain(fix);
    expect(stderr).not.toMatch(/canary|\n +at /);
    expect(sandbox.requests).toEqual([]);
  });

  it("ask whose source is meant where the config file has several mirrors", async () => {
    const { env } = await openSandbox();
    const cwd = folder({ "c.yaml": "mirrors: [{ name: a, source: s }, { name: b, source: t }]" });
    const argv = ["push", "k1", "--config", "c.yaml"];
    const { code, stderr } = await runCli(argv, { env: { ...env, HRFLOW_SOURCE_KEY: "" }, cwd });
    expect(code).toBe(2);
    expect(stderr).toContain("the config file has several mirrors: a, b\n  Say whose source is meant: --source <key>.");
  });

  it("do not ask for a source that would not tell mirrors apart", async () => {
    const { env } = await openSandbox();
    const mirrors = "[{ name: a, source: s, account: x }, { name: b, source: s, account: y }]";
    const cwd = folder({ "c.yaml": `accounts: { x: {}, y: {} }\nmirrors: ${mirrors}` });
    const { code, stderr } = await runCli(["push", "k1", "--config", "c.yaml"], {
      env: { ...env, HRFLOW_SOURCE_KEY: "" },
      cwd,
    });
    expect(code).toBe(2);
    expect(stderr).toContain("several mirrors of the config file have this source: a, b\n  Name a config file");
  });
});
