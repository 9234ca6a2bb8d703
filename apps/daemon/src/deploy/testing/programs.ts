import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { daemonFolder } from "./places.ts";

/** Whether this machine has a program. */
export function hasProgram(name: string): boolean {
  return spawnSync(name, ["--version"], { stdio: "ignore" }).error === undefined;
}

/** Runs a program of this machine to its end. */
export function runProgram(
  name: string,
  argv: readonly string[],
  cwd?: string,
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(name, argv, { cwd, encoding: "utf8" });
  return { status, output: `${stdout}${stderr}` };
}

interface Manifest {
  name: string;
  version: string;
  bin: Record<string, string>;
}

/** What stands in the `package.json` of a folder. */
export function readManifest(folder: string = daemonFolder): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}
