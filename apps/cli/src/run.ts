import type { Context } from "./context.ts";
import { exitCodeOfError, exitCodes } from "./exit-code.ts";
import { createOutput, type Output } from "./output.ts";
import { version } from "./version.ts";

/**
 * Runs one command line in this process.
 * @param argv What stands behind the program's name.
 * @returns The exit code; nothing is thrown.
 */
export async function run(argv: readonly string[], context: Context): Promise<number> {
  const output = createOutput(context.stdout);
  context.stderr.on("error", () => {
    // Nobody reads what would be said here: nothing to do about it.
  });
  try {
    if (asksForVersion(argv)) {
      await output.lines(version);
      return exitCodes.done;
    }
    const { runProgram } = await import("./program.ts");
    return await runProgram(argv, context, output);
  } catch (thrown) {
    return tell(thrown, asksForJson(argv), context, output);
  }
}

/** Asked by scripts, and answered without reading the parser. */
function asksForVersion([first, ...rest]: readonly string[]): boolean {
  return rest.length === 0 && (first === "--version" || first === "-V");
}

/** Tells what stopped a command: in words on stderr, and as the last line of stdout where JSON was asked for. */
async function tell(thrown: unknown, json: boolean, context: Context, output: Output): Promise<number> {
  const { errorFrames, errorLine, errorText, toPushProfileError } = await import("@push-profile/transport");
  const error = toPushProfileError(thrown);
  if (json) await output.lines(errorLine(error)).catch(() => {});
  const frames = errorFrames(error).map((frame) => `${frame}\n`);
  context.stderr.write(errorText("push-profile", error) + frames.join(""));
  return exitCodeOfError(error.code);
}

function asksForJson(argv: readonly string[]): boolean {
  const end = argv.indexOf("--");
  return (end === -1 ? argv : argv.slice(0, end)).includes("--json");
}
