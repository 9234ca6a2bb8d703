import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** The daemon's folder. */
export const daemonFolder: string = join(import.meta.dirname, "..", "..", "..");
export const deployFolder: string = join(daemonFolder, "deploy");

/** A file below `deploy/`, as text. */
export function deployText(...path: string[]): string {
  return readFileSync(join(deployFolder, ...path), "utf8");
}

/** A YAML file below `deploy/`. */
export function deployYaml(...path: string[]): unknown {
  return parse(deployText(...path));
}
