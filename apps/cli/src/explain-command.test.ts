import { describe, expect, it } from "vitest";
import { openWorld } from "./testing/program.ts";
import { runCli } from "./testing/run-cli.ts";

const keys = [
  "type",
  "mirror",
  "source",
  "key",
  "status",
  "since",
  "why",
  "next",
  "push",
  "candidate",
  "fields",
  "warnings",
  "notes",
];

describe("explain", () => {
  it("tells of somebody who was pushed, without a value of theirs", async () => {
    const { sandbox, env } = await openWorld({ strangers: 0 });
    const person = sandbox.people.addProfile({
      info: { first_name: "Ada", last_name: "Example", email: "ada@example.com" },
    });
    await runCli(["sync"], { env });
    const { code, stdout } = await runCli(["explain", person.key, "--json"], { env });
    expect(code).toBe(0);
    const explained = JSON.parse(stdout);
    expect(Object.keys(explained)).toEqual(keys);
    expect(explained).toMatchObject({
      status: "synced",
      candidate: { matchedBy: "created" },
      push: { outcome: "created" },
    });
    const text = await runCli(["explain", person.key, "--source", env["HRFLOW_SOURCE_KEY"] ?? ""], { env });
    expect(text.stdout).toMatch(/: synced since .*\n[\s\S]*Candidate: \d+, created by a push\.\n[\s\S]*Next: /);
    expect(stdout + text.stdout).not.toMatch(/Ada|ada@/);
  });

  it("tells of somebody pushed by hand", async () => {
    const { sandbox, env } = await openWorld();
    const [key = ""] = sandbox.people.profiles().map((profile) => profile.key);
    await runCli(["push", key], { env });
    const { stdout } = await runCli(["explain", key, "--json"], { env });
    expect(JSON.parse(stdout)).toMatchObject({ status: "synced", push: { outcome: expect.any(String) } });
  });

  it("says that somebody is unknown", async () => {
    const { env } = await openWorld();
    await runCli(["sync"], { env });
    const { code, stdout } = await runCli(["explain", "nobody", "--json"], { env });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ status: "unknown", candidate: null, push: null });
  });

  it.each([
    { argv: ["explain", "k"], says: "there is no ledger yet" },
    { argv: ["explain"], says: "missing required argument 'profile-key'" },
    { argv: ["explain", "k", "--source", ""], says: "there is no ledger yet" },
  ])("$argv: exit 2", async ({ argv, says }) => {
    const { code, stdout, stderr } = await runCli(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(says);
  });
});
