import type { Command } from "commander";
import { helpTail } from "./help-style.ts";
import type { Bench } from "./program.ts";
import { setting } from "./push-flags.ts";

/** Adds `status` and `explain`, which only look. */
export function addLooks(program: Command, { context, output, finish }: Bench): void {
  withLedger(program.command("status"))
    .summary("show what every mirror is doing and how far it is")
    .description(
      "Show every mirror of the config file and of the ledger: people by status, who is due, the last pass, and who works" +
        ` on it. Asks neither service and needs no credentials.${statusExamples}`,
    )
    .option("--exit-status", "exit code 3 while anybody is in quarantine")
    .option("--json", "one object, the same as the daemon's /api/status")
    .addHelpText("after", helpTail)
    .action(async (flags: Record<string, unknown>) => {
      const { statusCommand } = await import("./status/status-command.ts");
      finish(await statusCommand(flags, context, output));
    });
  withPlace(withLedger(program.command("explain")))
    .summary("say why somebody is or is not in Teamtailor")
    .description(
      "Say why somebody is or is not in Teamtailor: how they were matched, field by field, every try, and what happens" +
        ` next. Asks the ledger alone.${explainExamples}`,
    )
    .argument("<profile-key>", "the key of the profile in HrFlow")
    .option("--json", "one object")
    .addHelpText("after", helpTail)
    .action(async (key: string, flags: Record<string, unknown>) => {
      const { explainCommand } = await import("./explain-command.ts");
      finish(await explainCommand(key, flags, context, output));
    });
}

/** Adds `quarantine` with its three commands. */
export function addQuarantine(program: Command, { context, output, finish }: Bench): void {
  const quarantine = program
    .command("quarantine")
    .summary("list, retry or drop those who keep failing")
    .description(`List those who keep failing for a reason of their own, or let them go.${quarantineExamples}`)
    .helpCommand(false)
    .addHelpText("after", helpTail);
  withMirror(withLedger(quarantine.command("list")))
    .summary("show who waits there, and why")
    .description(`Show who waits in quarantine, since when, and why.${listExamples}`)
    .option("--json", "one line of JSON for each")
    .addHelpText("after", helpTail)
    .action(async (flags: Record<string, unknown>) => {
      const { quarantineList } = await import("./quarantine/quarantine-list.ts");
      finish(await quarantineList(flags, context, output));
    });
  for (const { verb, summary, description } of releases) {
    withMirror(withLedger(quarantine.command(verb)))
      .summary(summary)
      .description(description)
      .argument("[profile-key...]", "whom; without one: everybody who waits there")
      .option("--json", "one line of JSON for each mirror")
      .addHelpText("after", helpTail)
      .action(async (keys: string[], flags: Record<string, unknown>) => {
        const { quarantineRelease } = await import("./quarantine/quarantine-release.ts");
        finish(await quarantineRelease(verb, keys, flags, context, output));
      });
  }
}

/** Adds `pause` and `resume`. */
export function addPause(program: Command, { context, output, finish }: Bench): void {
  for (const { verb, summary, description } of pauses) {
    withLedger(program.command(verb))
      .summary(summary)
      .description(description)
      .argument("<mirror>", "its name, or the key of its source")
      .option("--json", "one object")
      .addHelpText("after", helpTail)
      .action(async (mirror: string, flags: Record<string, unknown>) => {
        const { pauseCommand } = await import("./pause-command.ts");
        finish(await pauseCommand(verb, mirror, flags, context, output));
      });
  }
}

/** Adds `forget`. */
export function addForget(program: Command, { context, output, finish }: Bench): void {
  withPlace(withLedger(program.command("forget")))
    .summary("remove every trace of somebody from the ledger")
    .description(
      "Remove every trace of somebody from the ledger, in every mirror of their source, whichever account it brings them" +
        ` to. Keyed hashes of the key and the e-mail stay, so that nobody pushes them again.${forgetExamples}`,
    )
    .argument("<profile-key>", "the key of the profile in HrFlow")
    .option("--delete-candidate", "delete the candidate in Teamtailor first; asks before it does")
    .option("--yes", "do not ask; needed with --delete-candidate where there is no terminal")
    .addOption(setting("timeout", "--timeout <seconds>"))
    .addOption(setting("allowInsecureHttp", "--allow-insecure-http"))
    .option("--json", "one object")
    .addHelpText("after", helpTail)
    .action(async (key: string, flags: Record<string, unknown>) => {
      const { forgetCommand } = await import("./forget/forget-command.ts");
      finish(await forgetCommand(key, flags, context, output));
    });
}

function withLedger(command: Command): Command {
  return command.addOption(setting("config", "--config <file>")).addOption(setting("state", "--state <path>"));
}

/** Which of several mirrors somebody is meant in. */
function withPlace(command: Command): Command {
  return command
    .option("--mirror <name>", "the mirror that the profile is in, where the ledger has it in several")
    .option("--source <key>", "the same, by its source");
}

function withMirror(command: Command): Command {
  return command
    .option("--mirror <name>", "of this mirror only")
    .option("--source <key>", "of the mirrors of this source only");
}

const releases = [
  {
    verb: "retry",
    summary: "let people try again",
    description: `Let people out of quarantine: the next pass pushes them, with all their tries before them.

Examples:
  $ push-profile quarantine retry
  $ push-profile quarantine retry <profile-key> --mirror careers-se`,
  },
  {
    verb: "drop",
    summary: "leave people alone until their next change",
    description: `Give people in quarantine up: they are skipped until they change in HrFlow.

Examples:
  $ push-profile quarantine drop <profile-key>
  $ push-profile quarantine drop --mirror careers-se --json`,
  },
] as const;

const pauses = [
  {
    verb: "pause",
    summary: "let a mirror stand still",
    description: `Let a mirror stand still until it is resumed; a pass under way ends with the people in flight.

Examples:
  $ push-profile pause careers-se
  $ push-profile pause careers-se --json`,
  },
  {
    verb: "resume",
    summary: "let a paused mirror go on",
    description: `Let a paused mirror go on, whoever paused it. Changes made until now count no more for the guard.

Examples:
  $ push-profile resume careers-se
  $ push-profile resume careers-se --json`,
  },
] as const;

const statusExamples = `

Examples:
  $ push-profile status
  $ push-profile status --json | jq '.mirrors[].backlog'
  $ push-profile status --exit-status || echo somebody is in quarantine`;

const explainExamples = `

Examples:
  $ push-profile explain <profile-key>
  $ push-profile explain <profile-key> --mirror careers-se --json`;

const quarantineExamples = `

Examples:
  $ push-profile quarantine list
  $ push-profile quarantine retry <profile-key>
  $ push-profile quarantine drop <profile-key>`;

const listExamples = `

Examples:
  $ push-profile quarantine list
  $ push-profile quarantine list --mirror careers-se --json | jq -r .key`;

const forgetExamples = `

Examples:
  $ push-profile forget <profile-key>
  $ push-profile forget <profile-key> --mirror careers-se --delete-candidate
  $ push-profile forget <profile-key> --delete-candidate --yes --json`;
