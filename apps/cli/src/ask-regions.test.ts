import { describe, expect, it } from "vitest";
import { folder } from "./testing/folder.ts";
import { openSandbox } from "./testing/open-sandbox.ts";
import { jsonLines, runCli } from "./testing/run-cli.ts";

const stdin = '{"key":"k1","info":{"first_name":"Kim","email":"kim@example.com"}}';

/** Three regions with one key each; every key is the North American one's in the tests. */
async function openRegions() {
  const [eu, na, au] = [
    await openSandbox({ seed: 11 }),
    await openSandbox({ seed: 12 }),
    await openSandbox({ seed: 13 }),
  ];
  const base = ({ sandbox }: typeof eu): string => sandbox.teamtailor.baseUrl;
  return { eu, na, au, regionBaseUrls: { eu: base(eu), na: base(na), au: base(au) } };
}

function asked({ sandbox }: Awaited<ReturnType<typeof openSandbox>>): string[] {
  return sandbox.requests
    .filter(({ service }) => service === "teamtailor")
    .map(({ method, path }) => `${method} ${path}`);
}

describe("a Teamtailor key of another region", () => {
  it("is told by a push that it stops, once, and nothing is switched: exit 4", async () => {
    const { eu, na, au, regionBaseUrls } = await openRegions();
    const env = { TEAMTAILOR_API_KEY: na.sandbox.teamtailor.apiKey };
    const { code, stdout, stderr } = await runCli(["push", "--file", "-", "--json"], {
      env,
      stdin,
      regionBaseUrls,
      cwd: folder(),
    });
    expect(code).toBe(4);
    const fix = "The key belongs to the region na, not eu: set TEAMTAILOR_REGION=na.";
    expect(stderr).toContain(fix);
    expect(jsonLines(stdout)).toMatchObject([{ type: "error", error: { code: "auth", status: 401, fix } }]);
    expect([asked(eu), asked(na), asked(au)]).toEqual([["GET /candidates"], ["GET /company"], []]);
    expect(stdout + stderr).not.toContain(env.TEAMTAILOR_API_KEY);
  });

  it("is told by check", async () => {
    const { na, au, regionBaseUrls } = await openRegions();
    const env = { TEAMTAILOR_API_KEY: na.sandbox.teamtailor.apiKey, TEAMTAILOR_REGION: "au" };
    const { code, stdout } = await runCli(["check", "--json"], { env, regionBaseUrls, cwd: folder() });
    expect(code).toBe(4);
    expect(jsonLines(stdout)).toContainEqual(
      expect.objectContaining({
        check: "teamtailor",
        status: "fail",
        fix: expect.stringContaining("TEAMTAILOR_REGION=na"),
      }),
    );
    expect(asked(au)).toEqual(["GET /company"]);
  });

  it("is known although it may not see the company", async () => {
    const { au, regionBaseUrls } = await openRegions();
    const env = { TEAMTAILOR_API_KEY: au.sandbox.teamtailor.keys.internal };
    const { stderr } = await runCli(["push", "--file", "-"], { env, stdin, regionBaseUrls, cwd: folder() });
    expect(stderr).toContain("TEAMTAILOR_REGION=au");
  });

  it("that no region knows is a wrong one", async () => {
    const { regionBaseUrls } = await openRegions();
    const env = { TEAMTAILOR_API_KEY: "nobodys" };
    const { code, stderr } = await runCli(["push", "--file", "-"], { env, stdin, regionBaseUrls, cwd: folder() });
    expect(code).toBe(4);
    expect(stderr).toContain("No region knows this key (eu, na, au were asked)");
  });

  it("is not asked about where an address is set", async () => {
    const { eu, na, au, regionBaseUrls } = await openRegions();
    const env = { TEAMTAILOR_API_KEY: "nobodys", TEAMTAILOR_BASE_URL: regionBaseUrls.eu };
    const { code } = await runCli(["push", "--file", "-"], { env, stdin, regionBaseUrls, cwd: folder() });
    expect(code).toBe(4);
    expect([asked(eu), asked(na), asked(au)]).toEqual([["GET /candidates"], [], []]);
  });
});
