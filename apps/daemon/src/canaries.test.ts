import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSandbox } from "@push-profile/sandbox";
import { describe, expect, it, onTestFinished } from "vitest";
import { runDaemon } from "./run-daemon.ts";
import { collect } from "./testing/collect.ts";

const info = {
  first_name: "Canary-first",
  last_name: "Canary-last",
  full_name: "Canary-full",
  email: "canary@example.com",
  phone: "+4611CANARY",
  summary: "canary summary \u001b[2J\u202e",
};

/** What the daemon says from its start until a pass came to its end, at the most talkative level. */
async function said(faults: string, format: "json" | "pretty"): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), "push-profiled-"));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const sandbox = await startSandbox({ profiles: 0, faults });
  onTestFinished(() => sandbox.close());
  sandbox.people.addProfile({ reference: "canary-reference", info });
  const [stop, stderr, stdout] = [new AbortController(), collect(), collect()];
  const run = runDaemon({
    argv: [],
    env: {
      ...sandbox.environment(),
      HOME: home,
      PUSH_PROFILE_LISTEN: "127.0.0.1:0",
      PUSH_PROFILE_TOKEN: "canary-token",
      LOG_LEVEL: "trace",
      LOG_FORMAT: format,
    },
    cwd: home,
    pid: 4711,
    stdout: stdout.stream,
    stderr: stderr.stream,
    stop: stop.signal,
  });
  await expect.poll(stderr.text).toMatch(/pass done|pass ended early|refused the pass|the mirror pauses/);
  stop.abort();
  await run;
  for (const secret of [sandbox.hrflow.apiSecret, sandbox.teamtailor.apiKey])
    expect(stderr.text()).not.toContain(secret);
  return stdout.text() + stderr.text();
}

describe("the daemon's log at LOG_LEVEL=trace", () => {
  it.each([
    { what: "all is well", faults: "" },
    { what: "HrFlow refuses the key and repeats it", faults: "hrflow: status 401" },
    { what: "Teamtailor refuses the key", faults: "teamtailor: status 401" },
    { what: "Teamtailor refuses the candidate", faults: "POST /candidates: status 422" },
    { what: "Teamtailor fails", faults: "teamtailor: status 500" },
    { what: "an answer is lost", faults: "teamtailor: drop-before" },
    { what: "an answer is a web page", faults: "teamtailor: html" },
  ])("holds no secret and no value of a person's where $what", async ({ faults }) => {
    const text = await said(faults, "json");
    expect(text).not.toMatch(/canary/i);
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
  });

  it("holds none for people either", async () => {
    expect(await said("POST /candidates: status 422", "pretty")).not.toMatch(/canary/i);
  });
});
