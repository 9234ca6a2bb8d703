import type { ChildProcess } from "node:child_process";
import { type Ended, ended, type Program, start } from "./process.ts";
import { ledgerOf, makeHome, type Story, step } from "./story.ts";

/** Starts a program on the sandbox with the demo's ledger. */
export async function startOn(
  story: Story,
  program: Program,
  args: readonly string[],
  more: Record<string, string> = {},
): Promise<ChildProcess> {
  const home = await makeHome(story);
  const env = { ...story.sandbox.environment(), HOME: home, PUSH_PROFILE_STATE: ledgerOf(story), ...more };
  return start(program, args, { env, cwd: home });
}

/** Runs the CLI and tells what it printed. */
export function runCli(story: Story, args: readonly string[], title: string): Promise<Ended> {
  return step(story, `${title}\n    $ push-profile ${args.join(" ")}`, async () => {
    const result = await ended(await startOn(story, "push-profile", args));
    for (const line of `${result.stdout}${result.stderr}`.trimEnd().split("\n")) story.say(`    │ ${line}`);
    return result;
  });
}
