import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { folder } from "../testing/folder.ts";
import { openWorld, startProgram } from "../testing/program.ts";
import { jsonLines, runCli } from "../testing/run-cli.ts";

const commands = ["push k", "sync", "status", "explain k", "quarantine list", "check"].map((line) => ({ line }));

describe("a ledger that cannot be used", () => {
  it("is told by push with the error as the last line, and nobody is pushed", async () => {
    const { sandbox, env } = await openWorld();
    const { code, stdout, stderr } = await runCli(["push", "k", "--json"], {
      env: { ...env, PUSH_PROFILE_STATE: folder() },
    });
    expect(code).toBe(2);
    expect(jsonLines(stdout)).toMatchObject([
      { type: "error", error: { code: "config", field: "PUSH_PROFILE_STATE" } },
    ]);
    expect(stderr).toContain("Or push without one: --no-state.");
    expect(sandbox.requests).toEqual([]);
  });

  it.each(commands)("of a newer push-profile: $line ends with 2", async ({ line }) => {
    const { env, state } = await openWorld();
    await runCli(["sync", "--limit", "1"], { env });
    const db = new DatabaseSync(state);
    db.exec("PRAGMA user_version = 999");
    db.close();
    const { code, stdout, stderr } = await runCli(line.split(" "), { env });
    expect(code).toBe(2);
    expect(stdout + stderr).toContain("newer push-profile");
  });

  it.each(commands)("of another key: $line ends with 2", async ({ line }) => {
    const { env } = await openWorld();
    await runCli(["sync", "--limit", "1"], { env });
    const { code, stdout, stderr } = await runCli(line.split(" "), {
      env: { ...env, PUSH_PROFILE_LEDGER_KEY: "another key, of more bytes than few" },
    });
    expect(code).toBe(2);
    expect(stdout + stderr).toContain("another key");
    expect(stdout + stderr).not.toContain("--no-state");
  });

  it("another program's database is no ledger: exit 2", async () => {
    const { env, state } = await openWorld();
    const db = new DatabaseSync(state);
    db.exec("CREATE TABLE notes (text TEXT)");
    db.close();
    const { code, stderr } = await runCli(["sync"], { env });
    expect(code).toBe(2);
    expect(stderr).toContain("not a ledger of push-profile");
  });

  it("locked by another program: exit 75", async () => {
    const { sandbox, env, state } = await openWorld();
    const [{ key } = { key: "" }] = sandbox.people.profiles();
    await runCli(["sync", "--limit", "1"], { env });
    const db = new DatabaseSync(state);
    onTestFinished(() => db.close());
    db.exec("BEGIN EXCLUSIVE");
    const { code, stderr } = await startProgram(["push", key], env).done;
    expect(code).toBe(75);
    expect(stderr).toContain("another program has it locked");
  });

  it.skipIf(process.getuid?.() !== 0)("that this user may not write: exit 2", async () => {
    const { env } = await openWorld();
    const home = folder();
    chmodSync(home, 0o755);
    const path = join(home, "ledger.db");
    writeFileSync(path, "");
    chmodSync(path, 0o444);
    const nobody = 65_534;
    const { code, stderr } = await startProgram(
      ["push", "k"],
      { ...env, PUSH_PROFILE_STATE: path },
      { uid: nobody, cwd: "/" },
    ).done;
    expect(code).toBe(2);
    expect(stderr).toContain("cannot be opened for writing");
  });
});

describe("--state", () => {
  it.each([
    { state: "postgres://u:hunter2@db.example.com/p", says: "--state holds a password" },
    { state: "postgres://db.example.com/p", says: "several machines are not built in yet" },
    { state: "https://example.com/ledger", says: "is an address, not a file path" },
  ])("$state: exit 2, without a word of the password", async ({ state, says }) => {
    const { env } = await openWorld();
    for (const argv of [["push", "k"], ["sync"], ["status"], ["pause", "m"], ["forget", "k"]]) {
      const { code, stdout, stderr } = await runCli([...argv, "--state", state, "--json"], { env });
      expect(code).toBe(2);
      expect(stderr).toContain(says);
      expect(stdout + stderr).not.toContain("hunter2");
    }
  });

  it("wins over the environment", async () => {
    const { env } = await openWorld();
    const path = join(folder(), "other.db");
    await runCli(["sync", "--limit", "1", "--state", path], { env });
    expect((await runCli(["status"], { env })).stderr).toContain("There is no ledger yet");
    expect(JSON.parse((await runCli(["status", "--json", "--state", path], { env })).stdout).mirrors).toHaveLength(1);
  });
});

describe("check", () => {
  it.each([
    {
      what: "none yet",
      make: async () => {},
      want: { status: "ok", message: expect.stringContaining("no ledger yet") },
    },
    {
      what: "one that works",
      make: async (env: Record<string, string>) => void (await runCli(["sync", "--limit", "1"], { env })),
      want: { status: "ok", message: expect.stringContaining("it has 1 mirror") },
    },
  ])("looks at the ledger: $what", async ({ make, want }) => {
    const { env } = await openWorld();
    await make(env);
    const { code, stdout } = await runCli(["check", "--json"], { env });
    expect(code).toBe(0);
    expect(jsonLines(stdout).find(({ check }) => check === "ledger")).toMatchObject(want);
  });

  it("makes none", async () => {
    const { env } = await openWorld();
    await runCli(["check"], { env });
    expect((await runCli(["status"], { env })).stderr).toContain("There is no ledger yet");
  });
});
