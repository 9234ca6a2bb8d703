import { fileURLToPath } from "node:url";

/** The CLI as it is built; what a program starts with, so that a start is measured and not the search for it. */
export const cli: string = fileURLToPath(new URL("../../cli/bin/push-profile.js", import.meta.url));

/** The daemon's supervisor with a clock that is turned: `--expose-gc <file> <polls> <when to look first>`. */
export const manyPolls: string = fileURLToPath(new URL("../../daemon/src/testing/many-polls.ts", import.meta.url));

/** A loop of fetch over requests that are ready, and a loop over profiles with the library: `<file> <concurrency>`. */
export const bareLoop: string = fileURLToPath(new URL("children/bare-loop.mjs", import.meta.url));
export const libraryLoop: string = fileURLToPath(new URL("children/library-loop.mjs", import.meta.url));

/** The environment of a measured program: nothing of ours that could slow it down or configure it, and no way out. */
export function plainEnvironment(folder: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: process.env["PATH"] ?? "", HOME: folder, XDG_STATE_HOME: folder, NO_COLOR: "1", ...more };
}
