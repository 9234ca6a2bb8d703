import { spawn } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";

export interface RunOptions {
  env: Record<string, string>;
  /** Where it works and where its output is put. */
  cwd: string;
}

/** How a process went. */
export interface Ran {
  /** Milliseconds from before its start to its end. */
  ms: number;
  stdout: string;
}

/**
 * Runs this Node with these arguments to its end. Its output goes to a file: reading it would take a share of the cores.
 * @throws Error with what it said on stderr, where it does not end with 0
 */
export async function runNode(args: readonly string[], { env, cwd }: RunOptions): Promise<Ran> {
  const path = join(cwd, "stdout");
  const stdout = await open(path, "w");
  try {
    const ms = await timeNode(args, { env, cwd }, stdout.fd);
    return { ms, stdout: await readFile(path, "utf8") };
  } finally {
    await stdout.close();
  }
}

function timeNode(args: readonly string[], options: RunOptions, stdout: number): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { ...options, stdio: ["ignore", stdout, "pipe"] });
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      const ms = performance.now() - started;
      if (code === 0) resolve(ms);
      else reject(failure(args, code, stderr));
    });
  });
}

/** What to say of a process that failed. */
export function failure(args: readonly string[], code: number | null, stderr: string): Error {
  return new Error(`node ${args.join(" ")} ended with ${code}\n${stderr.slice(-2000)}`);
}
