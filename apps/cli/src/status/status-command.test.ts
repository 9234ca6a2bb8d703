import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { folder } from "../testing/folder.ts";
import { openWorld } from "../testing/program.ts";
import { runCli } from "../testing/run-cli.ts";

const mirrorKeys = [
  "name",
  "source",
  "account",
  "state",
  "pausedReason",
  "holder",
  "people",
  "backlog",
  "oldestDueSeconds",
  "lastPass",
  "freshnessSeconds",
  "quarantine",
  "budget",
];
const statuses = ["synced", "due", "retrying", "quarantined", "skipped", "conflict", "gone", "forgotten", "archived"];

describe("status", () => {
  it("says that there is no ledger yet, and makes none: exit 0", async () => {
    const home = folder();
    for (let time = 0; time < 2; time += 1) {
      const { code, stdout, stderr } = await runCli(["status", "--json"], { env: { HOME: home } });
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toEqual({
        version: expect.any(String),
        snapshot: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        mirrors: [],
      });
      expect(stderr).toContain(`There is no ledger yet: ${home}/.local/state/push-profile/ledger.db`);
    }
  });

  it("does not wait for another program that writes the ledger", async () => {
    const { env, state } = await openWorld({ profiles: 1 });
    await runCli(["sync"], { env: { ...env, TEAMTAILOR_MAX_REQUESTS_PER_10_SECONDS: "50" } });
    const writer = new DatabaseSync(state);
    writer.exec("BEGIN IMMEDIATE");
    try {
      const { code, stdout } = await runCli(["status", "--json"], { env });
      expect({ code, mirrors: JSON.parse(stdout).mirrors.length }).toEqual({ code: 0, mirrors: 1 });
    } finally {
      writer.close();
    }
  });

  it("has exactly what is promised, without any credentials", async () => {
    const { env, state } = await openWorld();
    await runCli(["sync"], { env });
    const { code, stdout, stderr } = await runCli(["status", "--json"], { env: { PUSH_PROFILE_STATE: state } });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const status = JSON.parse(stdout);
    expect(Object.keys(status)).toEqual(["version", "snapshot", "mirrors"]);
    const [mirror] = status.mirrors;
    expect(Object.keys(mirror)).toEqual(mirrorKeys);
    expect(Object.keys(mirror.people).sort()).toEqual([...statuses].sort());
    expect(mirror).toMatchObject({
      name: env["HRFLOW_SOURCE_KEY"],
      source: env["HRFLOW_SOURCE_KEY"],
      state: "idle",
      pausedReason: null,
      holder: null,
      backlog: 0,
      oldestDueSeconds: null,
      lastPass: { at: expect.any(String), outcome: "done", durationMs: expect.any(Number) },
      freshnessSeconds: expect.any(Number),
      quarantine: { count: 0 },
      budget: { limit: expect.any(Number), used: expect.any(Number), waiting: 0 },
    });
  });

  it("shows mirrors of the config file that were never run, too", async () => {
    const { env } = await openWorld();
    const source = env["HRFLOW_SOURCE_KEY"] ?? "";
    const other = "e".repeat(40);
    const cwd = folder({
      "push-profile.config.yaml": `mirrors: [{ name: careers, source: "${source}" }, { name: new-one, source: "${other}" }]`,
    });
    await runCli(["sync", "--mirror", "careers"], { env, cwd });
    const { stdout } = await runCli(["status", "--json"], { env, cwd });
    const { mirrors } = JSON.parse(stdout);
    expect(mirrors.map(({ name }: { name: string }) => name)).toEqual(["careers", "new-one"]);
    expect(Object.keys(mirrors[1])).toEqual(mirrorKeys);
    expect(mirrors[1]).toMatchObject({ source: other, lastPass: null, freshnessSeconds: null, budget: { limit: 0 } });
    const table = await runCli(["status"], { env, cwd });
    expect(table.stdout).toMatch(/^mirror +state +people .*\ncareers +idle +12 .*\nnew-one +idle +0 .* never +none/);
  });

  it("shows a mirror once that a config file gave a name after it ran, under that name", async () => {
    const { env } = await openWorld({ profiles: 3 });
    await runCli(["sync"], { env });
    const source = env["HRFLOW_SOURCE_KEY"] ?? "";
    const cwd = folder({ "push-profile.config.yaml": `mirrors: [{ name: careers, source: "${source}" }]` });
    for (let time = 0; time < 2; time += 1) {
      const { mirrors } = JSON.parse((await runCli(["status", "--json"], { env, cwd })).stdout);
      expect(mirrors).toMatchObject([{ name: "careers", source, lastPass: { outcome: "done" } }]);
      await runCli(["sync"], { env, cwd });
    }
  });

  it("shows what the settings name although there is no ledger yet", async () => {
    const source = "e".repeat(40);
    const cwd = folder({ "push-profile.config.yaml": `mirrors: [{ name: careers, source: "${source}" }]` });
    const env = { HOME: folder() };
    const { stdout } = await runCli(["status", "--json"], { env, cwd });
    expect(JSON.parse(stdout).mirrors).toEqual([expect.objectContaining({ name: "careers", source, lastPass: null })]);
    const table = await runCli(["status"], { env, cwd });
    expect(table.stdout).toMatch(/^mirror .*\ncareers +idle +0 /);
    expect(table.stderr).toContain("There is no ledger yet");
  });

  it("ends with 3 while somebody is in quarantine, only where that is asked for", async () => {
    const { env } = await openWorld({ faults: "POST /candidates: status 422" });
    await runCli(["sync"], { env });
    expect((await runCli(["status"], { env })).code).toBe(0);
    expect((await runCli(["status", "--exit-status"], { env })).code).toBe(3);
  });
});
