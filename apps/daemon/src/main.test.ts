import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Sandbox, startSandbox } from "@push-profile/sandbox";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Environment } from "./context.ts";
import { type DaemonProcess, startDaemon } from "./testing/daemon-process.ts";

let directory: string;
let sandbox: Sandbox;
let daemon: DaemonProcess;
const started: DaemonProcess[] = [];

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "push-profiled-"));
  sandbox = await startSandbox({ profiles: 12, limitPer10Seconds: 0 });
});
afterEach(async () => {
  for (const process of started.splice(0)) await process.kill();
  await sandbox.close();
  rmSync(directory, { recursive: true, force: true });
});

async function start(env: Environment = {}, nodeArguments: string[] = []): Promise<void> {
  const state = { PUSH_PROFILE_STATE: join(directory, "ledger.db") };
  daemon = await startDaemon({ ...sandbox.environment(), ...state, ...env }, nodeArguments);
  started.push(daemon);
}

/** Requests since this was last asked, but for polls. */
function requests(): string[] {
  return sandbox.requests
    .splice(0)
    .map(({ method, path }) => `${method} ${path}`)
    .filter((what) => what !== "GET /storing/profiles");
}

function phoneOf(email: string): string | null | undefined {
  return sandbox.people.candidates().find(({ attributes }) => attributes.email === email)?.attributes.phone;
}

async function quietPolls(count: number): Promise<void> {
  const seen = (): number => daemon.lines().filter(({ msg }) => msg === "nothing changed").length;
  const before = seen();
  await expect.poll(seen).toBeGreaterThanOrEqual(before + count);
}

describe("push-profiled", () => {
  it("keeps a source mirrored, and pushes nobody twice after a restart", async () => {
    await start();
    await quietPolls(1);
    const before = sandbox.people.candidates().length;

    const email = "mary@example.com";
    const { key } = sandbox.people.addProfile({ info: { first_name: "Mary", last_name: "Example", email } });
    await expect.poll(() => sandbox.people.candidates().length).toBe(before + 1);
    await quietPolls(1);
    sandbox.people.editProfile(key, { info: { phone: "+46 8 123" } });
    await expect.poll(() => phoneOf(email)).toBe("+46 8 123");
    await quietPolls(1);

    daemon.signal("SIGTERM");
    expect(await daemon.ended()).toBe(0);
    expect(daemon.lines().at(-1)).toMatchObject({ msg: "stopped" });

    requests();
    await start();
    await quietPolls(2);
    expect(requests()).toEqual([]);
    expect(sandbox.people.candidates()).toHaveLength(before + 1);
    daemon.signal("SIGINT");
    expect(await daemon.ended()).toBe(0);
  });

  it("is alive while Teamtailor is silent, and ends at once at a second signal", async () => {
    sandbox.setFaults("POST /candidates: never");
    await start();
    await expect.poll(requests).toContain("POST /candidates");
    expect(await daemon.livez()).toBe(200);
    daemon.signal("SIGTERM");
    await expect.poll(() => daemon.lines().map(({ msg }) => msg)).toContain("stopping");
    expect(await daemon.livez()).toBe(200);
    daemon.signal("SIGTERM");
    expect(await daemon.ended()).toBe(143);
  });

  it("writes no secret and no value of a person into its log", async () => {
    await start({ LOG_LEVEL: "trace" });
    await quietPolls(1);
    const { apiSecret, apiUser } = sandbox.hrflow;
    const people = sandbox.people.profiles().flatMap(({ key, info }) => [key, info?.email?.trim(), info?.last_name]);
    const words = [apiSecret, apiUser, sandbox.teamtailor.apiKey, ...people].filter((word) => word && word.length > 3);
    expect(words.filter((word) => word && daemon.stderr().includes(word))).toEqual([]);
  });

  it("ends with one line at a rejection that nobody handled", async () => {
    const bug = `const look = setInterval(() => {
      if (!process.getActiveResourcesInfo().includes("TCPServerWrap")) return;
      clearInterval(look);
      Promise.reject(new RangeError("ada@example.com"));
    }, 20);`;
    await start({ LOG_LEVEL: "silent" }, ["--import", `data:text/javascript,${encodeURIComponent(bug)}`]);
    expect(await daemon.ended()).toBe(1);
    expect(daemon.stderr()).toMatch(/^push-profiled: unexpected RangeError at .+; this is a bug, please report it\n$/);
  });
});
