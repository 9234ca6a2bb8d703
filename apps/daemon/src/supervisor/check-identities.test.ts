import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Sandbox, startSandbox } from "@push-profile/sandbox";
import { createHttpFetch, type Fetch } from "@push-profile/transport";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Environment } from "../context.ts";
import { runDaemon } from "../run-daemon.ts";
import { collect } from "../testing/collect.ts";

/** Runs a daemon until it has taken its first turn, or does not start. */
async function run(
  sandbox: Sandbox,
  home: string,
  env: Environment = {},
  fetch?: Fetch,
): Promise<{ code: number; stderr: string }> {
  const [stop, stderr] = [new AbortController(), collect()];
  const running = runDaemon({
    argv: [],
    env: { ...sandbox.environment(), HOME: home, PUSH_PROFILE_LISTEN: "127.0.0.1:0", LOG_LEVEL: "debug", ...env },
    cwd: home,
    pid: 4711,
    stdout: collect().stream,
    stderr: stderr.stream,
    stop: stop.signal,
    ...(fetch === undefined ? {} : { fetch }),
  });
  const ended = running.then(() => true);
  const turned = expect
    .poll(stderr.text)
    .toMatch(/nothing changed|pass done|ended early|refused|pauses|^push-profiled/);
  await Promise.race([ended, turned]);
  stop.abort();
  return { code: await running, stderr: stderr.text() };
}

describe("a key at the start", () => {
  it("of another company stops it before anything is sent but the question", async () => {
    const home = mkdtempSync(join(tmpdir(), "push-profiled-"));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const first = await startSandbox({ profiles: 0 });
    onTestFinished(() => first.close());
    expect((await run(first, home)).code).toBe(0);
    const second = await startSandbox({ profiles: 0, teamtailor: { companyId: "other" } });
    onTestFinished(() => second.close());
    // Another account answers at the same address, to a key that is new.
    const fetch = createHttpFetch();
    const elsewhere: Fetch = (url, request) =>
      fetch(url.replace(first.teamtailor.baseUrl, second.teamtailor.baseUrl), {
        ...request,
        headers: { ...request.headers, authorization: `Token token=${second.teamtailor.apiKey}` },
      });
    const { code, stderr } = await run(first, home, { TEAMTAILOR_API_KEY: "new" }, elsewhere);
    expect([code, stderr.split("\n").length]).toEqual([2, 3]);
    expect(stderr).toMatch(/^push-profiled: .*company/);
    expect(second.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(["GET /company"]);
  });

  it("that is refused stops nothing: the mirror waits", async () => {
    const home = mkdtempSync(join(tmpdir(), "push-profiled-"));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const sandbox = await startSandbox({ profiles: 0, faults: "teamtailor: status 401" });
    onTestFinished(() => sandbox.close());
    const { code, stderr } = await run(sandbox, home);
    expect(code).toBe(0);
    expect(stderr).toContain('"msg":"a service refused the pass"');
  });
});
