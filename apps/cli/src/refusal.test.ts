import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSandbox } from "@push-profile/sandbox";
import type { Clock } from "@push-profile/transport";
import { deadAddress, localServer } from "@push-profile/transport/testing";
import { describe, expect, it, onTestFinished } from "vitest";
import { jsonLines, runCli } from "./testing/run-cli.ts";

function person(number: number): string {
  const info = { first_name: "Kim", last_name: "Example", email: `kim${number}@example.com` };
  return JSON.stringify({ key: `k${number}`, source: { key: "s1" }, info });
}

function crowd(size: number): string {
  return Array.from({ length: size }, (_, number) => person(number)).join("\n");
}

function account(baseUrl: string): Record<string, string> {
  return { TEAMTAILOR_API_KEY: "canary-key", TEAMTAILOR_BASE_URL: baseUrl };
}

const silent: RequestListener = () => {
  // Takes the request and never answers.
};

const status =
  (code: number): RequestListener =>
  (_request, response) => {
    response.writeHead(code, { "content-type": "application/vnd.api+json" });
    response.end(JSON.stringify({ errors: [{ status: String(code), title: "Refused", detail: "canary-key" }] }));
  };

const page =
  (code: number): RequestListener =>
  (_request, response) => {
    response.writeHead(code, { "content-type": "text/html", location: "https://elsewhere.example.com/" });
    response.end("<html>canary-key</html>");
  };

describe("what stops the whole command", () => {
  it("is a credential that is refused: exit 4", async () => {
    const env = account(await localServer(status(401)));
    const { code, stdout, stderr } = await runCli(["push", "--file", "-", "--json"], { env, stdin: crowd(9) });
    expect(code).toBe(4);
    expect(jsonLines(stdout)).toMatchObject([
      { type: "error", error: { code: "auth", status: 401, retryable: false } },
    ]);
    expect(stderr).toMatch(/^push-profile: .*401.*\n {2}\S/);
  });

  it("is HrFlow's refusal as well, before anybody is looked for in Teamtailor", async () => {
    const sandbox = await startSandbox();
    onTestFinished(() => sandbox.close());
    const env = { ...sandbox.environment(), HRFLOW_API_SECRET: "ask_00000000000000000000000000000000" };
    const { code, stderr } = await runCli(["push", "k1", "k2"], { env });
    expect(code).toBe(4);
    expect(stderr).toMatch(/^push-profile: HrFlow/);
    const asked = sandbox.requests.filter(({ service }) => service === "teamtailor");
    // Whose account it is is asked for once, for the ledger.
    expect(asked.map(({ path }) => path)).toEqual(["/company"]);
  });

  it("is the version that is refused: exit 2", async () => {
    const env = account(await localServer(status(406)));
    const { code, stderr } = await runCli(["push", "--file", "-"], { env, stdin: person(1) });
    expect(code).toBe(2);
    expect(stderr).toContain("406");
  });

  it("is a service that cannot be reached for the only person: exit 75", async () => {
    const env = account(await deadAddress());
    const { code, stdout, stderr } = await runCli(["push", "--file", "-", "--json"], { env, stdin: person(1) });
    expect(code).toBe(75);
    expect(jsonLines(stdout)).toMatchObject([
      { type: "outcome", status: "failed", error: { code: "unavailable" } },
      { type: "error", error: { code: "unavailable", retryable: true } },
    ]);
    expect(stderr).toMatch(/^1 profile: 1 failed.*\npush-profile: /);
  });

  it("is a service that does not answer the only person in time: exit 75", async () => {
    const env = account(await localServer(silent));
    const argv = ["push", "--file", "-", "--timeout", "0.2", "--json"];
    const { code, stdout } = await runCli(argv, { env, stdin: person(1) });
    expect(code).toBe(75);
    expect(jsonLines(stdout).at(-1)).toMatchObject({ type: "error", error: { code: "timeout" } });
  });

  it("is a service that answers nobody, five people in a row: exit 75", async () => {
    const env = account(await deadAddress());
    const { code, stdout, stderr } = await runCli(["push", "--file", "-", "--json"], { env, stdin: crowd(40) });
    expect(code).toBe(75);
    const lines = jsonLines(stdout);
    expect(lines.length).toBeLessThan(15);
    expect(lines.slice(0, -1).every(({ type, status: is }) => type === "outcome" && is === "failed")).toBe(true);
    expect(lines.at(-1)).toMatchObject({ type: "error", error: { code: "unavailable", retryable: true } });
    expect(stderr).toContain("so it went for 5 people in a row");
  });

  it("is not a service that fails for some of several: exit 3", async () => {
    const env = account(await deadAddress());
    const { code, stdout, stderr } = await runCli(["push", "--file", "-", "--json"], { env, stdin: crowd(3) });
    expect(code).toBe(3);
    expect(jsonLines(stdout).map(({ type }) => type)).toEqual(["outcome", "outcome", "outcome"]);
    expect(stderr).toMatch(
      /^3 profiles: 3 failed.*\npush-profile: nobody got an answer; the last time: Teamtailor .*\n {2}\S/,
    );
  });

  it.each([
    { what: "a page of something else", answers: page(200), message: "something else than JSON" },
    { what: "an address that nobody knows", answers: page(404), message: "a page that knows no such address" },
    { what: "a redirect", answers: page(301), message: "redirected" },
  ])("is a base URL that leads elsewhere, five people in a row: $what", async ({ answers, message }) => {
    const env = account(await localServer(answers));
    const { code, stdout } = await runCli(["push", "--file", "-", "--json"], { env, stdin: crowd(30) });
    const lines = jsonLines(stdout);
    expect(lines.length).toBeLessThan(16);
    expect(lines.at(-1)).toMatchObject({ type: "error", error: { code: "bad_response" } });
    expect(lines.at(-1).error.message).toContain(message);
    expect(code).toBe(75);
  });

  it("is a base URL that leads elsewhere for the only person", async () => {
    const env = account(await localServer(page(404)));
    const { code, stdout } = await runCli(["push", "--file", "-", "--json"], { env, stdin: person(1) });
    expect(jsonLines(stdout).map(({ type }) => type)).toEqual(["outcome", "error"]);
    expect(code).toBe(75);
  });
});

describe("stderr and errors", () => {
  it("never hold a secret or a value of a person's", async () => {
    const people = [1, 2].map((number) => ({
      key: `k${number}`,
      info: { first_name: "Canary-first", last_name: "Canary-last", email: "canary@example.com", phone: "+4611canary" },
    }));
    const stdin = JSON.stringify(people);
    const servers = [401, 403, 404, 406, 422, 500].map(status);
    for (const server of [...servers, silent]) {
      const env = { ...account(await localServer(server)), LOG_LEVEL: "trace" };
      const timeout = server === silent ? ["--timeout", "0.1"] : [];
      for (const json of [[], ["--json"]]) {
        const argv = ["push", "--file", "-", ...timeout, ...json];
        const { code, stdout, stderr } = await runCli(argv, { env, stdin });
        expect(code).not.toBe(0);
        expect(`${stdout}${stderr}`).not.toMatch(/canary/i);
      }
    }
  });

  it("never hold one of the settings, whatever shows them", async () => {
    const cwd = mkdtempSync(join(tmpdir(), "push-profile-"));
    onTestFinished(() => rmSync(cwd, { recursive: true }));
    const config = "token: canary-token\nhrflow: { main: { apiSecret: canary-file, webhookSecret: canary-hook } }\n";
    writeFileSync(join(cwd, "push-profile.config.yaml"), config, { mode: 0o600 });
    const base = await localServer(status(401));
    const env = { ...account(base), HRFLOW_BASE_URL: base, HRFLOW_API_USER: "ops@example.com", LOG_LEVEL: "trace" };
    for (const argv of [
      ["check", "--source", "s"],
      ["check", "--probe", "--source", "s"],
      ["config", "show", "--origin"],
      ["config", "validate"],
      ["push", "k", "--source", "s"],
    ]) {
      for (const json of [[], ["--json"]]) {
        const { stdout, stderr } = await runCli([...argv, ...json], { env, cwd });
        expect(stdout + stderr).not.toBe("");
        expect(stdout + stderr).not.toContain("canary");
      }
    }
  });

  it("hold no value of a person's when all is well and a plan shows them on stdout", async () => {
    const sandbox = await startSandbox();
    onTestFinished(() => sandbox.close());
    const info = { first_name: "Canary-first", last_name: "Canary-last", email: "canary@example.com" };
    const stdin = JSON.stringify({ key: "k1", info });
    const { code, stdout, stderr } = await runCli(["plan", "--file", "-"], { env: sandbox.environment(), stdin });
    expect(code).toBe(0);
    expect(stdout).toContain("Canary-first");
    expect(stderr).not.toMatch(/canary/i);
  });

  it("show where a bug of ours is, without the words that may repeat a value: exit 1", async () => {
    const clock: Clock = {
      now: () => {
        throw new RangeError("canary@example.com");
      },
      sleep: () => new Promise(() => {}),
    };
    const { code, stdout, stderr } = await runCli(["push", "--file", "-", "--json"], {
      env: account("http://127.0.0.1:1"),
      clock,
      stdin: person(1),
    });
    expect(code).toBe(1);
    expect(jsonLines(stdout)).toMatchObject([{ type: "error", error: { code: "internal" } }]);
    expect(stderr).toMatch(/unexpected RangeError\n {2}This is a bug[^\n]+\n +at /);
    expect(stdout + stderr).not.toContain("canary");
  });
});
