import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { createVirtualClock, type VirtualClock } from "@push-profile/transport/testing";
import { describe, expect, it } from "vitest";
import { folder } from "../testing/folder.ts";
import { openWorld } from "../testing/program.ts";
import { type CliResult, jsonLines, type RunningCli, runCli, startCli } from "../testing/run-cli.ts";

async function open() {
  const world = await openWorld({ strangers: 0 });
  const info = { first_name: "Ada", last_name: "Example", email: "ada@example.com", phone: "+46 8 1" };
  const { key } = world.sandbox.people.addProfile({ info });
  const run = async (argv: readonly string[], stdin = "") => {
    world.sandbox.requests.splice(0);
    const done = await runCli([...argv, "--json"], { env: world.env, stdin });
    return {
      ...done,
      lines: jsonLines(done.stdout),
      sent: world.sandbox.requests.map(({ method, path }) => `${method} ${path.split("?")[0]}`),
    };
  };
  return { ...world, key, run };
}

/** Lets the clock run a second each time that nothing more happens. */
async function inTime(cli: RunningCli, clock: VirtualClock, moved: () => number): Promise<CliResult> {
  let ended = false;
  const done = cli.done.finally(() => {
    ended = true;
  });
  while (!ended) {
    for (let [quiet, seen] = [0, moved()]; quiet < 200 && !ended; quiet += 1) {
      await new Promise(setImmediate);
      if (moved() !== seen) [quiet, seen] = [0, moved()];
    }
    await clock.advance(1000);
  }
  return done;
}

describe("push with a ledger", () => {
  it("makes it for its owner alone, and remembers: again it asks Teamtailor nothing", async () => {
    const { state, key, run } = await open();
    const first = await run(["push", key]);
    expect(first.lines).toMatchObject([{ status: "created" }]);
    expect(statSync(state).mode & 0o777).toBe(0o600);
    const second = await run(["push", key]);
    expect(second.lines).toMatchObject([
      { status: "unchanged", candidateId: first.lines[0].candidateId, requests: { teamtailor: 0 } },
    ]);
    expect(second.sent.filter((what) => what.includes("candidates") || what.includes("company"))).toEqual([]);
  });

  it("writes down what became of people, so that a sync has nothing to do for them", async () => {
    const { sandbox, key, run, env } = await open();
    for (const { key: other } of sandbox.people.profiles()) if (other !== key) sandbox.people.removeProfile(other);
    await run(["push", key]);
    const { mirrors } = JSON.parse((await runCli(["status", "--json"], { env })).stdout);
    expect(mirrors).toMatchObject([{ people: { synced: 1, due: 0 }, lastPass: null }]);
    const sync = await run(["sync"]);
    expect(sync.lines.at(-1)).toMatchObject({ created: 0, updated: 0, backlog: 0 });
  });

  it("keeps a recruiter's edit, and --on-conflict says whose value wins where both changed", async () => {
    const { sandbox, key, run } = await open();
    const [{ candidateId: id }] = (await run(["push", key])).lines;
    sandbox.people.editCandidate(id, { phone: "070 typed" });
    sandbox.people.editProfile(key, { info: { last_name: "Lovelace" } });
    expect((await run(["push", key])).lines).toMatchObject([
      { status: "updated", changed: ["last-name"], kept: ["phone"] },
    ]);
    sandbox.people.editProfile(key, { info: { phone: "+46 8 2" } });
    expect((await run(["push", key])).lines).toMatchObject([{ status: "unchanged", conflicts: ["phone"] }]);
    sandbox.people.editProfile(key, { info: { phone: "+46 8 3" } });
    const won = await run(["push", key, "--on-conflict", "hrflow"]);
    expect(won.lines).toMatchObject([{ status: "updated", changed: ["phone"] }]);
  });

  it("does not create again who was erased in Teamtailor, unless it is told to", async () => {
    const { sandbox, key, run } = await open();
    const [{ candidateId: id }] = (await run(["push", key])).lines;
    sandbox.people.removeCandidate(id);
    sandbox.people.editProfile(key, { info: { phone: "+46 8 4" } });
    expect((await run(["push", key])).lines).toMatchObject([{ status: "gone", reason: "gone" }]);
    expect((await run(["push", key, "--recreate"])).lines).toMatchObject([{ status: "created" }]);
  });

  it("--no-state remembers nothing and makes nothing", async () => {
    const { sandbox, key, env } = await open();
    const { PUSH_PROFILE_STATE: _, ...bare } = env;
    const home = folder();
    const { stdout } = await runCli(["push", key, "--no-state", "--json"], { env: { ...bare, HOME: home } });
    expect(jsonLines(stdout)).toMatchObject([{ status: "created" }]);
    expect(existsSync(join(home, ".local"))).toBe(false);
    expect(sandbox.requests.some(({ path }) => path.includes("/company"))).toBe(false);
  });

  it.each([
    { what: "XDG_STATE_HOME", env: (at: string) => ({ XDG_STATE_HOME: at }), path: "push-profile/ledger.db" },
    { what: "STATE_DIRECTORY", env: (at: string) => ({ STATE_DIRECTORY: at }), path: "ledger.db" },
    { what: "HOME", env: (at: string) => ({ HOME: at }), path: ".local/state/push-profile/ledger.db" },
  ])("is in the state directory: $what", async ({ env: place, path }) => {
    const { key, env } = await open();
    const { PUSH_PROFILE_STATE: _, ...bare } = env;
    const at = folder();
    expect((await runCli(["push", key], { env: { ...bare, ...place(at) } })).code).toBe(0);
    const file = join(at, path);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    if (dirname(file) !== at) expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
  });
});

describe("push with a ledger, and a service that is silent", () => {
  it("ends within four times --timeout, what the opening asks included", async () => {
    const { env } = await openWorld({ faults: "GET /company: never, count 2; GET /candidates: never" });
    const clock = createVirtualClock(Date.now());
    let waited = 0;
    const watched: typeof fetch = (url, request) => {
      const from = clock.now();
      request?.signal?.addEventListener("abort", () => {
        waited += clock.now() - from;
      });
      return fetch(url, request);
    };
    const info = { first_name: "Ada", last_name: "Example", email: "ada@example.com" };
    const stdin = JSON.stringify({ key: "k1", source: { key: "1".repeat(40) }, info });
    const argv = ["push", "--file", "-", "--timeout", "10", "--json"];
    const { stdout } = await inTime(startCli(argv, { env, stdin, clock, fetch: watched }), clock, () => waited);
    expect(jsonLines(stdout)[0]).toMatchObject({ status: "failed", error: { code: "timeout" } });
    expect(waited).toBeGreaterThan(30_000);
    expect(waited).toBeLessThanOrEqual(40_000);
  });
});

describe("plan with a ledger", () => {
  it("makes none", async () => {
    const { state, key, run } = await open();
    const { lines, sent } = await run(["plan", key]);
    expect(lines).toMatchObject([{ status: "created", dryRun: true }]);
    expect(existsSync(state)).toBe(false);
    expect(sent.every((what) => what.startsWith("GET"))).toBe(true);
  });

  it("reads the one there is and leaves it as it is", async () => {
    const { sandbox, key, run, env } = await open();
    const [{ candidateId: id }] = (await run(["push", key])).lines;
    expect((await run(["plan", key])).lines).toMatchObject([{ status: "unchanged", requests: { teamtailor: 0 } }]);
    sandbox.people.editCandidate(id, { phone: "070 typed" });
    sandbox.people.editProfile(key, { info: { last_name: "Lovelace" } });
    const explain = async () => (await runCli(["explain", key, "--json"], { env })).stdout;
    const before = await explain();
    const { lines } = await run(["plan", key]);
    expect(lines[0].fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: "last-name", action: "write" }),
        expect.objectContaining({ name: "phone", action: "keep" }),
      ]),
    );
    expect(await explain()).toBe(before);
  });
});

describe("push --file with a ledger", () => {
  const person = (number: number, source?: string | null): string =>
    JSON.stringify({
      key: `k${number}`,
      ...(source === undefined ? {} : { source: source === null ? null : { key: source } }),
      info: { first_name: "Kim", last_name: "Example", email: `kim${number}@example.com` },
    });

  it("remembers each under its own source; of the named one where it has none", async () => {
    const { env, run } = await open();
    const [one, two] = ["1".repeat(40), "2".repeat(40)];
    const text = [person(1, one), person(2, one), person(3, two), person(4), person(5, one)].join("\n");
    const first = await run(["push", "--file", "-"], text);
    expect(first.lines.map(({ status, profile }) => `${profile.key} ${status}`)).toEqual(
      [1, 2, 3, 4, 5].map((number) => `k${number} created`),
    );
    const { mirrors } = JSON.parse((await runCli(["status", "--json"], { env })).stdout);
    expect(
      mirrors.map(({ source, people }: { source: string; people: { synced: number } }) => [source, people.synced]),
    ).toEqual([
      [one, 3],
      [two, 1],
      [env["HRFLOW_SOURCE_KEY"], 1],
    ]);
    const again = await run(["push", "--file", "-"], text);
    expect(again.lines.every(({ status }) => status === "unchanged")).toBe(true);
    expect(again.sent).toEqual([]);
  });

  it("makes no ledger for people without a source, and needs no HrFlow credentials", async () => {
    const { env } = await open();
    const kept = ["TEAMTAILOR_API_KEY", "TEAMTAILOR_BASE_URL", "PUSH_PROFILE_STATE"] as const;
    const bare = Object.fromEntries(kept.map((name) => [name, env[name] ?? ""]));
    const { code, stdout } = await runCli(["push", "--file", "-", "--json"], {
      env: bare,
      stdin: `${person(1)}\n${person(2, null)}`,
    });
    expect(code).toBe(0);
    expect(jsonLines(stdout)).toMatchObject([
      { status: "created", profile: { source: null } },
      { status: "created", profile: { source: null } },
    ]);
    expect(existsSync(env["PUSH_PROFILE_STATE"] ?? "")).toBe(false);
  });

  it("keeps the account's limit, whoever has a source and whoever has none", async () => {
    const { env } = await open();
    const clock = createVirtualClock(Date.now());
    const sent: number[] = [];
    const watched: typeof fetch = (...request) => {
      sent.push(clock.now());
      return fetch(...request);
    };
    const source = "1".repeat(40);
    const bare = { ...env, HRFLOW_SOURCE_KEY: "", TEAMTAILOR_MAX_REQUESTS_PER_10_SECONDS: "6" };
    const people = [null, null, null, source, source, null, source].map((each, at) => person(at, each));
    const argv = ["push", "--file", "-", "--json"];
    const cli = startCli(argv, { env: bare, stdin: people.join("\n"), clock, fetch: watched });
    const { stdout } = await inTime(cli, clock, () => sent.length);
    expect(jsonLines(stdout).map(({ status }) => status)).toEqual(people.map(() => "created"));
    const within = sent.map((from) => sent.filter((at) => at >= from && at < from + 10_000).length);
    expect(Math.max(...within)).toBe(6);
  });

  it("takes from the ledger's budget for people of no source, where there is a ledger", async () => {
    const { key, run, env } = await open();
    await run(["push", key]);
    const bare = { ...env, HRFLOW_SOURCE_KEY: "", TEAMTAILOR_MAX_REQUESTS_PER_10_SECONDS: "40" };
    const text = [person(1, null), person(2, null)].join("\n");
    expect((await runCli(["push", "--file", "-"], { env: bare, stdin: text })).code).toBe(0);
    const { mirrors } = JSON.parse((await runCli(["status", "--json"], { env: bare })).stdout);
    expect(mirrors).toMatchObject([{ people: { synced: 1 }, budget: { used: 4 } }]);
  });
});
