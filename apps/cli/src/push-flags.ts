import { type PlainId, settingRow } from "@push-profile/config/table";
import { type Command, Option } from "commander";

/** Adds the flags that `push` and `plan` have in common. No flag has a default here: settings are merged in one place. */
export function addPushFlags(command: Command): Command {
  command
    .argument("[profile-key...]", "keys of the profiles in HrFlow")
    .addOption(setting("source", "--source <key>"))
    .addOption(
      new Option("--reference <ref>", "a profile's reference, instead of its key; repeatable").argParser(collect),
    )
    .option(
      "--file <path>",
      "full profiles from a file, or - for standard input; HrFlow is not asked; with a mirror's rules: of its source only",
    );
  return addRunFlags(command, {}).option("--json", "one line of JSON for each profile, instead of words");
}

/** Adds the flags of every command that pushes: whose rules, how, and what is remembered. */
export function addRunFlags(command: Command, { existing }: { existing?: string }): Command {
  return command
    .addOption(setting("config", "--config <file>"))
    .option("--functions <module.mjs>", "a module of your own functions; --logic and --format name its exports")
    .addOption(
      new Option("--logic <name>", "a function that filters profiles; repeatable, in order").argParser(collect),
    )
    .option("--format <name>", "a function that maps a profile to Teamtailor's attributes")
    .addOption(setting("existing", "--existing <overwrite|fill|skip>", existing))
    .addOption(setting("onConflict", "--on-conflict <teamtailor|hrflow>"))
    .addOption(setting("recreate", "--recreate"))
    .addOption(setting("sourced", "--sourced"))
    .option("--fail-fast", "begin nobody new once somebody failed; one at a time unless --concurrency is given")
    .addOption(setting("concurrency", "--concurrency <n>"))
    .addOption(setting("timeout", "--timeout <seconds>"))
    .addOption(setting("state", "--state <path>"))
    .addOption(noState())
    .addOption(setting("allowInsecureHttp", "--allow-insecure-http"));
}

/**
 * A flag that is a setting, told in the words of the table.
 * @param standard What holds in this command where nobody says anything, if it is not what the table says.
 */
export function setting(id: PlainId, flags: string, standard?: string): Option {
  const { variable, fallback, otherwise, meaning } = settingRow(id);
  const holds = standard ?? fallback ?? otherwise;
  const notes = [
    ...(variable === undefined ? [] : [`else ${variable}`]),
    ...(holds === undefined || holds === "false" ? [] : [`default: ${holds}`]),
  ];
  return new Option(flags, notes.length === 0 ? meaning : `${meaning} (${notes.join("; ")})`);
}

/** Reads a flag that may be given several times. */
export function collect(value: string, earlier: string[] | undefined): string[] {
  return [...(earlier ?? []), value];
}

/** To the parser `--no-state` would be a `--state` of no value, and whichever came last would win without a word. */
function noState(): Option {
  const option = setting("noState", "--no-state");
  option.negate = false;
  return option;
}
