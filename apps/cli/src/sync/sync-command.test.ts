import { createVirtualClock } from "@push-profile/transport/testing";
import { describe, expect, it } from "vitest";
import { folder } from "../testing/folder.ts";
import { openWorld } from "../testing/program.ts";
import { jsonLines, runCli, startCli } from "../testing/run-cli.ts";

const summaryKeys = [
  "type",
  "mirror",
  "created",
  "updated",
  "unchanged",
  "skipped",
  "failed",
  "gone",
  "quarantined",
  "backlog",
  "requests",
  "durationMs",
  "dryRun",
  "sweep",
];

describe("sync", () => {
  it("brings everybody, a line each and then the summary; again it costs HrFlow one request and Teamtailor none", async () => {
    const { sandbox, env } = await openWorld();
    const source = env["HRFLOW_SOURCE_KEY"];
    const first = await runCli(["sync", "--json"], { env });
    expect({ code: first.code, stderr: first.stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(
        /^[0-9a-f]{40}: 12 people are due; .* requests to Teamtailor, within a minute\.\n$/,
      ),
    });
    const lines = jsonLines(first.stdout);
    expect(lines.slice(0, -1).every(({ type }) => type === "outcome")).toBe(true);
    expect(new Set(lines.slice(0, -1).map(({ profile }) => profile.key))).toEqual(
      new Set(sandbox.people.profiles().map(({ key }) => key)),
    );
    const summary = lines.at(-1);
    expect(Object.keys(summary)).toEqual(summaryKeys);
    expect(summary).toMatchObject({
      type: "summary",
      mirror: source,
      failed: 0,
      backlog: 0,
      dryRun: false,
      sweep: null,
    });
    expect(summary.created + summary.updated + summary.unchanged + summary.skipped).toBe(12);
    sandbox.requests.splice(0);
    const second = await runCli(["sync", "--json"], { env });
    expect(jsonLines(second.stdout)).toMatchObject([
      { type: "summary", created: 0, backlog: 0, requests: { hrflow: 1, teamtailor: 0 } },
    ]);
    expect({ code: second.code, stderr: second.stderr }).toEqual({ code: 0, stderr: "" });
    expect(sandbox.requests.map(({ service }) => service)).toEqual(["hrflow"]);
  });

  it("says in words what it did, with the summary on stderr", async () => {
    const { env } = await openWorld();
    const { code, stdout, stderr } = await runCli(["sync"], { env });
    expect(code).toBe(0);
    expect(stdout.trimEnd().split("\n")).toHaveLength(12);
    expect(stderr).toMatch(/\n[0-9a-f]{40}: \d+ created, .*; 0 still due; \d+ HrFlow and \d+ Teamtailor requests\.\n$/);
  });

  it("fills blanks only, unless it is told otherwise", async () => {
    const { sandbox, env } = await openWorld();
    const [profile] = sandbox.people.profiles();
    const email = profile?.info?.email ?? "";
    const there = sandbox.people.addCandidate({ email, "first-name": "Typed", phone: null });
    await runCli(["sync"], { env });
    const now = sandbox.people.candidates().find(({ id }) => id === there.id);
    expect(now?.attributes["first-name"]).toBe("Typed");
  });

  it("takes so many people, oldest change first, and leaves the rest due: exit 0", async () => {
    const { env } = await openWorld();
    const { code, stdout } = await runCli(["sync", "--limit", "3", "--json"], { env });
    const lines = jsonLines(stdout);
    expect(code).toBe(0);
    expect(lines.filter(({ type }) => type === "outcome")).toHaveLength(3);
    expect(lines.at(-1).backlog).toBe(9);
    const rest = await runCli(["sync", "--json"], { env });
    expect(jsonLines(rest.stdout).filter(({ type }) => type === "outcome")).toHaveLength(9);
  });

  it("plans without a ledger and makes none", async () => {
    const { sandbox, env, state } = await openWorld();
    const { code, stdout } = await runCli(["sync", "--dry-run", "--json"], { env });
    const lines = jsonLines(stdout);
    expect(code).toBe(0);
    expect(lines).toHaveLength(13);
    expect(lines[0]).toMatchObject({ dryRun: true, fields: expect.any(Array) });
    expect(lines.at(-1)).toMatchObject({ type: "summary", dryRun: true });
    expect(sandbox.requests.every(({ method }) => method === "GET")).toBe(true);
    expect((await runCli(["status", "--json"], { env })).stderr).toContain(state);
  });

  it("estimates and sends nothing but reads", async () => {
    const { sandbox, env, state } = await openWorld();
    const { code, stdout } = await runCli(["sync", "--estimate", "--json"], { env });
    expect(code).toBe(0);
    expect(jsonLines(stdout)).toEqual([
      {
        type: "estimate",
        mirror: env["HRFLOW_SOURCE_KEY"],
        people: 12,
        candidates: expect.any(Number),
        way: expect.stringMatching(/^(index|ask)$/),
        teamtailorRequests: expect.any(Number),
        hrflowRequests: expect.any(Number),
        minutes: expect.any(Number),
        sentence: expect.stringContaining("12 people are due"),
      },
    ]);
    expect(sandbox.requests.length).toBeLessThan(4);
    expect(sandbox.requests.every(({ method }) => method === "GET")).toBe(true);
    expect((await runCli(["status"], { env })).stderr).toContain(state);
  });

  it("notices with --full who vanished", async () => {
    const { sandbox, env } = await openWorld();
    await runCli(["sync"], { env });
    const [gone] = sandbox.people.profiles();
    sandbox.people.archiveProfile(gone?.key ?? "");
    const { code, stdout } = await runCli(["sync", "--full", "--json"], { env });
    expect(code).toBe(0);
    expect(jsonLines(stdout).at(-1).sweep).toMatchObject({ archived: 1, tagged: 0, deleted: 0 });
  });

  it("ends with 3 where somebody went to quarantine", async () => {
    const { env } = await openWorld({ faults: "POST /candidates: status 422" });
    const { code, stdout } = await runCli(["sync", "--json"], { env });
    expect(code).toBe(3);
    const summary = jsonLines(stdout).find(({ type }) => type === "summary");
    expect(summary.failed).toBeGreaterThan(0);
    expect(summary.quarantined).toBe(summary.failed);
  });

  it("is refused with the key: exit 4, the error last, nobody blamed", async () => {
    const { env } = await openWorld();
    await runCli(["sync", "--limit", "1"], { env });
    const wrong = { ...env, HRFLOW_API_SECRET: "ask_00000000000000000000000000000000" };
    const { code, stdout, stderr } = await runCli(["sync", "--json"], { env: wrong });
    expect(code).toBe(4);
    expect(jsonLines(stdout).map(({ type }) => type)).toEqual(["summary", "error"]);
    expect(jsonLines(stdout).at(-1)).toMatchObject({
      mirror: env["HRFLOW_SOURCE_KEY"],
      error: { code: "auth", status: 401 },
    });
    expect(stderr).toMatch(/push-profile: HrFlow .*\n {2}\S/);
    expect((await runCli(["status"], { env })).stdout).toContain("paused");
    // By hand it tries at once.
    expect((await runCli(["sync", "--json"], { env })).code).toBe(0);
    expect((await runCli(["status", "--json"], { env })).stdout).toContain('"state":"idle"');
  });

  it("is stopped by the guard: exit 3, and goes on where it is allowed", async () => {
    const { sandbox, env } = await openWorld({ profiles: 60, strangers: 0 });
    await runCli(["sync"], { env });
    for (const { key } of sandbox.people.profiles())
      sandbox.people.editProfile(key, { info: { phone: "+46 8 123 45 67" } });
    const { code, stdout } = await runCli(["sync", "--json"], { env });
    expect(code).toBe(3);
    const last = jsonLines(stdout).at(-1);
    expect(last).toMatchObject({ type: "error", error: { code: "guard" } });
    const [, allow = ""] = /--allow-changes (\d+)/.exec(last.error.fix) ?? [];
    const after = await runCli(["sync", "--allow-changes", allow], { env });
    expect(after.stderr).toContain("0 still due");
    expect(after.code).toBe(0);
  });

  it("says what is left when its time is up: exit 75", async () => {
    const { env } = await openWorld({ faults: "GET /candidates: slow 50ms" });
    const clock = createVirtualClock(Date.now());
    const cli = startCli(["sync", "--max-seconds", "5", "--concurrency", "1", "--json"], { env, clock });
    while (!cli.stdout().includes('"type":"outcome"')) await new Promise(setImmediate);
    await clock.advance(5000);
    const { code, stdout } = await cli.done;
    const lines = jsonLines(stdout);
    expect(code).toBe(75);
    expect(lines.at(-1)).toMatchObject({ type: "summary", backlog: expect.any(Number) });
    expect(lines.at(-1).backlog).toBe(12 - lines.filter(({ type }) => type === "outcome").length);
  });

  it("begins nobody after a failure with --fail-fast: exit 3", async () => {
    const { env } = await openWorld({ faults: "POST /candidates: status 422", strangers: 0 });
    const { code, stdout } = await runCli(["sync", "--fail-fast", "--concurrency", "1", "--json"], { env });
    expect(code).toBe(3);
    const outcomes = jsonLines(stdout).filter(({ type }) => type === "outcome");
    expect(outcomes.filter(({ status }) => status === "failed").length).toBeLessThan(3);
    expect(outcomes.length).toBeLessThan(12);
  });

  it("says that its time is up, and for whose answer it waited, with --json too", async () => {
    const { sandbox, env } = await openWorld({ faults: "hrflow: never" });
    const clock = createVirtualClock(Date.now());
    const cli = startCli(["sync", "--max-seconds", "0.5", "--json"], { env, clock });
    while (!sandbox.requests.some(({ service }) => service === "hrflow")) await new Promise(setImmediate);
    await clock.advance(500);
    const { code, stdout, stderr } = await cli.done;
    expect(code).toBe(75);
    expect(jsonLines(stdout)).toMatchObject([{ type: "summary", requests: { hrflow: 1, teamtailor: 1 } }]);
    expect(stderr).toBe("Time is up after 0.5 s (--max-seconds): nobody new is begun; HrFlow had not answered yet.\n");
  });

  it.each([
    { flags: ["--fail-fast"], from: "one at a time by itself" },
    { flags: ["--fail-fast", "--concurrency", "1"], from: "as --concurrency says" },
  ])("begins nobody after a failure in the midst of many, $from", async ({ flags }) => {
    const { sandbox, env } = await openWorld({
      faults: "POST /candidates: status 422, nth 2",
      profiles: 14,
      strangers: 0,
    });
    const { code, stdout } = await runCli(["sync", ...flags, "--json"], { env });
    const statuses = jsonLines(stdout).flatMap(({ type, status }) => (type === "outcome" ? [status] : []));
    expect(code).toBe(3);
    expect(statuses.indexOf("failed")).toBe(statuses.length - 1);
    expect(sandbox.requests.filter(({ method }) => method === "POST")).toHaveLength(2);
  });

  it("without a ledger works as if it were the first time, and keeps none", async () => {
    const { env, state } = await openWorld();
    const { PUSH_PROFILE_STATE: _, ...bare } = env;
    for (let time = 0; time < 2; time += 1) {
      const { code, stdout } = await runCli(["sync", "--no-state", "--json"], { env: bare });
      expect(code).toBe(0);
      expect(jsonLines(stdout)).toHaveLength(13);
    }
    expect((await runCli(["status"], { env })).stderr).toContain(state);
    const { code, stderr } = await runCli(["sync", "--no-state", "--sourced"], { env: bare });
    expect(code).toBe(2);
    expect(stderr).toContain("created again each time");
  });
});

describe("sync of several mirrors", () => {
  const config = (first: string, second: string) => `
mirrors:
  - { name: careers, source: ${first} }
  - { name: archive, source: ${second} }
`;
  const nowhere = "f".repeat(40);

  it("tells of each, and a refused one hides no other: the most serious code", async () => {
    const { env } = await openWorld();
    const cwd = folder({ "push-profile.config.yaml": config(nowhere, env["HRFLOW_SOURCE_KEY"] ?? "") });
    const { code, stdout, stderr } = await runCli(["sync", "--json"], { env, cwd });
    const ends = jsonLines(stdout).filter(({ type }) => type !== "outcome");
    expect(ends.map(({ type, mirror }) => `${type} ${mirror}`)).toEqual([
      "summary careers",
      "summary archive",
      "error careers",
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain("push-profile: careers: ");
  });

  it("brings the one that is named, and knows the others' names", async () => {
    const { env } = await openWorld();
    const cwd = folder({ "push-profile.config.yaml": config(nowhere, env["HRFLOW_SOURCE_KEY"] ?? "") });
    const { code, stdout } = await runCli(["sync", "--mirror", "archive", "--json"], { env, cwd });
    expect(code).toBe(0);
    expect(jsonLines(stdout).at(-1)).toMatchObject({ type: "summary", mirror: "archive", backlog: 0 });
    const wrong = await runCli(["sync", "--mirror", "archiv"], { env, cwd });
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain("Did you mean archive?");
  });
});

describe("sync refuses", () => {
  it.each([
    { flags: ["--limit", "0"], says: "--limit is not a whole number" },
    { flags: ["--limit", "many"], says: "--limit is not a whole number" },
    { flags: ["--since", "yesterday"], says: "--since is not a date" },
    { flags: ["--since", "now"], says: "--since is not a date" },
    { flags: ["--since", "2026-02-30"], says: "--since is not a date" },
    { flags: ["--max-seconds", "0"], says: "--max-seconds is not a number of seconds" },
    { flags: ["--allow-changes", "-1"], says: "--allow-changes is not a whole number" },
    { flags: ["--estimate", "--dry-run"], says: "--estimate and --dry-run" },
    { flags: ["--limt", "3"], says: "Did you mean --limit?" },
    { flags: ["--state", "a.db", "--no-state"], says: "--state and --no-state are both given" },
    { flags: [], says: "there is no mirror" },
  ])("$flags: exit 2", async ({ flags, says }) => {
    const { code, stdout, stderr } = await runCli(["sync", ...flags], { env: {} });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(says);
  });
});
