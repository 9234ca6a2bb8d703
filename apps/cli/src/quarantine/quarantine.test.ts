import { describe, expect, it } from "vitest";
import { openWorld } from "../testing/program.ts";
import { jsonLines, runCli } from "../testing/run-cli.ts";

async function withQuarantine() {
  const world = await openWorld({ faults: "POST /candidates: status 422" });
  await runCli(["sync"], { env: world.env });
  const list = async () => jsonLines((await runCli(["quarantine", "list", "--json"], { env: world.env })).stdout);
  return { ...world, list };
}

describe("quarantine", () => {
  it("list has a line for each, with exactly what is promised", async () => {
    const { env, list } = await withQuarantine();
    const lines = await list();
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(["mirror", "source", "key", "candidateId", "error", "attempts", "since"]);
      expect(line).toMatchObject({
        mirror: env["HRFLOW_SOURCE_KEY"],
        attempts: 1,
        error: { code: "validation", status: 422 },
      });
      expect(Object.keys(line.error)).toEqual(["code", "message", "status", "field", "retryable", "fix"]);
      expect(Date.parse(line.since)).toBeGreaterThan(0);
    }
    const { stdout } = await runCli(["quarantine", "list"], { env });
    expect(stdout.trimEnd().split("\n")).toHaveLength(lines.length);
    expect(stdout).toContain("validation: ");
  });

  it("retry lets one try again, and then everybody", async () => {
    const { env, sandbox, list } = await withQuarantine();
    const [first, ...others] = (await list()).map(({ key }) => key);
    const one = await runCli(["quarantine", "retry", first, "--json"], { env });
    expect(one.code).toBe(0);
    expect(jsonLines(one.stdout)).toEqual([
      {
        type: "quarantine",
        mirror: env["HRFLOW_SOURCE_KEY"],
        source: env["HRFLOW_SOURCE_KEY"],
        action: "retry",
        released: 1,
        elsewhere: [],
      },
    ]);
    expect(await list()).toHaveLength(others.length);
    const again = await runCli(["quarantine", "retry", first], { env });
    expect(again.stderr).toContain(`Not in quarantine: ${first}`);
    const all = await runCli(["quarantine", "retry"], { env });
    expect(all.stdout).toContain(`${others.length} people due again`);
    expect(await list()).toEqual([]);
    sandbox.setFaults("");
    expect((await runCli(["sync"], { env })).code).toBe(0);
  });

  it("drop leaves them alone until their next change", async () => {
    const { env, sandbox, list } = await withQuarantine();
    const [first] = (await list()).map(({ key }) => key);
    const { code, stdout } = await runCli(["quarantine", "drop", first, "--mirror", env["HRFLOW_SOURCE_KEY"] ?? ""], {
      env,
    });
    expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining("1 person left alone") });
    sandbox.setFaults("");
    await runCli(["sync"], { env });
    const explained = await runCli(["explain", first, "--json"], { env });
    expect(JSON.parse(explained.stdout)).toMatchObject({ status: "skipped", push: { reason: "dropped" } });
  });

  it("lets nobody go where a key is wrong: exit 2", async () => {
    const { env, list } = await withQuarantine();
    const before = await list();
    const { code, stderr } = await runCli(["quarantine", "retry", before[0].key, "nobody"], { env });
    expect(code).toBe(2);
    expect(stderr).toContain("does not know this profile: nobody");
    expect(await list()).toEqual(before);
  });

  it("is empty without a ledger", async () => {
    const { code, stdout, stderr } = await runCli(["quarantine", "list", "--json"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain("Nobody is in quarantine");
  });

  it("wants one of its commands, and says which one may be meant", async () => {
    const { code, stderr } = await runCli(["quarantine", "lst"]);
    expect(code).toBe(2);
    expect(stderr).toContain("Did you mean list?");
  });
});
