import { Argument, type Command } from "commander";
import { helpTail } from "./help-style.ts";
import type { Bench } from "./program.ts";
import { setting } from "./push-flags.ts";

/** Adds `check`. */
export function addCheck(program: Command, { context, output, finish }: Bench): void {
  program
    .command("check")
    .summary("check credentials, region, version, clock, limits and the ledger")
    .description(
      "Check that what is set works: both credentials and what they may do, the source, region and version, both clocks," +
        ` the rate limit, and the ledger. Nothing is written.${checkExamples}`,
    )
    .addOption(setting("source", "--source <key>"))
    .addOption(setting("config", "--config <file>"))
    .addOption(setting("state", "--state <path>"))
    .option("--probe", "also ask what the documentation leaves open: about ten requests")
    .addOption(setting("timeout", "--timeout <seconds>"))
    .addOption(setting("allowInsecureHttp", "--allow-insecure-http"))
    .option("--json", "one line of JSON for each check, then a summary")
    .addHelpText("after", helpTail)
    .action(async (flags: Record<string, unknown>) => {
      const { checkCommand } = await import("./check/check-command.ts");
      finish(await checkCommand(flags, context, output));
    });
}

/** Adds `config` with `validate` and `show`. */
export function addConfig(program: Command, { context, output, finish }: Bench): void {
  const config = program
    .command("config")
    .summary("check or show the configuration")
    .description(`Check or show the configuration.${configExamples}`)
    .helpCommand(false)
    .addHelpText("after", helpTail);
  config
    .command("validate")
    .summary("name each mistake in the config file")
    .description(
      `Name each mistake in the config file, with its line, its column and how to mend it.${validateExamples}`,
    )
    .addOption(setting("config", "--config <file>"))
    .option("--json", "one line of JSON for each mistake, then a summary")
    .addHelpText("after", helpTail)
    .action(async (flags: Record<string, unknown>) => {
      const { configValidate } = await import("./config-validate.ts");
      finish(await configValidate(flags, context, output));
    });
  config
    .command("show")
    .summary("show what is set, secrets unseen")
    .description(`Show every setting and what each mirror comes to; secrets are not shown.${showExamples}`)
    .addOption(setting("config", "--config <file>"))
    .addOption(setting("source", "--source <key>"))
    .addOption(setting("state", "--state <path>"))
    .option("--origin", "also where each value comes from")
    .option("--json", "one line of JSON for each setting, with its origin")
    .addHelpText("after", helpTail)
    .action(async (flags: Record<string, unknown>) => {
      const { configShow } = await import("./config-show.ts");
      finish(await configShow(flags, context, output));
    });
}

/** Adds `completion`, whose scripts are made of all the commands of the program. */
export function addCompletion(program: Command, { output }: Bench): void {
  program
    .command("completion")
    .summary("print a script that completes commands in a shell")
    .description(`Print a script that lets a shell complete commands and flags.${completionExamples}`)
    .addArgument(new Argument("<shell>").choices(["bash", "zsh", "fish"]))
    .addHelpText("after", helpTail)
    .action(async (shell: string) => {
      const { completionScript } = await import("./completion/completion-script.ts");
      await output.lines(completionScript(program, shell).trimEnd());
    });
}

const checkExamples = `

Examples:
  $ push-profile check
  $ push-profile check --source <key> --probe
  $ push-profile check --json`;

const configExamples = `

Examples:
  $ push-profile config validate
  $ push-profile config show --origin`;

const validateExamples = `

Examples:
  $ push-profile config validate
  $ push-profile config validate --config /etc/push-profile/push-profile.config.yaml`;

const showExamples = `

Examples:
  $ push-profile config show --origin
  $ push-profile config show --json`;

const completionExamples = `

Examples:
  $ push-profile completion bash > ~/.local/share/bash-completion/completions/push-profile
  $ push-profile completion zsh > "\${fpath[1]}/_push-profile"
  $ push-profile completion fish > ~/.config/fish/completions/push-profile.fish
  $ source <(push-profile completion bash)`;
