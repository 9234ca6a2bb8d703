import { type Command, Option } from "commander";
import { helpTail } from "./help-style.ts";
import type { Bench } from "./program.ts";
import { addRunFlags, collect } from "./push-flags.ts";

/** Adds `sync`. What it does is read once it runs. */
export function addSync(program: Command, { context, output, finish }: Bench): void {
  const command = program
    .command("sync")
    .summary("bring everybody of a source, and what changed since")
    .description(
      "List what changed in HrFlow and push it, until nobody is due: every mirror of the config file, one after the" +
        ` other, or the source of HRFLOW_SOURCE_KEY.${syncExamples}`,
    )
    .addOption(
      new Option("--source <key>", "the source to bring, or those mirrors of the config file; repeatable").argParser(
        collect,
      ),
    )
    .addOption(new Option("--mirror <name>", "this mirror of the config file; repeatable").argParser(collect))
    .option("--full", "also compare everybody, so that whoever vanished from HrFlow is noticed")
    .option("--limit <n>", "at most so many people of each mirror; who comes next stays due")
    .option("--since <date>", "only who changed since then, such as 2026-01-31 or 2026-01-31T06:00:00Z")
    .option("--max-seconds <n>", "begin nobody new after so many seconds; exit code 75 where people are left")
    .option("--estimate", "say what it would cost and send nothing but what that takes to know")
    .option("--allow-changes <n>", "let so many known people change within 24 hours, in place of what the guard allows")
    .option("--dry-run", "everything up to the writes; nobody's row in the ledger changes");
  addRunFlags(command, { existing: "fill" })
    .option("--json", "one line of JSON for each profile, then a summary for each mirror")
    .addHelpText("after", syncTail)
    .addHelpText("after", helpTail)
    .action(async (flags: Record<string, unknown>) => {
      const { syncCommand } = await import("./sync/sync-command.ts");
      finish(await syncCommand(flags, context, output));
    });
}

const syncExamples = `

Examples:
  $ push-profile sync --estimate
  $ push-profile sync
  $ push-profile sync --mirror careers-se --full
  $ push-profile sync --limit 20 --dry-run
  $ push-profile sync --max-seconds 240 --json >> sync.ndjson`;

const syncTail = `
Several mirrors that end differently: the most serious decides the exit code, in the order 1, 4, 2, 3, 75.
`;
