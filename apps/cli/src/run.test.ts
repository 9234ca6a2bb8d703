import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { jsonLines, runCli } from "./testing/run-cli.ts";

const credentials = {
  HRFLOW_API_SECRET: "ask_1",
  HRFLOW_API_USER: "ops@example.com",
  HRFLOW_SOURCE_KEY: "s1",
  TEAMTAILOR_API_KEY: "key-1",
};

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "push-profile-"));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

describe("the program", () => {
  it.each(["--version", "-V"])("prints its version alone for %s", async (flag) => {
    expect(await runCli([flag])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
  });

  it.each([
    { argv: [], shows: "Usage: push-profile <command> [flags]" },
    { argv: ["--help"], shows: "help exit-codes" },
    { argv: ["help"], shows: "Usage: push-profile <command> [flags]" },
    { argv: ["push", "--help"], shows: "--existing {overwrite|fill|skip}" },
    { argv: ["help", "push"], shows: "Usage: push-profile push [flags] [profile-key...]" },
    { argv: ["plan", "-h"], shows: "Nothing is written." },
    { argv: ["help", "sandbox"], shows: "--faults <spec>" },
    { argv: ["help", "help"], shows: "[command-or-topic...]" },
    { argv: ["help", "environment"], shows: "PUSH_PROFILE_CONFIG" },
    { argv: ["help", "environment"], shows: "Read by push-profiled alone:\n  HRFLOW_WEBHOOK_SECRET" },
    { argv: ["help", "config", "show"], shows: "--origin" },
    { argv: ["config", "--help"], shows: "validate" },
    { argv: ["check", "--help"], shows: "--probe" },
    { argv: ["completion", "--help"], shows: "bash" },
    { argv: ["push", "--help"], shows: "examples/functions.mjs" },
    { argv: ["help", "environment"], shows: "TEAMTAILOR_MAX_REQUESTS_PER_10_SECONDS" },
    { argv: ["help", "exit-codes"], shows: "75  a service or the ledger could not be reached" },
  ])("helps on stdout for $argv", async ({ argv, shows }) => {
    const { code, stdout, stderr } = await runCli(argv);
    expect(stdout).toContain(shows);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it.each(["push", "plan", "check", "config", "config validate", "config show", "sandbox", "completion"])(
    "gives examples with the help on %s",
    async (command) => {
      expect((await runCli([...command.split(" "), "--help"])).stdout).toMatch(/Examples:\n {2}\$ /);
    },
  );
});

describe("a command line that cannot be carried out", () => {
  it.each([
    { argv: ["psuh"], says: "unknown command 'psuh'", fix: "Did you mean push?" },
    { argv: ["push", "k", "--jsno"], says: "unknown option '--jsno'", fix: "Did you mean --json?" },
    { argv: ["push", "k", "--source"], says: "option '--source <key>' argument missing", fix: "--help" },
    { argv: ["sandbox", "extra"], says: "too many arguments", fix: "--help" },
    { argv: ["help", "nothing"], says: "there is no help on that", fix: "environment, exit-codes" },
    { argv: ["push"], says: "nobody is named", fix: "Give profile keys" },
    { argv: ["push", "k", "--file", "-"], says: "more than one is given", fix: "Use one of them" },
    { argv: ["push", "k", "--reference", "r"], says: "more than one is given", fix: "Use one of them" },
    { argv: ["push", ""], says: "a profile key is empty", fix: "shell variable" },
    { argv: ["push", "k", "--source", ""], says: "--source is empty", fix: "leave --source out" },
    { argv: ["push", "k", "--existing", "replace"], says: "--existing is none of overwrite, fill, skip", fix: "Give" },
    { argv: ["push", "k", "--concurrency", "0"], says: "--concurrency is not a whole number", fix: "Give" },
    { argv: ["push", "k", "--timeout", "soon"], says: "--timeout is not a number", fix: "Give" },
    { argv: ["push", "--file", "none.json"], says: "none.json is not there", fix: "Check the path" },
    { argv: ["config", "shw"], says: "unknown command 'shw'", fix: "Did you mean show?" },
    { argv: ["config", "show", "--orign"], says: "unknown option '--orign'", fix: "Did you mean --origin?" },
    { argv: ["check", "--porbe"], says: "unknown option '--porbe'", fix: "Did you mean --probe?" },
    { argv: ["completion"], says: "missing required argument 'shell'", fix: "--help" },
    {
      argv: ["push", "k", "--config", "none.yaml"],
      says: "the config file none.yaml is not there",
      fix: "Check the path",
    },
    { argv: ["push", "k", "--config", ""], says: "--config is empty", fix: "leave --config out" },
    {
      argv: ["push", "k", "--functions", "none.mjs", "--logic", "x"],
      says: "none.mjs is not there",
      fix: "Check the path",
    },
    { argv: ["sandbox", "--port", "65535"], says: "--port is not a whole number", fix: "Give" },
    { argv: ["sandbox", "--faults", "explode"], says: "explode", fix: "" },
  ])("says what is wrong and how to mend it: $argv", async ({ argv, says, fix }) => {
    const { code, stdout, stderr } = await runCli(argv, { env: credentials });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^push-profile: /);
    expect(stderr).toContain(says);
    expect(stderr).toContain(fix);
    expect(stderr).not.toContain("    at ");
  });

  it("names every setting that is missing at once", async () => {
    const { code, stderr } = await runCli(["push", "k"]);
    expect(code).toBe(2);
    expect(stderr).toContain(
      "HRFLOW_API_SECRET, HRFLOW_API_USER, HRFLOW_SOURCE_KEY (or --source) and TEAMTAILOR_API_KEY are not set",
    );
  });

  it("asks for a source where only that is missing", async () => {
    const { code, stderr } = await runCli(["plan", "k"], { env: { ...credentials, HRFLOW_SOURCE_KEY: "" } });
    expect(code).toBe(2);
    expect(stderr).toContain("push-profile: HRFLOW_SOURCE_KEY (or --source) is not set");
  });

  it("wants no HrFlow credentials for a file", async () => {
    const { stderr } = await runCli(["push", "--file", "-"], { stdin: "[]" });
    expect(stderr).toContain("push-profile: TEAMTAILOR_API_KEY is not set");
  });

  it.each([
    { stdin: "", says: "standard input holds no profile" },
    { stdin: " \n", says: "standard input holds no profile" },
    { stdin: '{"info":}\n{"info":{}}', says: "standard input is not JSON at line 1, column 9" },
    { stdin: '[{"key":"k"}]', says: "entry 1 of standard input is not a full profile" },
  ])("says where a text is wrong: $stdin", async ({ stdin, says }) => {
    const { code, stdout, stderr } = await runCli(["push", "--file", "-"], { env: credentials, stdin });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(says);
  });

  it("has nothing to do for an empty list, and says so: exit 0", async () => {
    const { code, stdout, stderr } = await runCli(["push", "--file", "-"], { env: credentials, stdin: "[]" });
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain("standard input is an empty list: there is nobody to push.\n");
  });

  it("pushes those of standard input that stand before a mistake", async () => {
    const stdin = '{"info":{}}\n{"info":}';
    const { code, stdout, stderr } = await runCli(["push", "--file", "-", "--no-state"], { env: credentials, stdin });
    expect({ code, stdout }).toEqual({ code: 2, stdout: expect.stringMatching(/^skipped .* no-email\n$/) });
    expect(stderr).toContain("standard input is not JSON at line 2, column 9");
  });

  it("pushes nobody of a file that is wrong further down", async () => {
    const cwd = folder();
    const line = `${JSON.stringify({ key: "k", info: { email: "kim@example.com", summary: "x".repeat(9999) } })}\n`;
    writeFileSync(join(cwd, "people.ndjson"), `${line.repeat(20)}oops`);
    const fetch = async (): Promise<never> => {
      throw new Error("nobody is to be asked");
    };
    const result = await runCli(["push", "--file", "people.ndjson", "--json"], { env: credentials, cwd, fetch });
    expect(result.code).toBe(2);
    expect(jsonLines(result.stdout)).toEqual([expect.objectContaining({ type: "error" })]);
    expect(result.stderr).toContain("people.ndjson is not JSON at line 21, column 1");
  });

  it.each([
    { argv: ["push", "--json"], message: "nobody is named" },
    { argv: ["push", "--json", "--sorce", "s"], message: "unknown option '--sorce'" },
    { argv: ["psuh", "--json"], message: "unknown command 'psuh'" },
    { argv: ["plan", "k", "--json", "--timeout", "0"], message: "--timeout is not a number from 0.1 to 3600" },
  ])("says it on stdout too where JSON was asked for: $argv", async ({ argv, message }) => {
    const { code, stdout, stderr } = await runCli(argv, { env: credentials });
    expect(code).toBe(2);
    const [line, ...others] = jsonLines(stdout);
    expect(others).toEqual([]);
    expect(line).toMatchObject({ type: "error", error: { code: "config", message, status: null, retryable: false } });
    expect(stderr).toContain(message);
  });

  it.each<{ what: string; env: Record<string, string>; says: string }>([
    {
      what: "plain http beyond this machine",
      env: { TEAMTAILOR_BASE_URL: "http://tt.example.com/v1" },
      says: "plain http://",
    },
    {
      what: "a password in HrFlow's URL",
      env: { HRFLOW_BASE_URL: "https://u:hunter2@hr.example.com" },
      says: "HRFLOW_BASE_URL holds a user name or a password",
    },
    {
      what: "a password in Teamtailor's URL",
      env: { TEAMTAILOR_BASE_URL: "https://u:hunter2@tt.example.com" },
      says: "TEAMTAILOR_BASE_URL holds a user name or a password",
    },
    {
      what: "a proxy that is none",
      env: { HTTPS_PROXY: "u:hunter2@proxy" },
      says: "HTTPS_PROXY is not an address of a proxy",
    },
    {
      what: "a secret given twice",
      env: { TEAMTAILOR_API_KEY_FILE: "key" },
      says: "TEAMTAILOR_API_KEY and TEAMTAILOR_API_KEY_FILE are both set",
    },
    {
      what: "a secret that no header can carry",
      env: { HRFLOW_API_SECRET: "hunter2\nx" },
      says: "HRFLOW_API_SECRET holds a blank, a line break",
    },
    {
      what: "no pace beyond this machine",
      env: { TEAMTAILOR_MAX_REQUESTS_PER_10_SECONDS: "0" },
      says: "is 0 (not paced)",
    },
  ])("refuses $what in two lines, without repeating it", async ({ env, says }) => {
    const { code, stdout, stderr } = await runCli(["push", "k"], { env: { ...credentials, ...env }, cwd: folder() });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^push-profile: .+\n {2}\S.+\n$/);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain("hunter2");
  });

  it("reads settings from .env in the working directory", async () => {
    const cwd = folder();
    const lines = Object.entries({ ...credentials, TEAMTAILOR_REGION: "moon" }).map(
      ([name, value]) => `${name}=${value}`,
    );
    writeFileSync(join(cwd, ".env"), lines.join("\n"));
    const { stderr } = await runCli(["push", "k"], { cwd });
    expect(stderr).toContain("TEAMTAILOR_REGION is none of eu, na, au");
  });
});
