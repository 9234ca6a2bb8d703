import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Sandbox, type SandboxOptions, startSandbox } from "@push-profile/sandbox";
import { onTestFinished } from "vitest";
import { folder } from "./folder.ts";

/** What starts the command, as it is published. */
const bin: string = fileURLToPath(new URL("../../bin/push-profile.js", import.meta.url));

/** The command in a process of its own. */
export interface Program {
  child: ChildProcess;
  /** What it has printed so far. */
  seen: { stdout: string; stderr: string };
  done: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

export interface ProgramOptions {
  cwd?: string;
  nodeFlags?: readonly string[];
  uid?: number;
}

/** Starts the command as a user runs it, with nothing of this process's environment; it is killed after the test. */
export function startProgram(
  argv: readonly string[],
  env: Record<string, string>,
  { cwd = folder(), nodeFlags = [], uid }: ProgramOptions = {},
): Program {
  const child = spawn(process.execPath, [...nodeFlags, bin, ...argv], {
    cwd,
    env,
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
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
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { child, seen, done: ended.then((code) => ({ code, ...seen })) };
}

/** A sandbox and an environment that leads there, with a ledger of its own; all gone after the test. */
export async function openWorld(
  options: SandboxOptions = {},
): Promise<{ sandbox: Sandbox; env: Record<string, string>; state: string }> {
  const sandbox = await startSandbox({ limitPer10Seconds: 0, ...options });
  onTestFinished(() => sandbox.close());
  const home = folder();
  const state = `${home}/ledger.db`;
  const env = {
    ...sandbox.environment(),
    HOME: home,
    PUSH_PROFILE_STATE: state,
    TEAMTAILOR_MAX_REQUESTS_PER_10_SECONDS: "0",
    HRFLOW_MAX_REQUESTS_PER_MINUTE: "0",
  };
  return { sandbox, env, state };
}

/** Waits for what must come; a test that waits in vain fails by its own time limit. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise(setImmediate);
}
