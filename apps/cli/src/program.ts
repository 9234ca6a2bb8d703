import { Command, CommanderError, Option } from "commander";
import { addCheck, addCompletion, addConfig } from "./add-commands.ts";
import { addForget, addLooks, addPause, addQuarantine } from "./add-ledger-commands.ts";
import { addPlan, addPush } from "./add-push.ts";
import { addSync } from "./add-sync.ts";
import type { Context } from "./context.ts";
import { exitCodes } from "./exit-code.ts";
import { faultsHelp } from "./faults-help.ts";
import { helpAsked } from "./help-asked.ts";
import { helpStyle, helpTail } from "./help-style.ts";
import type { Output } from "./output.ts";
import { refusePasswords } from "./refuse-passwords.ts";
import { refuseSecondValues } from "./single-values.ts";
import { version } from "./version.ts";

/**
 * Parses a command line and runs the command that it names.
 * @returns The exit code.
 * @throws UsageError for a command line that cannot be read; what the command throws.
 */
export async function runProgram(argv: readonly string[], context: Context, output: Output): Promise<number> {
  let exitCode: number = exitCodes.done;
  const finish = (code: number): void => {
    exitCode = code;
  };
  const program = createProgram({ context, output, finish });
  try {
    const asked = helpAsked(argv, program);
    if (argv.length === 0) program.outputHelp();
    else if (asked !== null) await (await import("./help-command.ts")).helpOn(asked, program, output);
    else await program.parseAsync(argv, { from: "user" });
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    if (thrown.exitCode === 0) return exitCodes.done;
    const { usageErrorOf } = await import("./usage-error-of.ts");
    throw usageErrorOf(thrown, program);
  }
  return exitCode;
}

/** What a command is run with, and where it leaves its exit code. */
export interface Bench {
  context: Context;
  output: Output;
  finish: (exitCode: number) => void;
}

/**
 * The command line: names, flags and help. What a command does is read only when it is asked for, so that
 * help and version are quick.
 */
function createProgram(bench: Bench): Command {
  const program = new Command("push-profile")
    .description("Push people from HrFlow.ai into Teamtailor: matched, merged, once.")
    .usage("<command> [flags]")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand(false)
    .configureHelp(helpStyle)
    .configureOutput({
      writeOut: (text) => bench.context.stdout.write(text),
      // Errors are told once, by whoever ran the program.
      writeErr: () => {},
      getOutHelpWidth: () => bench.output.columns ?? 100,
      getOutHasColors: () => false,
    })
    .exitOverride();
  addPush(program, bench);
  addPlan(program, bench);
  addSync(program, bench);
  addLooks(program, bench);
  addQuarantine(program, bench);
  addPause(program, bench);
  addForget(program, bench);
  addCheck(program, bench);
  addConfig(program, bench);
  addSandbox(program, bench);
  addCompletion(program, bench);
  addHelp(program, bench);
  refuseSecondValues(program);
  program.hook("preAction", (_, command) => refusePasswords(command));
  return program.addHelpText("after", rootTail);
}

function addSandbox(program: Command, { context, output, finish }: Bench): void {
  program
    .command("sandbox")
    .summary("run a local HrFlow and a local Teamtailor to try things with")
    .description(
      "Run a local HrFlow and a local Teamtailor with invented people, print the environment to use them, and stay" +
        ` until Ctrl-C or SIGTERM.${sandboxExamples}`,
    )
    .option("--profiles <n>", "how many people HrFlow has")
    .option("--faults <spec>", "what should go wrong, as told below")
    .option("--port <n>", "the port of HrFlow, the next one is Teamtailor's; default: free ones")
    .addOption(new Option("--json", "a mistake as a line of JSON").hideHelp())
    .addHelpText("after", faultsHelp)
    .addHelpText("after", helpTail)
    .action(async (flags: Record<string, unknown>) => {
      const { sandboxCommand } = await import("./sandbox-command.ts");
      finish(await sandboxCommand(flags, context, output));
    });
}

function addHelp(program: Command, { output }: Bench): void {
  program
    .command("help")
    .summary("print help on a command or a topic")
    .description("Print help on a command, or on one of the topics environment and exit-codes.")
    .argument("[command-or-topic...]")
    .action(async (names: string[]) => {
      const { helpOn } = await import("./help-command.ts");
      await helpOn(names, program, output);
    });
}

const sandboxExamples = `

Examples:
  $ push-profile sandbox
  $ push-profile sandbox --profiles 200 --port 4010
  $ push-profile sandbox --faults 'POST /candidates: status 503, nth 1; jitter 300ms'

  In a script:
  $ push-profile sandbox > sandbox.env & sandbox=$!
  $ until [ -s sandbox.env ]; do sleep 0.1; kill -0 $! || exit 1; done; . ./sandbox.env
  $ push-profile plan <profile-key>
  $ kill $sandbox`;

const rootTail = `
Topics:
  help environment  the environment variables
  help exit-codes   what the exit codes mean

Examples:
  $ push-profile sandbox
  $ push-profile check
  $ push-profile plan <profile-key> --source <key>
  $ push-profile push <profile-key> --source <key>
`;
