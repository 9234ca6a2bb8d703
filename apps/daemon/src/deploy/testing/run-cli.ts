import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { daemonFolder } from "./places.ts";

/** The command line's source: what is checked here is what it is now, not what was built last. */
const main = join(daemonFolder, "node_modules", "push-profile-cli", "src", "main.ts");

/** Runs `push-profile`. Resolves to its stdout; rejects where it ends with another exit code than 0. */
export async function runCli(argv: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const path = { PATH: process.env["PATH"] ?? "" };
  const { stdout } = await promisify(execFile)(process.execPath, [main, ...argv], { env: { ...path, ...env } });
  return stdout;
}
