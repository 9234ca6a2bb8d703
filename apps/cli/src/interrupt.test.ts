import { createVirtualClock } from "@push-profile/transport/testing";
import { describe, expect, it } from "vitest";
import { folder } from "./testing/folder.ts";
import { openSandbox } from "./testing/open-sandbox.ts";
import { jsonLines, startCli } from "./testing/run-cli.ts";

async function start(faults: string, flags: readonly string[]) {
  const { sandbox, env } = await openSandbox({ faults });
  const virtual = createVirtualClock(Date.now());
  const slept = new Set<number>();
  const clock = {
    ...virtual,
    sleep: (ms: number, signal?: AbortSignal): Promise<void> => {
      slept.add(ms);
      return virtual.sleep(ms, signal);
    },
  };
  const keys = sandbox.people.profiles().map(({ key }) => key);
  const cli = startCli(["push", ...keys, ...flags], { env, cwd: folder(), clock });
  const asked = async (method: string, path: string, times: number): Promise<void> => {
    const count = () => sandbox.requests.filter((each) => each.method === method && each.path.includes(path)).length;
    while (count() < times) await new Promise(setImmediate);
  };
  return { cli, clock, keys, slept, asked };
}

describe("a push that is stopped", () => {
  it.each([
    { signal: "SIGINT", code: 130, word: "Interrupted" },
    { signal: "SIGTERM", code: 143, word: "Terminated" },
  ] as const)("by $signal tells of everybody who was begun, and of nobody else", async ({ signal, code, word }) => {
    const { cli, clock, keys, asked } = await start("GET /candidates: never", ["--concurrency", "2", "--json"]);
    await asked("GET", "/candidates", 2);
    cli.signal(signal);
    await clock.advance(5000);
    const done = await cli.done;
    expect(done.code).toBe(code);
    const error = { code: "unavailable", message: "the push was interrupted before anything was written" };
    const requests = { hrflow: 1, teamtailor: 1 };
    expect(jsonLines(done.stdout)).toMatchObject(
      keys.slice(0, 2).map((key) => ({ profile: { key }, status: "failed", error, requests })),
    );
    expect(done.stderr).toMatch(new RegExp(`\\n${word}\\. 2 profiles: 2 cut off; 2 HrFlow and 2 Teamtailor requests`));
  });

  it("says that a write may have arrived where one was sent", async () => {
    const { cli, clock, asked } = await start("PATCH /candidates: never", ["--concurrency", "1", "--json"]);
    await asked("PATCH", "/candidates", 1);
    cli.signal("SIGINT");
    await clock.advance(5000);
    const { stdout } = await cli.done;
    expect(jsonLines(stdout).at(-1)).toMatchObject({
      status: "failed",
      error: { message: expect.stringContaining("the write may have arrived"), retryable: true },
    });
  });

  it("by a refusal gives those in flight five seconds, tells of them, and ends with the refusal", async () => {
    const faults = "GET /candidates: status 401, body empty, nth 1; GET /candidates: never, nth 2";
    const { cli, clock, slept, asked } = await start(faults, ["--concurrency", "2", "--json"]);
    await asked("GET", "/candidates", 2);
    while (!slept.has(5000)) await new Promise(setImmediate);
    await clock.advance(5000);
    const { code, stdout, stderr } = await cli.done;
    expect(code).toBe(4);
    expect(jsonLines(stdout)).toMatchObject([
      { type: "outcome", status: "failed", error: { code: "unavailable" } },
      { type: "error", error: { code: "auth" } },
    ]);
    expect(stderr).toMatch(/^1 profile: 1 cut off; /);
  });

  it("because nobody reads its output says so, and that the rest was not tried: exit 75", async () => {
    const { cli } = await start("", ["--concurrency", "1", "--json"]);
    cli.out.once("data", () => cli.out.destroy(Object.assign(new Error("gone"), { code: "EPIPE" })));
    const { code, stderr } = await cli.done;
    expect(code).toBe(75);
    expect(stderr).toMatch(
      /^Nobody reads the output any more\. \d profiles?: .*requests\. The rest of the input was not tried\.\n$/,
    );
  });
});
