import { parseArgs } from "node:util";
import { UsageError } from "@push-profile/transport";

/** What a command line asks for. */
export type Wish = { kind: "help" | "version" } | { kind: "run"; config: string | undefined };

/** @throws UsageError for anything that the daemon does not know. */
export function readArguments(argv: readonly string[]): Wish {
  const options = {
    help: { type: "boolean", short: "h" },
    version: { type: "boolean", short: "V" },
    config: { type: "string" },
  } as const;
  const { values, positionals } = parse(() => parseArgs({ args: [...argv], options, allowPositionals: true }));
  if (values.help) return { kind: "help" };
  if (values.version) return { kind: "version" };
  if (positionals.length > 0) throw new UsageError("push-profiled takes no arguments", SEE_HELP);
  return { kind: "run", config: values.config };
}

const SEE_HELP = "push-profiled --help lists what there is.";

function parse<Parsed>(work: () => Parsed): Parsed {
  try {
    return work();
  } catch (thrown) {
    // The parser's own text repeats what was typed, which may be a secret in the wrong place.
    const code = thrown instanceof Error && "code" in thrown ? thrown.code : null;
    const lacksValue = code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE";
    throw new UsageError(lacksValue ? "an option has the wrong value" : "there is an unknown option", SEE_HELP);
  }
}
