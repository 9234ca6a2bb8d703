import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { jsonLines, type RunningCli, runCli, startCli } from "./testing/run-cli.ts";

/** The environment that a running sandbox prints, once it is there. */
async function printed(sandbox: RunningCli): Promise<Record<string, string>> {
  while (!sandbox.stdout().includes("\n")) await new Promise(setImmediate);
  const lines = sandbox.stdout().trimEnd().split("\n");
  return Object.fromEntries(lines.map((line) => /^export (\w+)='(.*)'$/.exec(line)?.slice(1) ?? []));
}

describe("sandbox", () => {
  it("prints the environment to use and nothing else on stdout, stays, and ends at a signal", async () => {
    const sandbox = startCli(["sandbox", "--profiles", "3"]);
    const env = await printed(sandbox);
    expect(Object.keys(env)).toEqual([
      "HRFLOW_API_SECRET",
      "HRFLOW_API_USER",
      "HRFLOW_SOURCE_KEY",
      "HRFLOW_BASE_URL",
      "TEAMTAILOR_API_KEY",
      "TEAMTAILOR_BASE_URL",
      "PUSH_PROFILE_STATE",
    ]);
    while (!sandbox.stderr().includes("Ctrl-C")) await new Promise(setImmediate);
    const keys = sandbox.stderr().match(/^ {2}[0-9a-f]{40}/gm) ?? [];
    expect(keys).toHaveLength(3);
    const pushed = await runCli(["push", ...keys.map((key) => key.trim()), "--json"], { env });
    expect(jsonLines(pushed.stdout).map(({ status }) => status)).toEqual(["updated", "created", "created"]);
    expect(existsSync(env["PUSH_PROFILE_STATE"] ?? "")).toBe(true);
    sandbox.signal("SIGINT");
    expect((await sandbox.done).code).toBe(130);
    expect(existsSync(dirname(env["PUSH_PROFILE_STATE"] ?? ""))).toBe(false);
    expect((await runCli(["push", "k", "--no-state"], { env })).code).toBe(75);
  });

  it("ends at SIGTERM as well", async () => {
    const sandbox = startCli(["sandbox"]);
    await printed(sandbox);
    sandbox.signal("SIGTERM");
    expect((await sandbox.done).code).toBe(143);
  });

  it.each([
    {
      faults: "POST /candidats: drop-after",
      says: "no operation of hrflow or teamtailor is POST /candidats",
      fix: "POST /candidates",
    },
    { faults: "explode", says: '"explode" is not a kind of fault', fix: "Take one of" },
  ])("refuses faults that could never strike: exit 2 for $faults", async ({ faults, says, fix }) => {
    const { code, stdout, stderr } = await runCli(["sandbox", "--faults", faults]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(says);
    expect(stderr).toContain(fix);
  });

  it("lets go wrong what is asked for", async () => {
    const sandbox = startCli(["sandbox", "--faults", "hrflow: status 503"]);
    const env = await printed(sandbox);
    const { code } = await runCli(["push", "k", "--timeout", "0.2"], { env });
    expect(code).toBe(75);
    sandbox.signal("SIGTERM");
    await sandbox.done;
  });
});
