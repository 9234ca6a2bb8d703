import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect } from "vitest";
import type { Environment } from "../context.ts";

/** The daemon as a process of its own. */
export interface DaemonProcess {
  pid: number;
  /** Its log so far, a line each. */
  lines(): Record<string, unknown>[];
  /** What stands on stderr, log or not. */
  stderr(): string;
  /** Resolves to what `/livez` answers. */
  livez(): Promise<number>;
  /** What a path answers. */
  get(path: string): Promise<{ status: number; text: string }>;
  /** Sends a body there; the status. */
  post(path: string, body: string, headers?: Record<string, string>): Promise<number>;
  signal(signal: NodeJS.Signals): void;
  /** Resolves to the exit code, or the name of the signal that killed it. */
  ended(): Promise<number | string | null>;
  /** Kills it where it still runs. */
  kill(): Promise<void>;
}

/** What does not come in this time does not come. */
const ANSWER_MS = 60_000;

/** Starts the daemon from its source with a poll every second, and waits until it listens. */
export async function startDaemon(env: Environment, nodeArguments: string[] = []): Promise<DaemonProcess> {
  const main = join(import.meta.dirname, "..", "main.ts");
  const child = spawn(process.execPath, [...nodeArguments, main], {
    env: {
      PATH: process.env["PATH"],
      PUSH_PROFILE_SCHEDULE: "* * * * * *",
      PUSH_PROFILE_LISTEN: "127.0.0.1:0",
      LOG_LEVEL: "debug",
      HRFLOW_MAX_REQUESTS_PER_MINUTE: "0",
      TEAMTAILOR_MAX_REQUESTS_PER_10_SECONDS: "0",
      ...env,
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let text = "";
  child.stderr.on("data", (chunk) => {
    text += String(chunk);
  });
  const exit = once(child, "exit");
  const lines = (): Record<string, unknown>[] => jsonLines(text);
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`http://127.0.0.1:${port(text)}${path}`, { ...init, signal: AbortSignal.timeout(ANSWER_MS) });
  const daemon: DaemonProcess = {
    pid: child.pid ?? 0,
    get: async (path) => {
      const answer = await ask(path);
      return { status: answer.status, text: await answer.text() };
    },
    post: async (path, body, headers = {}) => (await ask(path, { method: "POST", body, headers })).status,
    lines,
    stderr: () => text,
    livez: async () => (await ask("/livez")).status,
    signal: (signal) => void child.kill(signal),
    ended: async () => {
      await exit;
      return child.exitCode ?? child.signalCode;
    },
    kill: async () => {
      if (isRunning(child)) child.kill("SIGKILL");
      await exit;
    },
  };
  const ready = (): boolean => !isRunning(child) || lines().some(({ msg }) => msg === "started");
  try {
    await expect.poll(ready).toBe(true);
  } catch (thrown) {
    await daemon.kill();
    throw thrown;
  }
  return daemon;
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

function jsonLines(text: string): Record<string, unknown>[] {
  return text
    .split("\n")
    .flatMap((line): Record<string, unknown>[] => (line.startsWith("{") ? [JSON.parse(line)] : []));
}

function port(text: string): unknown {
  const listen = jsonLines(text).find(({ msg }) => msg === "started")?.["listen"];
  if (typeof listen === "object" && listen !== null && "port" in listen) return listen.port;
  throw new Error(`the daemon does not listen: ${text.slice(-2000)}`);
}
