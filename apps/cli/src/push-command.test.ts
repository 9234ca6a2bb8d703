import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Sandbox, type SandboxOptions, startSandbox } from "@push-profile/sandbox";
import { describe, expect, it, onTestFinished } from "vitest";
import { jsonLines, runCli } from "./testing/run-cli.ts";

/** A sandbox for one test, the settings that lead to it, and the keys of its profiles. */
async function open(options: SandboxOptions = {}) {
  const sandbox = await startSandbox(options);
  onTestFinished(() => sandbox.close());
  const keys = sandbox.people.profiles().map(({ key }) => key);
  return { sandbox, env: sandbox.environment(), keys };
}

function writes({ requests }: Sandbox): string[] {
  return requests.map(({ method }) => method).filter((method) => method !== "GET");
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "push-profile-"));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

describe("push", () => {
  it("brings profiles into Teamtailor, one line each in the order of the input", async () => {
    const { sandbox, env, keys } = await open();
    const before = sandbox.people.candidates().length;
    const { code, stdout, stderr } = await runCli(["push", ...keys], { env });
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.map((line) => line.split(/ +/)[1])).toEqual(keys);
    const created = lines.filter((line) => line.startsWith("created"));
    expect(sandbox.people.candidates()).toHaveLength(before + created.length);
    expect(stderr).toMatch(/^12 profiles: 7 created, 2 updated, 3 skipped; 12 HrFlow and \d+ Teamtailor requests\.\n$/);
  });

  it("prints one line of JSON each where that is asked for", async () => {
    const { env, keys } = await open();
    const { code, stdout } = await runCli(["push", ...keys, "--json"], { env });
    expect(code).toBe(0);
    const lines = jsonLines(stdout);
    expect(lines.map(({ profile }) => profile.key)).toEqual(keys);
    for (const line of lines) {
      expect(line).toMatchObject({ type: "outcome", profile: { source: env["HRFLOW_SOURCE_KEY"] }, dryRun: false });
      expect(line).not.toHaveProperty("fields");
    }
  });

  it("takes the source from the flag before the environment", async () => {
    const { env, keys } = await open();
    const flags = ["--source", String(env["HRFLOW_SOURCE_KEY"])];
    const elsewhere = { ...env, HRFLOW_SOURCE_KEY: "0".repeat(40) };
    expect((await runCli(["push", String(keys[0]), ...flags], { env: elsewhere })).code).toBe(0);
    const { code, stdout } = await runCli(["push", String(keys[0]), "--json"], { env: elsewhere });
    expect(code).toBe(3);
    expect(jsonLines(stdout)).toMatchObject([{ status: "failed", error: { code: "not_found", field: "source" } }]);
  });

  it("finds profiles by their reference", async () => {
    const { sandbox, env } = await open();
    const info = { first_name: "Kim", last_name: "Example", full_name: "Kim Example", email: "kim@example.com" };
    const { key } = sandbox.people.addProfile({ reference: "employee 4711", info });
    const { stdout } = await runCli(["push", "--reference", "employee 4711", "--json"], { env });
    expect(jsonLines(stdout)).toMatchObject([
      { status: "created", profile: { key, reference: "employee 4711" }, candidateId: expect.any(String) },
    ]);
  });

  it("says who failed and goes on with the others", async () => {
    const { env, keys } = await open();
    const { code, stdout, stderr } = await runCli(["push", "nobody", String(keys[2])], { env });
    expect(code).toBe(3);
    expect(stdout).toMatch(/^failed {5}nobody {2}not_found: .+\ncreated {4}/);
    expect(stderr).toContain("2 profiles: 1 created, 1 failed");
  });

  it("with --fail-fast tries nobody after the first failure", async () => {
    const { sandbox, env, keys } = await open();
    const { code, stdout } = await runCli(["push", "nobody", ...keys, "--fail-fast"], { env });
    expect(code).toBe(3);
    expect(stdout.split("\n")).toHaveLength(2);
    expect(writes(sandbox)).toEqual([]);
  });

  it("pushes a key that is named twice once, and tells it twice", async () => {
    const { sandbox, env, keys } = await open();
    const key = String(keys[2]);
    const { stdout, stderr } = await runCli(["push", key, key, "--json"], { env });
    const [first, second] = jsonLines(stdout);
    expect(first).toMatchObject({ status: "created", profile: { key } });
    expect(second).toEqual(first);
    expect(stderr).toBe("1 profile: 1 created; 1 HrFlow and 2 Teamtailor requests.\n");
    expect(writes(sandbox)).toEqual(["POST"]);
  });

  it.each([
    { flags: [], want: { status: "updated", changed: expect.arrayContaining(["phone", "resume"]), kept: [] } },
    { flags: ["--existing", "fill"], want: { status: "updated", kept: ["phone"] } },
    { flags: ["--existing", "skip"], want: { status: "skipped", reason: "existing", changed: [] } },
  ])("does with a candidate who was there before as told: $flags", async ({ flags, want }) => {
    const { env, keys } = await open();
    const { stdout } = await runCli(["push", String(keys[0]), "--json", ...flags], { env });
    expect(jsonLines(stdout)).toMatchObject([want]);
  });

  it.each([" {key}", "{key} ", "{key}\u0001", "{key}\t"])("takes a key as it stands: %j", async (shape) => {
    const { env, keys } = await open();
    const key = shape.replace("{key}", String(keys[2]));
    const { code, stdout } = await runCli(["push", key, "--json"], { env });
    expect(code).toBe(3);
    expect(jsonLines(stdout)).toMatchObject([{ status: "failed", profile: { key }, error: { code: "not_found" } }]);
  });

  it("marks new candidates as sourced where that is asked for", async () => {
    const { sandbox, env, keys } = await open();
    const { stdout } = await runCli(["push", String(keys[2]), "--sourced", "--json"], { env });
    const [{ candidateId }] = jsonLines(stdout);
    const candidate = sandbox.people.candidates().find(({ id }) => id === candidateId);
    expect(candidate?.attributes.sourced).toBe(true);
  });
});

describe("push --file", () => {
  const people = [1, 2, 3].map((number) => ({
    key: `k${number}`,
    source: { key: "own" },
    info: { first_name: "Kim", last_name: `Example ${number}`, email: `kim${number}@example.com` },
  }));

  it.each([
    { shape: "an array", text: JSON.stringify(people, null, 2) },
    { shape: "one object a line", text: people.map((each) => JSON.stringify(each)).join("\n") },
  ])("pushes $shape without asking HrFlow", async ({ text }) => {
    const { sandbox, env } = await open();
    const { TEAMTAILOR_API_KEY, TEAMTAILOR_BASE_URL } = env;
    const cwd = folder();
    writeFileSync(join(cwd, "people"), text);
    const own = { TEAMTAILOR_API_KEY: String(TEAMTAILOR_API_KEY), TEAMTAILOR_BASE_URL: String(TEAMTAILOR_BASE_URL) };
    const { code, stdout } = await runCli(["push", "--file", "people", "--json"], { env: own, cwd });
    expect(code).toBe(0);
    expect(jsonLines(stdout)).toMatchObject(
      people.map(({ key }) => ({ status: "created", profile: { key, source: "own" }, requests: { hrflow: 0 } })),
    );
    expect(sandbox.requests.every(({ service }) => service === "teamtailor")).toBe(true);
  });

  const rules = { fields: { phone: "off" } };

  it.each([
    {
      mirrors: [{ source: "own", ...rules }, { source: "other" }],
      says: "the config file has several mirrors: m0, m1",
    },
    {
      mirrors: [
        { source: "own", account: "x", ...rules },
        { source: "own", account: "y" },
      ],
      accounts: { x: {}, y: {} },
      flags: ["--source", "own"],
      says: "several mirrors of the config file have this source: m0, m1",
    },
    { mirrors: [{ source: "other", ...rules }], says: "entry 1 of people is of another source than the mirror" },
    {
      mirrors: [
        { source: "own", ...rules },
        { source: "other", ...rules },
      ],
      flags: ["--source", "other"],
      says: "entry 1 of people is of another source than the mirror",
    },
    { mirrors: [{ source: "own" }, { source: "other" }], says: null },
    { mirrors: [{ source: "other" }], says: null },
    { mirrors: [{ source: "own", ...rules }], says: null },
    { mirrors: [{ source: "other", ...rules }], flags: ["--source", "own"], says: null },
    { mirrors: [{ source: "own", ...rules }, { source: "other" }], flags: ["--source", "own"], says: null },
  ])("applies a mirror's rules to its own source's profiles only: $mirrors $flags", async (given) => {
    const { mirrors, accounts = {}, flags = [], says } = given;
    const { sandbox, env } = await open();
    const cwd = folder();
    writeFileSync(join(cwd, "people"), JSON.stringify(people));
    const named = mirrors.map((mirror, index) => ({ name: `m${index}`, ...mirror }));
    writeFileSync(join(cwd, "push-profile.config.json"), JSON.stringify({ accounts, mirrors: named }));
    const argv = ["push", "--file", "people", "--json", ...flags];
    const { code, stderr } = await runCli(argv, { env: { ...env, HRFLOW_SOURCE_KEY: "" }, cwd });
    expect(stderr).toContain(says ?? "3 profiles: 3 created");
    expect(code).toBe(says === null ? 0 : 2);
    expect(writes(sandbox)).toHaveLength(says === null ? 3 : 0);
  });

  it("reads standard input, and gives the source to those who name none", async () => {
    const { env } = await open();
    const stdin = JSON.stringify({ ...people[0], source: undefined });
    const { stdout } = await runCli(["push", "--file", "-", "--source", "given", "--json"], { env, stdin });
    expect(jsonLines(stdout)).toMatchObject([{ status: "created", profile: { source: "given" } }]);
  });

  it("pushes those before a place on standard input that is wrong, says so, and ends with that error", async () => {
    const { sandbox, env } = await open();
    async function* lines() {
      yield `${JSON.stringify(people[0])}\n`;
      while (writes(sandbox).length === 0) await new Promise(setImmediate);
      yield "oops\n";
    }
    const { Readable } = await import("node:stream");
    const { code, stdout, stderr } = await runCli(["push", "--file", "-", "--json"], {
      env,
      stdin: Readable.from(lines(), { objectMode: false }),
    });
    expect(code).toBe(2);
    expect(jsonLines(stdout)).toMatchObject([
      { type: "outcome", status: "created" },
      { type: "error", error: { code: "config", message: "standard input is not JSON at line 2, column 1" } },
    ]);
    expect(stderr).toContain("1 profile: 1 created");
  });
});

describe("plan", () => {
  it("tells each field, old, new and why, and writes nothing", async () => {
    const { sandbox, env } = await open();
    const info = { first_name: "Kim", last_name: "Example", email: "kim@example.com", phone: "+4681234" };
    const { key } = sandbox.people.addProfile({ info });
    sandbox.people.addCandidate({ email: "kim@example.com", phone: "08-9999" });
    const { code, stdout, stderr } = await runCli(["plan", key], { env });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^updated .*\n {4}field +action +old +new +why\n/);
    expect(stdout).toMatch(/\n {4}phone +write +08-9999 +\+4681234 +differs\n/);
    expect(stderr).toMatch(/^Plan only, nothing was written\. 1 profile: 1 updated/);
    expect(writes(sandbox)).toEqual([]);
  });

  it("takes --dry-run for what it does anyway", async () => {
    const { sandbox, env, keys } = await open();
    const { code, stdout } = await runCli(["plan", String(keys[0]), "--dry-run", "--json"], { env });
    expect(code).toBe(0);
    expect(jsonLines(stdout)).toMatchObject([{ dryRun: true }]);
    expect(writes(sandbox)).toEqual([]);
  });

  it("is push --dry-run, in JSON too", async () => {
    const { sandbox, env, keys } = await open();
    const plan = await runCli(["plan", ...keys, "--json"], { env });
    const dryRun = await runCli(["push", ...keys, "--dry-run", "--json"], { env });
    expect(dryRun.stdout).toBe(plan.stdout);
    const lines = jsonLines(plan.stdout);
    expect(lines.map(({ status }) => status)).toContain("created");
    for (const line of lines) expect(line).toMatchObject({ dryRun: true, fields: expect.any(Array) });
    expect(writes(sandbox)).toEqual([]);
  });
});
