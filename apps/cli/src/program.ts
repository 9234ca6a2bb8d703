import { Command, CommanderError, Option } from "commander";
import type { Context } from "./context.ts";
import { exitCodes } from "./exit-code.ts";
import { helpStyle } from "./help-style.ts";
import type { Output } from "./output.ts";
import { addPushFlags } from "./push-flags.ts";
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
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(argv, { from: "user" });
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    if (thrown.exitCode === 0) return exitCodes.done;
    const { usageErrorOf } = await import("./usage-error-of.ts");
    throw usageErrorOf(thrown);
  }
  return exitCode;
}

/** What a command is run with, and where it leaves its exit code. */
interface Bench {
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
  addSandbox(program, bench);
  addHelp(program, bench);
  return program.addHelpText("after", rootTail);
}

function addPush(program: Command, { context, output, finish }: Bench): void {
  addPushFlags(program.command("push"))
    .summary("push profiles into Teamtailor")
    .description(`Push profiles from HrFlow into Teamtailor: each is created, updated or left as it is.${pushExamples}`)
    .option("--dry-run", "everything up to the write, as plan does")
    .addHelpText("after", exitTail)
    .action(async (keys: string[], flags: Record<string, unknown>) => {
      const { pushCommand } = await import("./push-command.ts");
      finish(await pushCommand(keys, flags, context, output));
    });
}

function addPlan(program: Command, { context, output, finish }: Bench): void {
  addPushFlags(program.command("plan"))
    .summary("show what a push would do, and why")
    .description(
      `Show what a push would do to each profile: every field, old, new, and why. Nothing is written.${planExamples}`,
    )
    .addHelpText("after", exitTail)
    .action(async (keys: string[], flags: Record<string, unknown>) => {
      const { pushCommand } = await import("./push-command.ts");
      finish(await pushCommand(keys, { ...flags, dryRun: true }, context, output));
    });
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
    .option("--faults <spec>", "what should go wrong: [service] [METHOD] [/path]: kind, options; …")
    .option("--port <n>", "the port of HrFlow, the next one is Teamtailor's; default: free ones")
    .addOption(new Option("--json", "a mistake as a line of JSON").hideHelp())
    .addHelpText("after", exitTail)
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
    .argument("[command-or-topic]")
    .action(async (name: string | undefined) => {
      const { helpOn } = await import("./help-command.ts");
      await helpOn(name, program, output);
    });
}

const pushExamples = `

Examples:
  $ push-profile push 0123456789abcdef0123456789abcdef01234567 --source 89abcdef0123456789abcdef0123456789abcdef
  $ push-profile push --reference employee-4711
  $ push-profile push --file people.ndjson --json
  $ curl -s https://example.com/people.json | push-profile push --file -`;

const planExamples = `

Examples:
  $ push-profile plan 0123456789abcdef0123456789abcdef01234567
  $ push-profile plan --file people.ndjson --existing fill --json`;

const sandboxExamples = `

Examples:
  $ push-profile sandbox
  $ push-profile sandbox --profiles 200 --port 4010
  $ push-profile sandbox --faults 'POST /candidates: status 503, nth 1; jitter 300ms'

  In a script:
  $ push-profile sandbox > sandbox.env & sandbox=$!
  $ until [ -s sandbox.env ]; do sleep 0.1; done; . ./sandbox.env
  $ push-profile plan <profile-key>
  $ kill $sandbox`;

const rootTail = `
Topics:
  help environment  the environment variables
  help exit-codes   what the exit codes mean

Examples:
  $ push-profile sandbox
  $ push-profile plan <profile-key> --source <key>
  $ push-profile push <profile-key> --source <key>
`;

const exitTail = `
Exit codes: push-profile help exit-codes
Settings:   push-profile help environment
`;
