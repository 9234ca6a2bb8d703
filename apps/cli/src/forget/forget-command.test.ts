import { PassThrough } from "node:stream";
import { type Clock, systemClock } from "@push-profile/transport";
import { createVirtualClock } from "@push-profile/transport/testing";
import { describe, expect, it } from "vitest";
import { folder } from "../testing/folder.ts";
import { openWorld } from "../testing/program.ts";
import { jsonLines, runCli, startCli } from "../testing/run-cli.ts";

async function withAda() {
  const world = await openWorld({ strangers: 0 });
  const info = { first_name: "Ada", last_name: "Example", email: "ada@example.com" };
  const { key } = world.sandbox.people.addProfile({ info });
  await runCli(["push", key], { env: world.env });
  const ada = () => world.sandbox.people.candidates().find(({ attributes }) => attributes.email === "ada@example.com");
  return { ...world, key, ada };
}

describe("forget", () => {
  it("leaves nothing but what keeps them from being pushed again", async () => {
    const { env, key, ada, sandbox } = await withAda();
    const { code, stdout } = await runCli(["forget", key, "--json"], { env });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      type: "forgotten",
      mirror: env["HRFLOW_SOURCE_KEY"],
      source: env["HRFLOW_SOURCE_KEY"],
      key,
      candidateId: ada()?.id,
      account: env["TEAMTAILOR_BASE_URL"],
      candidate: "kept",
      before: false,
      found: true,
    });
    sandbox.requests.splice(0);
    const push = await runCli(["push", key, "--json"], { env });
    expect(JSON.parse(push.stdout)).toMatchObject({ status: "skipped", reason: "forgotten" });
    expect(sandbox.requests).toEqual([]);
    expect((await runCli(["explain", key], { env })).stdout).toContain("forgotten");
    expect((await runCli(["forget", key], { env })).stdout).toBe(`${key} was forgotten before.\n`);
  });

  it("does not say that a candidate is there who was deleted before", async () => {
    const { env, key, ada, sandbox } = await withAda();
    sandbox.people.removeCandidate(ada()?.id ?? "");
    sandbox.people.editProfile(key, { info: { phone: "+46 8 123" } });
    await runCli(["push", key], { env });
    const { stdout } = await runCli(["forget", key], { env });
    expect(stdout).toMatch(/ is forgotten\. The candidate \d+ in Teamtailor was not touched\.\n$/);
  });

  it("deletes the candidate only where somebody said so: without a terminal by --yes", async () => {
    const { env, key, ada } = await withAda();
    const refused = await runCli(["forget", key, "--delete-candidate"], { env });
    expect({ code: refused.code, stdout: refused.stdout }).toEqual({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("Give --yes to say so beforehand.");
    expect(ada()).toBeDefined();
    const { code, stdout } = await runCli(["forget", key, "--delete-candidate", "--yes"], { env });
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/ is forgotten\. The candidate \d+ is deleted/),
    });
    expect(ada()).toBeUndefined();
  });

  it.each([
    { answer: "y\n", code: 0, there: false },
    { answer: "n\n", code: 2, there: true },
    { answer: "\n", code: 2, there: true },
  ])("asks on a terminal; $answer", async ({ answer, code, there }) => {
    const { env, key, ada } = await withAda();
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    const cli = startCli(["forget", key, "--delete-candidate"], { env, stdin, terminal: true });
    while (!cli.stderr().includes("for good? (y/N)")) await new Promise(setImmediate);
    stdin.write(answer);
    expect((await cli.done).code).toBe(code);
    expect(ada() !== undefined).toBe(there);
  });

  it("does not delete in another company's account", async () => {
    const { env, key, ada } = await withAda();
    const elsewhere = await openWorld();
    const other = { ...env, TEAMTAILOR_BASE_URL: elsewhere.env["TEAMTAILOR_BASE_URL"] ?? "" };
    const { code, stderr } = await runCli(["forget", key, "--delete-candidate", "--yes"], { env: other });
    expect(code).toBe(2);
    expect(stderr).toContain("another company");
    expect(ada()).toBeDefined();
  });

  describe("while a push of theirs is creating the candidate", () => {
    async function withPushUnderWay() {
      const services = createVirtualClock(Date.now());
      const world = await openWorld({ strangers: 0, clock: services });
      const { key } = world.sandbox.people.addProfile({ info: { first_name: "Bob", email: "bob@example.com" } });
      world.sandbox.setFaults("teamtailor POST /candidates: slow 1s");
      const push = startCli(["push", key], { env: world.env });
      while (services.sleepers() === 0) await new Promise(setImmediate);
      const there = () =>
        world.sandbox.people.candidates().some(({ attributes }) => attributes.email === "bob@example.com");
      /** The push goes on as soon as this waits for it. */
      const forget = async (...flags: string[]) => {
        let waits = false;
        const sleep: Clock["sleep"] = (ms, signal) => {
          waits = true;
          return systemClock.sleep(ms, signal);
        };
        const argv = ["forget", key, "--delete-candidate", ...flags];
        const { done } = startCli(argv, { env: world.env, clock: { ...systemClock, sleep } });
        while (!waits) await new Promise(setImmediate);
        await services.advance(1000);
        return done;
      };
      return { ...world, key, push: push.done, there, forget };
    }

    it("waits for it, and deletes whom it created", async () => {
      const { push, there, forget } = await withPushUnderWay();
      const { code, stdout } = await forget("--yes");
      await push;
      expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringMatching(/ The candidate \d+ is deleted/) });
      expect(there()).toBe(false);
    });

    it("forgets nothing where nobody could be asked about the candidate: to be tried again", async () => {
      const { env, key, push, there, forget } = await withPushUnderWay();
      const { code, stdout, stderr } = await forget();
      await push;
      expect({ code, stdout }).toEqual({ code: 75, stdout: "" });
      expect(stderr).toContain("a push of theirs was under way");
      expect((await runCli(["explain", key], { env })).stdout).toContain("created");
      await runCli(["forget", key, "--delete-candidate", "--yes"], { env });
      expect(there()).toBe(false);
    });
  });

  describe("of a source that is brought to two accounts", () => {
    async function withTwo() {
      const [home, elsewhere] = [await withAda(), await openWorld({ strangers: 0 })];
      const source = home.env["HRFLOW_SOURCE_KEY"];
      const { TEAMTAILOR_API_KEY: _, TEAMTAILOR_BASE_URL: __, ...env } = home.env;
      const account = (of: Record<string, string>) => ({
        apiKey: of["TEAMTAILOR_API_KEY"],
        baseUrl: of["TEAMTAILOR_BASE_URL"],
      });
      const accounts = { se: account(home.env), no: account(elsewhere.env) };
      const mirrors = [
        { name: "sweden", source, account: "se" },
        { name: "norway", source, account: "no" },
      ];
      const cwd = folder({ "push-profile.config.json": JSON.stringify({ accounts, mirrors }) });
      const config = ["--config", "push-profile.config.json"];
      const sync = await runCli(["sync", ...config], { env, cwd });
      expect(sync.code, sync.stderr).toBe(0);
      const people = [home.sandbox.people, elsewhere.sandbox.people];
      const there = () =>
        people.map((each) => each.candidates().some(({ attributes }) => attributes.email === "ada@example.com"));
      const forget = async (...flags: string[]) => {
        const done = await runCli(["forget", home.key, ...config, ...flags], { env, cwd });
        return { ...done, lines: flags.includes("--json") ? jsonLines(done.stdout) : [] };
      };
      return { ...home, home: home.env, env, cwd, there, forget };
    }

    it("removes every trace in both, and says for each what it found", async () => {
      const { forget, there, key, env, cwd } = await withTwo();
      const { code, stdout } = await forget();
      expect(code).toBe(0);
      expect(stdout.trimEnd().split("\n")).toEqual([
        expect.stringMatching(/^sweden \(http.*\): [0-9a-f]+ is forgotten\. The candidate \d+ in Teamtailor was not/),
        expect.stringMatching(/^norway \(http.*\): [0-9a-f]+ is forgotten\. The candidate \d+ in Teamtailor was not/),
      ]);
      expect(there()).toEqual([true, true]);
      const explained = await runCli(["explain", key, "--mirror", "norway"], { env, cwd });
      expect(explained.stdout).toContain("forgotten");
      expect((await forget("--json")).lines).toMatchObject([
        { mirror: "sweden", before: true },
        { mirror: "norway", before: true },
      ]);
    });

    it("deletes both candidates", async () => {
      const { forget, there } = await withTwo();
      const { lines } = await forget("--delete-candidate", "--yes", "--json");
      expect(lines).toMatchObject([{ candidate: "deleted" }, { candidate: "deleted" }]);
      expect(there()).toEqual([false, false]);
    });

    it("does nothing where the key of one account is not at hand", async () => {
      const { home: env, key, there } = await withTwo();
      const { code, stdout, stderr } = await runCli(["forget", key, "--delete-candidate", "--yes"], { env });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain("norway");
      expect(there()).toEqual([true, true]);
      expect((await runCli(["explain", key, "--mirror", "sweden"], { env })).stdout).toContain("synced");
    });
  });

  it("of somebody whom nobody knows is a mistake: exit 2", async () => {
    const { env } = await withAda();
    const { code, stderr } = await runCli(["forget", "nobody"], { env });
    expect(code).toBe(2);
    expect(stderr).toContain("nobody");
  });
});
