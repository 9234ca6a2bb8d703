import type { SandboxOptions } from "@push-profile/sandbox";
import { describe, expect, it } from "vitest";
import { openWorld } from "../testing/program.ts";
import { jsonLines, runCli } from "../testing/run-cli.ts";

const statuses = ["created", "updated", "unchanged", "skipped", "failed", "gone"] as const;

async function open(options: SandboxOptions) {
  const { sandbox, env } = await openWorld({ strangers: 0, ...options });
  const sync = async (...flags: string[]) => {
    sandbox.requests.splice(0);
    const { code, stdout, stderr } = await runCli(["sync", ...flags, "--json"], { env });
    const lines = jsonLines(stdout);
    const told = lines.filter(({ type }) => type === "outcome").map(({ status }) => status);
    const counted = Object.fromEntries(statuses.map((each) => [each, told.filter((one) => one === each).length]));
    const sent = { hrflow: 0, teamtailor: 0 };
    for (const { service } of sandbox.requests) sent[service] += 1;
    const summaries = lines.filter(({ type }) => type === "summary");
    return { code, stderr, lines, counted, sent, summaries, env };
  };
  return { sandbox, env, sync };
}

describe("the summary of a sync adds up to the lines before it, and to the requests that were sent", () => {
  it.each([
    { when: "all goes well", options: { profiles: 6 }, code: 0 },
    { when: "everybody is refused", options: { profiles: 40, faults: "POST /candidates: status 422" }, code: 3 },
    {
      when: "HrFlow leads elsewhere for some",
      options: { profiles: 3, faults: "GET /profile/indexing: status 302, from 2" },
      code: 3,
    },
    {
      when: "HrFlow leads elsewhere for whoever is left",
      options: { profiles: 40, faults: "GET /storing/profiles: status 302, from 3" },
      code: 75,
    },
  ])("$when", async ({ options, code }) => {
    const { sync } = await open(options);
    const done = await sync();
    expect(done.summaries).toHaveLength(1);
    expect(done.summaries[0]).toMatchObject({ ...done.counted, requests: done.sent });
    expect(done.code).toBe(code);
    const { mirrors } = JSON.parse((await runCli(["status", "--json"], { env: done.env })).stdout);
    expect(done.summaries[0].backlog).toBe(mirrors[0].backlog);
  });

  it("a sweep's lines are counted too", async () => {
    const { sandbox, sync } = await open({ profiles: 6 });
    await sync();
    sandbox.people.archiveProfile(sandbox.people.profiles()[0]?.key ?? "");
    const done = await sync("--full");
    expect(done.counted).toMatchObject({ skipped: 1 });
    expect(done.summaries[0]).toMatchObject({ ...done.counted, requests: done.sent });
  });

  it("one that cannot be opened has one as well, before the error", async () => {
    const { env, sync } = await open({ profiles: 3 });
    env["TEAMTAILOR_API_KEY"] = "nobodys-key";
    const done = await sync();
    expect(done.lines.map(({ type }) => type)).toEqual(["summary", "error"]);
    expect(done.summaries[0]).toMatchObject({ ...done.counted, backlog: 0, requests: { hrflow: 0, teamtailor: 1 } });
    expect(done.code).toBe(4);
  });
});
