import { join } from "node:path";
import { type Sandbox, startSandbox } from "@push-profile/sandbox";
import { onTestFinished } from "vitest";
import { runCli } from "./run-cli.ts";
import { tempFolder } from "./temp-folder.ts";

/** Where a source of invented people was brought to a local Teamtailor. */
export interface FilledLedger {
  /** The ledger's folder; it is called `ledger.db`. */
  folder: string;
  sandbox: Sandbox;
  /** Runs `push-profile` on it. */
  run(...argv: string[]): Promise<string>;
}

/** A ledger that `push-profile sync` filled. @param flags of that sync */
export async function filledLedger(profiles: number, ...flags: string[]): Promise<FilledLedger> {
  const sandbox = await startSandbox({ profiles, strangers: 0, limitPer10Seconds: 0, keepBodies: false });
  onTestFinished(() => sandbox.close());
  const folder = tempFolder();
  const env = {
    ...sandbox.environment(),
    PUSH_PROFILE_STATE: join(folder, "ledger.db"),
    HRFLOW_MAX_REQUESTS_PER_MINUTE: "0",
    TEAMTAILOR_MAX_REQUESTS_PER_10_SECONDS: "0",
  };
  const run = (...argv: string[]): Promise<string> => runCli(argv, env);
  await run("sync", ...flags);
  return { folder, sandbox, run };
}
