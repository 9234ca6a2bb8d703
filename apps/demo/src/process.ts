import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A program of this repository, started as a user would. */
export type Program = "push-profile" | "push-profiled";

const BINARIES: Record<Program, string> = {
  "push-profile": "../../cli/bin/push-profile.js",
  "push-profiled": "../../daemon/bin/push-profiled.js",
};

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface Place {
  /** Its environment, which holds no other settings. */
  env: Record<string, string>;
  /** Its working directory. */
  cwd: string;
}

/** Starts a program. */
export function start(program: Program, args: readonly string[], { env, cwd }: Place): ChildProcess {
  const file = fileURLToPath(new URL(BINARIES[program], import.meta.url));
  return spawn(process.execPath, [file, ...args], { cwd, env: { PATH: process.env["PATH"], NO_COLOR: "1", ...env } });
}

/** Waits for a program's end and hands over what it printed. */
export function ended(child: ChildProcess): Promise<Ended> {
  const text = { stdout: "", stderr: "" };
  child.stdout?.on("data", (chunk: Buffer) => {
    text.stdout += chunk.toString();
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    text.stderr += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...text }));
  });
}
