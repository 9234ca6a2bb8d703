import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Environment } from "./context.ts";
import { runDaemon } from "./run-daemon.ts";
import { collect } from "./testing/collect.ts";
import { leastEnvironment } from "./testing/settings-environment.ts";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "push-profiled-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the daemon with `stop` aborted as soon as it listens. */
async function run(env: Environment, argv: string[] = [], pid = 4711): Promise<Run> {
  const [stdout, stderr] = [collect(), collect()];
  const stop = new AbortController();
  const code = await runDaemon({
    argv,
    env: { PUSH_PROFILE_LISTEN: "127.0.0.1:0", HOME: directory, ...env },
    cwd: directory,
    pid,
    stdout: stdout.stream,
    stderr: stderr.stream,
    stop: stop.signal,
    onListening: () => stop.abort(),
  });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

describe("runDaemon", () => {
  it.each([
    ["--help", /^Usage: push-profiled \[--config <file>\]\n/],
    ["--version", /^\d+\.\d+\.\d+\n$/],
  ])("answers %s on stdout, whatever is set", async (flag, want) => {
    expect(await run({}, [flag])).toEqual({ code: 0, stdout: expect.stringMatching(want), stderr: "" });
  });

  it("starts and ends in order, with its ledger in the user's state directory", async () => {
    const { code, stdout, stderr } = await run(leastEnvironment);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    const lines = stderr.trim().split("\n");
    expect(lines.map((line): unknown => JSON.parse(line).msg)).toEqual(
      expect.arrayContaining(["started", "stopping", "stopped"]),
    );
    expect(stderr).toContain(join(directory, ".local/state/push-profile/ledger.db"));
    expect(stderr).not.toContain("hush");
  });

  it("ends in order where it is told to stop before it started", async () => {
    const stderr = collect();
    const code = await runDaemon({
      argv: [],
      env: { ...leastEnvironment, HOME: directory, PUSH_PROFILE_LISTEN: "127.0.0.1:0" },
      cwd: directory,
      pid: 4711,
      stdout: collect().stream,
      stderr: stderr.stream,
      stop: AbortSignal.abort(),
    });
    expect([code, stderr.text(), readdirSync(directory)]).toEqual([0, "", []]);
  });

  it.each<[string, Environment, number | undefined, string]>([
    [
      "everything that is missing, at once",
      { HRFLOW_API_SECRET: "", HRFLOW_SOURCE_KEY: "", TEAMTAILOR_API_KEY: "" },
      undefined,
      "HRFLOW_API_SECRET, HRFLOW_SOURCE_KEY and TEAMTAILOR_API_KEY are not set",
    ],
    ["a region", { TEAMTAILOR_REGION: "mars" }, undefined, "TEAMTAILOR_REGION is none of eu, na, au"],
    ["a schedule", { PUSH_PROFILE_SCHEDULE: "often" }, undefined, "PUSH_PROFILE_SCHEDULE is not a cron expression"],
    [
      "an open door",
      { PUSH_PROFILE_LISTEN: "0.0.0.0:0" },
      undefined,
      "PUSH_PROFILE_LISTEN is an address that other machines can reach, and PUSH_PROFILE_TOKEN is not set",
    ],
    [
      "PostgreSQL",
      { PUSH_PROFILE_STATE: "postgres://ada:hush@db.example.com/ledger" },
      undefined,
      "PUSH_PROFILE_STATE names a PostgreSQL database: several machines are not built in yet",
    ],
    ["an implicit ledger without HOME", { HOME: "" }, undefined, "HOME is not set"],
    ["an implicit ledger in a container", {}, 1, "this is the first process of a container"],
    ["a log level", { LOG_LEVEL: "loud" }, undefined, "LOG_LEVEL is none of"],
    ["no config file", { PUSH_PROFILE_CONFIG: "mirrors.yaml" }, undefined, "the config file mirrors.yaml is not there"],
    ["a proxy that is none", { HTTPS_PROXY: "u:hush@proxy" }, undefined, "HTTPS_PROXY is not an address of a proxy"],
    [
      "a password in a URL",
      { HRFLOW_BASE_URL: "https://u:hush@hr.example.com" },
      undefined,
      "HRFLOW_BASE_URL holds a user",
    ],
    ["a secret given twice", { PUSH_PROFILE_TOKEN: "hush", PUSH_PROFILE_TOKEN_FILE: "t" }, undefined, "are both set"],
    ["plain http beyond this machine", { TEAMTAILOR_BASE_URL: "http://tt.example.com/v1" }, undefined, "plain http://"],
  ])("does not start at %s: two lines, exit 2", async (_name, env, pid, message) => {
    const { code, stdout, stderr } = await run({ ...leastEnvironment, ...env }, [], pid);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^push-profiled: .+\n {2}\S.+\n$/);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("hush");
    expect(stderr, "names no flag that only the CLI has").not.toMatch(/--(?!help|config)\w/);
  });

  it("does not start on a ledger of a newer version", async () => {
    await run(leastEnvironment);
    const path = join(directory, ".local/state/push-profile/ledger.db");
    const db = new DatabaseSync(path);
    db.exec("PRAGMA user_version = 99");
    db.close();
    const { code, stderr } = await run(leastEnvironment);
    expect(code).toBe(2);
    expect(stderr).toContain("was written by a newer push-profile (schema 99; this one knows");
  });

  it("does not start where its address is taken, and leaves the ledger closed", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" ? address?.port : 0;
    const { code, stderr } = await run({ ...leastEnvironment, PUSH_PROFILE_LISTEN: `127.0.0.1:${port}` });
    other.close();
    expect(code).toBe(2);
    expect(stderr).toContain(`cannot listen on 127.0.0.1:${port}: another process does already`);
  });

  it("takes the token from a file and then listens where others can reach it", async () => {
    writeFileSync(join(directory, "token"), "hush\n");
    const env = { ...leastEnvironment, PUSH_PROFILE_LISTEN: "0.0.0.0:0", PUSH_PROFILE_TOKEN_FILE: "token" };
    const { code, stderr } = await run(env);
    expect(code).toBe(0);
    expect(stderr).not.toContain("hush");
  });

  it("puts its ledger where systemd says, also without HOME", async () => {
    mkdirSync(join(directory, "state"));
    const { code, stderr } = await run(
      { ...leastEnvironment, HOME: "", STATE_DIRECTORY: join(directory, "state") },
      [],
      1,
    );
    expect(code).toBe(0);
    expect(stderr).toContain(join(directory, "state/ledger.db"));
  });

  describe("with a config file", () => {
    const one = `
state: state/ledger.db
listen: 127.0.0.1:0
hrflow: { main: { apiUser: ops@example.com, apiSecret: ask_hush, baseUrl: "http://127.0.0.1:9/v1" } }
accounts: { sweden: { apiKey: tt_hush, baseUrl: "http://127.0.0.1:9/v1" } }
mirrors:
  - { name: careers, source: "0123456789abcdef0123456789abcdef01234567", schedule: "*/5 * * * *", functions: f.mjs, logics: [hasEmail] }
`;

    function write(name: string, text: string): void {
      writeFileSync(join(directory, name), text, { mode: 0o600 });
    }

    it("runs the mirror in it", async () => {
      write("c.yaml", one);
      write("f.mjs", "export const hasEmail = () => true;");
      const { code, stderr } = await run({ PUSH_PROFILE_LISTEN: "" }, ["--config", "c.yaml"]);
      expect(code).toBe(0);
      const started = stderr.split("\n").map((line): unknown => (line === "" ? null : JSON.parse(line)));
      expect(started).toContainEqual(
        expect.objectContaining({
          msg: "started",
          mirrors: [
            {
              mirror: "careers",
              source: "0123456789abcdef0123456789abcdef01234567",
              schedule: "*/5 * * * *",
              sweep: "0 3 * * *",
              timezone: null,
            },
          ],
          ledger: join(directory, "state/ledger.db"),
        }),
      );
      expect(stderr).not.toContain("hush");
    });

    it("runs several", async () => {
      write("c.yaml", `${one}  - { name: other, source: "1123456789abcdef0123456789abcdef01234567" }\n`);
      write("f.mjs", "export const hasEmail = () => true;");
      const { code, stderr } = await run({ PUSH_PROFILE_LISTEN: "" }, ["--config", "c.yaml"]);
      expect(code).toBe(0);
      expect(stderr).toMatch(/"mirror":"careers".+"mirror":"other".+"msg":"started"/);
    });

    it.each([
      [
        "two mirrors that are one",
        `${one}  - { name: other, source: "0123456789abcdef0123456789abcdef01234567" }\n`,
        "mirrors[1].source and the account are those of mirrors[0] too",
      ],
      [
        "two mirrors that are one under two names of its account",
        `${one}  - { name: other, source: "0123456789abcdef0123456789abcdef01234567", account: twin }\n`
          .replace("accounts: {", 'accounts: { twin: { apiKey: tt_hush, baseUrl: "http://127.0.0.1:9/v1" },')
          .replace("name: careers,", "name: careers, account: sweden,"),
        "the mirrors careers and other bring the same source to the same account",
      ],
      [
        "a schedule of one of several",
        `${one}  - { name: other, source: "1123456789abcdef0123456789abcdef01234567", sweep: "61 3 * * *" }\n`,
        "the sweep of mirrors[1] is not a cron expression: its minute is wrong",
      ],
      ["a mistake in it", one.replace("schedule:", "schedul:"), "c.yaml:7:74: mirrors[0].schedul is not a setting"],
      ["a function that is not there", one.replace("[hasEmail]", "[hasMail]"), "mirrors[0].logics names hasMail"],
      [
        "an open door",
        one.replace("127.0.0.1:0", "0.0.0.0:0"),
        "listen in c.yaml is an address that other machines can reach",
      ],
    ])("does not start at %s: two lines, exit 2", async (_name, text, message) => {
      write("c.yaml", text);
      write("f.mjs", "export const hasEmail = () => true;");
      const { code, stdout, stderr } = await run({ PUSH_PROFILE_LISTEN: "", PUSH_PROFILE_CONFIG: "c.yaml" });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(/^push-profiled: .+\n {2}\S.+\n$/);
      expect(stderr).toContain(message);
      expect(stderr).not.toContain("hush");
    });

    it("loads no functions because of one that lay in the working directory", async () => {
      write("push-profile.config.yaml", one);
      write("f.mjs", "throw new Error('ran');");
      const { code, stderr } = await run({ PUSH_PROFILE_LISTEN: "" });
      expect(code).toBe(2);
      expect(stderr).toContain("code is only loaded for a config file that is named");
    });
  });
});
