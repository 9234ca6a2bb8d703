// From a fresh clone to an installed workspace, with nothing but Node 20 or newer and npm.
// Plain JavaScript for the machine's own Node; everything after it runs on the Node of the lock file.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const bin = join(root, "node_modules", ".bin");
const env = {
  ...process.env,
  PATH: `${bin}${delimiter}${process.env.PATH ?? ""}`,
  DO_NOT_TRACK: "1",
  TURBO_TELEMETRY_DISABLED: "1",
};

/** Runs a tool of the workspace; its output goes where `stdio` says. Gives the exit code. */
export function run(command, args, stdio = "inherit") {
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio, shell: process.platform === "win32" });
  if (error) throw error;
  return status ?? 1;
}

/** Installs what the lock file names. Ends the process where that fails. Words go to stderr. */
export function install() {
  const quiet = ["ignore", "ignore", 2];
  if (existsSync(join(bin, "pnpm")) && existsSync(join(bin, "node"))) {
    if (run("pnpm", ["install", "--frozen-lockfile", "--prefer-offline"], quiet) === 0) return;
  }
  process.stderr.write("Installing (the first time takes about half a minute) …\n");
  const packages = ["node", "pnpm"].flatMap((name) => ["-p", `${name}@${version(name)}`]);
  const status = run("npx", ["-y", ...packages, "pnpm", "install", "--frozen-lockfile"], ["ignore", 2, 2]);
  if (status !== 0) process.exit(status);
}

/** The version that the workspace pins. */
function version(name) {
  const catalog = readFileSync(join(root, "pnpm-workspace.yaml"), "utf8");
  const found = new RegExp(`^  ${name}: (\\S+)$`, "m").exec(catalog)?.[1];
  if (found === undefined) throw new Error(`pnpm-workspace.yaml pins no ${name}`);
  return found;
}

/** Builds the packages that are published. Ends the process where that fails. */
export function build() {
  const status = run("turbo", ["run", "build", "--output-logs=errors-only"], ["ignore", 2, 2]);
  if (status !== 0) process.exit(status);
}
