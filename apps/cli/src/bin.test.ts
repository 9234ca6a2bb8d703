import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Sandbox, startSandbox } from "@push-profile/sandbox";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { jsonLines } from "./testing/run-cli.ts";

const bin = fileURLToPath(new URL("../bin/push-profile.js", import.meta.url));

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "push-profile-"));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

async function open(faults = ""): Promise<Sandbox> {
  const sandbox = await startSandbox({ faults, limitPer10Seconds: 0 });
  onTestFinished(() => sandbox.close());
  return sandbox;
}

/** The command as a user runs it: a process of its own, with nothing of this one's environment. */
function start(argv: readonly string[], env: Record<string, string> = {}, nodeFlags: readonly string[] = []) {
  const cwd = folder();
  const child = spawn(process.execPath, [...nodeFlags, bin, ...argv], { cwd, env: { HOME: cwd, ...env } });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const seen = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    seen.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    seen.stderr += text;
  });
  return { child, seen, done: exitOf(child).then((code) => ({ code, ...seen })) };
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on("close", resolve));
}

/** Waits for what must come; a test that waits in vain fails by its own time limit. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(setImmediate);
}

beforeAll(() => {
  const built = fileURLToPath(new URL("../dist/main.mjs", import.meta.url));
  if (!existsSync(built)) throw new Error("dist is not there: run `pnpm run build` in this folder first");
});

describe("the command", () => {
  it("prints its version", async () => {
    const { code, stdout, stderr } = await start(["--version"]).done;
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
  });

  it("pushes, with the payload on stdout and the rest on stderr", async () => {
    const sandbox = await open();
    const keys = sandbox.people.profiles().map(({ key }) => key);
    const { code, stdout, stderr } = await start(["push", ...keys, "--json"], sandbox.environment()).done;
    expect(code).toBe(0);
    expect(jsonLines(stdout).map(({ profile }) => profile.key)).toEqual(keys);
    expect(stderr).toMatch(/^12 profiles: .*\n$/);
  });

  it("says in words what is wrong, with exit code 2", async () => {
    const { code, stdout, stderr } = await start(["push", "k"]).done;
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^push-profile: HRFLOW_API_SECRET, .* are not set\n {2}Set them/);
  });

  it.each(["10.24.1", "20.20.2", "22.12.0"])(
    "on Node %s says first which one is needed, with exit code 2",
    async (old) => {
      const pretend = `Object.defineProperty(process,"versions",{value:{node:${JSON.stringify(old)}}})`;
      const flags = ["--import", `data:text/javascript,${encodeURIComponent(pretend)}`];
      const { code, stdout, stderr } = await start(["push", "k"], {}, flags).done;
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(new RegExp(`^push-profile needs Node 22\\.13 or newer; this is ${old}\\.\n`));
    },
  );

  it("interrupted, lets whoever is in flight finish, tells what was done, and ends with 130", async () => {
    const sandbox = await open("teamtailor: slow 300ms");
    const keys = sandbox.people.profiles().map(({ key }) => key);
    const { child, seen, done } = start(["push", ...keys, "--concurrency", "1", "--json"], sandbox.environment());
    await until(() => sandbox.requests.some(({ service }) => service === "teamtailor"));
    child.kill("SIGINT");
    await until(() => seen.stderr.includes("Stopping: nobody new is begun"));
    const { code, stdout, stderr } = await done;
    expect(code).toBe(130);
    expect(jsonLines(stdout)).toMatchObject([{ type: "outcome", profile: { key: keys[0] }, status: "updated" }]);
    expect(stderr).toMatch(/\nInterrupted\. 1 profile: 1 updated; /);
  });

  it("interrupted twice, ends at once", async () => {
    const sandbox = await open("teamtailor: never");
    const [key = ""] = sandbox.people.profiles().map((profile) => profile.key);
    const { child, seen, done } = start(["push", key], sandbox.environment());
    await until(() => sandbox.requests.some(({ service }) => service === "teamtailor"));
    child.kill("SIGINT");
    await until(() => seen.stderr.includes("Stopping"));
    child.kill("SIGINT");
    expect(await done).toMatchObject({ code: 130, stdout: "" });
  });

  it("runs a sandbox until SIGTERM: exit code 143", async () => {
    const { child, seen, done } = start(["sandbox"]);
    await until(() => seen.stdout.includes("TEAMTAILOR_BASE_URL") && seen.stderr.includes("Ctrl-C"));
    child.kill("SIGTERM");
    expect((await done).code).toBe(143);
  });

  it.each([
    { command: "plan", says: "", code: 0 },
    { command: "push", says: "The rest of the input was not tried.", code: 75 },
  ])("ends when its reader goes away: $command, exit $code", async ({ command, says, code }) => {
    const sandbox = await open();
    const cwd = folder();
    const line = (number: number) => `{"key":"k${number}","info":{"email":"p${number}@example.com"}}\n`;
    writeFileSync(join(cwd, "people.ndjson"), Array.from({ length: 500 }, (_, number) => line(number)).join(""));
    const run = `"${process.execPath}" "${bin}" ${command} --file people.ndjson --json 2>stderr.txt; echo $? >code.txt`;
    const env = {
      ...sandbox.environment(),
      HOME: cwd,
      PATH: "/usr/bin:/bin",
      TEAMTAILOR_MAX_REQUESTS_PER_10_SECONDS: "0",
    };
    const { stdout } = await promisify(execFile)("/bin/sh", ["-c", `(${run}) | head -n 1`], { cwd, env });
    expect(stdout.trimEnd().split("\n")).toHaveLength(1);
    const read = (name: string): string => readFileSync(join(cwd, name), "utf8");
    expect(read("stderr.txt")).toMatch(says === "" ? /^$/ : new RegExp(`^Nobody reads .*${says}\n$`));
    expect(read("code.txt")).toBe(`${code}\n`);
    expect(sandbox.requests.length).toBeLessThan(500);
  });
});
