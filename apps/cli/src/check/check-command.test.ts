import { deadAddress, localServer } from "@push-profile/transport/testing";
import { describe, expect, it } from "vitest";
import { folder } from "../testing/folder.ts";
import { openSandbox } from "../testing/open-sandbox.ts";
import { jsonLines, runCli } from "../testing/run-cli.ts";

type Line = { check: string; status: string; message: string; fix: string | null; code: string | null };

async function check(env: Record<string, string>, rest: Parameters<typeof runCli>[1] = {}, ...flags: string[]) {
  const { code, stdout, stderr } = await runCli(["check", "--json", ...flags], { cwd: folder(), ...rest, env });
  const lines: Line[] = jsonLines(stdout);
  return { code, stdout, stderr, of: (name: string) => lines.find((line) => line.check === name), lines };
}

describe("check", () => {
  it("says that all is well, a line each: exit 0", async () => {
    const { env } = await openSandbox();
    const { code, stdout, stderr } = await runCli(["check"], { env, cwd: folder() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "11 ok, 0 to look at, 0 failed.\n" });
    const checks = stdout
      .trimEnd()
      .split("\n")
      .map((line) => line.split(/ +/).slice(0, 2).join(" "));
    const names = [
      "node",
      "config",
      "ledger",
      "hrflow",
      "source",
      "teamtailor",
      "candidates",
      "version",
      "budget",
      "clock-hrflow",
      "clock-teamtailor",
    ];
    expect(checks).toEqual(names.map((name) => `ok ${name}`));
  });

  it("writes nothing, and asks little", async () => {
    const { sandbox, env } = await openSandbox();
    await check(env);
    expect(sandbox.requests.map(({ method }) => method)).toEqual(["GET", "GET", "GET", "GET"]);
  });

  it("gives one JSON object a line, then a summary", async () => {
    const { env } = await openSandbox();
    const { lines, of } = await check(env);
    expect(of("hrflow")).toEqual({
      type: "check",
      check: "hrflow",
      status: "ok",
      message: expect.stringContaining("it may read and write"),
      fix: null,
      code: null,
    });
    expect(lines.at(-1)).toEqual({ type: "summary", ok: 11, warn: 0, fail: 0 });
  });

  it.each(["api_key_permission", "api_secret_permission"] as const)(
    "reads what the key may do as %s",
    async (permissionField) => {
      const { sandbox, env } = await openSandbox({ hrflow: { permissionField } });
      const { of } = await check({ ...env, HRFLOW_API_SECRET: sandbox.hrflow.secrets.read });
      expect(of("hrflow")).toMatchObject({ status: "ok", message: expect.stringContaining("it may read") });
    },
  );

  it.each([
    { what: "a key that may only write", key: "write", says: "may only write", fix: "askr_" },
    { what: "a key that nobody knows", key: "unknown", says: "status 401", fix: "HRFLOW_API_SECRET" },
  ])("tells $what: exit 4, and looks at Teamtailor all the same", async ({ key, says, fix }) => {
    const { sandbox, env } = await openSandbox();
    const secret = key === "write" ? sandbox.hrflow.secrets.write : "ask_00000000000000000000000000000000";
    const { code, of, stdout, stderr } = await check({ ...env, HRFLOW_API_SECRET: secret });
    expect(code).toBe(4);
    const want = {
      status: "fail",
      code: "auth",
      message: expect.stringContaining(says),
      fix: expect.stringContaining(fix),
    };
    expect(of("hrflow")).toMatchObject(want);
    expect(of("teamtailor")).toMatchObject({ status: "ok" });
    expect(stdout + stderr).not.toContain(secret);
  });

  it.each([
    { what: "of another team", source: "foreignSourceKey", code: 4, says: "does not let this key read the source" },
    { what: "that is not there", source: null, code: 2, says: "there is no such object" },
  ] as const)("tells a source $what: exit $code", async ({ source, code, says }) => {
    const { sandbox, env } = await openSandbox();
    const key = source === null ? "0".repeat(40) : sandbox.hrflow[source];
    const result = await check(env, {}, "--source", key);
    expect(result.code).toBe(code);
    expect(result.of("source")).toMatchObject({ status: "fail", message: expect.stringContaining(says) });
  });

  it("names what is not set: exit 2", async () => {
    const { env } = await openSandbox();
    const { code, of } = await check({ ...env, HRFLOW_API_SECRET: "", HRFLOW_SOURCE_KEY: "" });
    expect(code).toBe(2);
    expect(of("hrflow")).toMatchObject({ status: "fail", code: "config", message: "HRFLOW_API_SECRET is not set" });
    expect(of("teamtailor")).toMatchObject({ status: "ok" });
  });

  it.each([
    { key: "internal", code: 4, says: "do not permit it", fix: "Admin" },
    { key: "write", code: 4, says: "do not permit it", fix: "Read/Write" },
  ] as const)("tells a Teamtailor key that is $key only: exit 4", async ({ key, code, says, fix }) => {
    const { sandbox, env } = await openSandbox();
    const result = await check({ ...env, TEAMTAILOR_API_KEY: sandbox.teamtailor.keys[key] });
    expect(result.code).toBe(code);
    expect(result.of("teamtailor")).toMatchObject({
      status: "fail",
      message: expect.stringContaining(says),
      fix: expect.stringContaining(fix),
    });
  });

  it("tells a version that Teamtailor does not know: exit 2", async () => {
    const { env } = await openSandbox();
    const { code, of } = await check({ ...env, TEAMTAILOR_API_VERSION: "20100101" });
    expect(code).toBe(2);
    expect(of("teamtailor")).toMatchObject({
      status: "fail",
      code: "config",
      fix: expect.stringContaining("20240904"),
    });
  });

  it("warns where Teamtailor speaks another version than was asked for", async () => {
    const { env } = await openSandbox();
    const { code, of } = await check({ ...env, TEAMTAILOR_API_VERSION: "20991231" });
    expect(code).toBe(0);
    expect(of("version")).toMatchObject({ status: "warn", fix: expect.stringContaining("TEAMTAILOR_API_VERSION") });
  });

  it("warns where our limit is above the service's", async () => {
    const { env } = await openSandbox({ limitPer10Seconds: 20 });
    const { of } = await check(env);
    expect(of("budget")).toMatchObject({ status: "warn", fix: expect.stringContaining("to 20 or less") });
  });

  it("tells services that do not answer: exit 75", async () => {
    const { env } = await openSandbox();
    const dead = await deadAddress();
    const { code, of } = await check({ ...env, HRFLOW_BASE_URL: dead, TEAMTAILOR_BASE_URL: dead });
    expect(code).toBe(75);
    expect([of("hrflow")?.code, of("teamtailor")?.code]).toEqual(["unavailable", "unavailable"]);
    expect(of("clock-hrflow")).toBeUndefined();
  });

  it("shows what could move the terminal's cursor", async () => {
    const odd = "\u001b]0;x\u0007\u009b\u202e";
    const base = await localServer((request, response) => {
      const data = request.url === "/company" ? { id: "c1", type: "companies", attributes: { name: odd } } : [];
      response.writeHead(200, { "content-type": "application/json" });
      response.end(
        JSON.stringify({ code: 200, message: "", data: request.url === "/auth" ? { team_name: odd } : data }),
      );
    });
    const env = {
      HRFLOW_API_SECRET: "ask_1",
      HRFLOW_API_USER: "u",
      TEAMTAILOR_API_KEY: "k",
      HRFLOW_BASE_URL: base,
      TEAMTAILOR_BASE_URL: base,
    };
    for (const flags of [[], ["--json"]]) {
      const { stdout } = await runCli(["check", ...flags], { env, cwd: folder() });
      expect(stdout).toContain("\\u202e");
      expect(stdout).toMatch(/^[\x20-\x7e\n]*$/);
    }
  });
});

describe("check --probe", () => {
  it("says what it learned, without a value of a person's", async () => {
    const { sandbox, env } = await openSandbox({ profiles: 40 });
    const { code, lines, stdout } = await check(env, {}, "--probe");
    expect(code).toBe(0);
    const learned = new Map(jsonLines(stdout).map(({ probe, learned: text }) => [probe, text]));
    expect(learned.get("hrflow-page-limit")).toBe("100 items asked for, 30 of 40 answered (status 200)");
    expect(learned.get("hrflow-slim-fields")).toContain("key, reference");
    expect(learned.get("hrflow-empty-list")).toContain("maxPage 1, count 0, total 0");
    expect(learned.get("hrflow-page-beyond-end")).toContain("has 0 items");
    expect(learned.get("hrflow-updated-at-min")).toBe("updated_at_min is ignored");
    expect(learned.get("teamtailor-paging")).toBe("pages go by numbers; the list is counted");
    expect(lines.at(-1)).toMatchObject({ type: "summary" });
    expect(sandbox.requests.length).toBeLessThan(16);
    expect(sandbox.requests.every(({ method }) => method === "GET")).toBe(true);
    expect(stdout).not.toContain("example.com");
  });

  it("takes a key copied with the header's prefix, as a push does", async () => {
    const { env } = await openSandbox();
    const key = `token Token="${env["TEAMTAILOR_API_KEY"]}"`;
    const { code, stdout } = await check({ ...env, TEAMTAILOR_API_KEY: key }, {}, "--probe");
    expect(code).toBe(0);
    const learned = new Map(jsonLines(stdout).map(({ probe, learned: text }) => [probe, text]));
    expect(learned.get("teamtailor-paging")).toBe("pages go by numbers; the list is counted");
  });

  it("sees other answers where a service behaves otherwise", async () => {
    const { env } = await openSandbox({
      hrflow: { slimItems: "key", emptyMaxPage: 0, maxLimit: 10 },
      teamtailor: { pages: "cursors" },
    });
    const { stdout } = await check(env, {}, "--probe");
    const learned = new Map(jsonLines(stdout).map(({ probe, learned: text }) => [probe, text]));
    expect(learned.get("hrflow-page-limit")).toBe("100 items asked for, 10 of 12 answered (status 200)");
    expect(learned.get("hrflow-slim-fields")).toBe("slim items hold key");
    expect(learned.get("hrflow-empty-list")).toContain("maxPage 0");
    expect(learned.get("teamtailor-paging")).toContain("cursors");
  });

  it("goes on where one question is not answered", async () => {
    const { env, sandbox } = await openSandbox();
    sandbox.setFaults("hrflow GET /storing/profiles: drop-before, nth 1");
    const { stdout } = await check(env, {}, "--probe");
    const learned = jsonLines(stdout).flatMap(({ learned: text }) => (text === undefined ? [] : [text]));
    expect(learned[0]).toMatch(/^not learned: /);
    expect(learned[1]).toContain("slim items hold");
  });
});
