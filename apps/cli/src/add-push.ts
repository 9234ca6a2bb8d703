import { type Command, Option } from "commander";
import { helpTail } from "./help-style.ts";
import type { Bench } from "./program.ts";
import { addPushFlags } from "./push-flags.ts";

/** Adds `push`. What it does is read once it runs. */
export function addPush(program: Command, { context, output, finish }: Bench): void {
  addPushFlags(program.command("push"))
    .summary("push profiles into Teamtailor")
    .description(`Push profiles from HrFlow into Teamtailor: each is created, updated or left as it is.${pushExamples}`)
    .option("--dry-run", "everything up to the write, as plan does")
    .addHelpText("after", helpTail)
    .action(async (keys: string[], flags: Record<string, unknown>) => {
      const { pushCommand } = await import("./push-command.ts");
      finish(await pushCommand(keys, flags, context, output));
    });
}

/** Adds `plan`: `push --dry-run` under a name of its own. */
export function addPlan(program: Command, { context, output, finish }: Bench): void {
  addPushFlags(program.command("plan"))
    .summary("show what a push would do, and why")
    .description(
      `Show what a push would do to each profile: every field, old, new, and why. Nothing is written.${planExamples}`,
    )
    // Said twice does no harm: whoever comes from `push --dry-run` may leave it there.
    .addOption(new Option("--dry-run", "as plan always does").hideHelp())
    .addHelpText("after", helpTail)
    .action(async (keys: string[], flags: Record<string, unknown>) => {
      const { pushCommand } = await import("./push-command.ts");
      finish(await pushCommand(keys, { ...flags, dryRun: true }, context, output));
    });
}

const pushExamples = `

Examples:
  $ push-profile push <profile-key> --source <key>
  $ push-profile push --reference employee-4711
  $ push-profile push --file people.ndjson --json
  $ curl -s https://example.com/people.json | push-profile push --file -
  $ push-profile push <profile-key> --functions functions.mjs --logic hasEmail

  A module of functions to start from: examples/functions.mjs in the package.`;

const planExamples = `

Examples:
  $ push-profile plan <profile-key>
  $ push-profile plan --file people.ndjson --existing fill --json`;
