import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Sandbox, type SandboxOptions, startSandbox } from "@push-profile/sandbox";
import { safeText, UsageError } from "@push-profile/transport";
import type { Context } from "./context.ts";
import { exitCodeOfSignal, type StopSignal } from "./exit-code.ts";
import type { Flags } from "./flag-settings.ts";
import { hearSignals } from "./hear-signals.ts";
import type { Output } from "./output.ts";
import { exportLine } from "./shell-quote.ts";

/** How many people are named at the start. */
const SHOWN = 12;

export interface SandboxFlags extends Flags {
  profiles?: string;
  port?: string;
  faults?: string;
}

/**
 * `sandbox`: a local HrFlow and a local Teamtailor, until a signal says that they are no longer needed.
 * @returns The exit code.
 * @throws UsageError for flags that cannot be read and a port that cannot be had.
 */
export async function sandboxCommand(flags: SandboxFlags, context: Context, output: Output): Promise<number> {
  const ended = Promise.withResolvers<StopSignal>();
  const ears = hearSignals(context, ended.resolve);
  try {
    const sandbox = await startSandbox(sandboxOptions(flags, context));
    // What is pushed here is not to be remembered beside real people.
    const folder = await mkdtemp(join(tmpdir(), "push-profile-sandbox-"));
    try {
      const environment = { ...sandbox.environment(), PUSH_PROFILE_STATE: join(folder, "ledger.db") };
      // In one piece, so that a script that sees the first line can read all of them.
      await output.lines(...Object.entries(environment).map(([name, value]) => exportLine(name, value)));
      context.stderr.write(introduction(sandbox));
      const signal = await ended.promise;
      return exitCodeOfSignal(signal);
    } finally {
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    }
  } finally {
    ears.off();
  }
}

function sandboxOptions({ profiles, port, faults }: SandboxFlags, { clock }: Context): SandboxOptions {
  return {
    ...(profiles === undefined ? {} : { profiles: wholeNumber("--profiles", profiles, 1_000_000) }),
    ...(port === undefined ? {} : { port: wholeNumber("--port", port, 65_534) }),
    ...(faults === undefined ? {} : { faults }),
    ...(clock === undefined ? {} : { clock }),
  };
}

function wholeNumber(flag: string, text: string, max: number): number {
  if (/^\d{1,9}$/.test(text) && Number(text) <= max) return Number(text);
  throw new UsageError(`${flag} is not a whole number from 0 to ${max}`, `Give ${flag} such a number.`, flag);
}

function introduction({ hrflow, teamtailor, people }: Sandbox): string {
  const profiles = people.profiles();
  const named = profiles.slice(0, SHOWN).map(({ key, info }) => `  ${key}  ${safeText(info?.full_name ?? "")}`);
  const more = profiles.length - named.length;
  return `
HrFlow is at ${hrflow.baseUrl}, Teamtailor at ${teamtailor.baseUrl}. The people are invented, and gone at the end,
and so is the ledger.
In another terminal, paste the lines above, then:

  push-profile plan ${profiles[0]?.key ?? "<profile-key>"}

Profiles in HrFlow:
${named.join("\n")}${more > 0 ? `\n  and ${more} more` : ""}

Ctrl-C ends it.
`;
}
