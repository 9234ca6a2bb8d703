import { UsageError } from "@push-profile/transport";
import type { Command, CommanderError } from "commander";
import { givenTwice } from "./single-values.ts";

/**
 * What the parser says against a command line, in our form: what is wrong, and what may have been meant. Of the command
 * line only plain words are repeated: anything else may be a secret or a person's value.
 */
export function usageErrorOf(
  { code, message }: Pick<CommanderError, "code" | "message">,
  program: Command,
): UsageError {
  if (code === givenTwice) return twice(message);
  if (code === "commander.invalidArgument") return noChoice(message);
  const flag = code === "commander.unknownOption" ? switchWithValue(message, program) : null;
  if (flag !== null) return new UsageError(`${flag} takes no value`, `Give ${flag} alone.`, flag);
  const [meant] = /\n\(Did you mean (?:one of )?([a-z, -]+)\?\)$/.exec(message)?.slice(1) ?? [];
  return new UsageError(
    withoutValues(code, message.replace(/^error: /, "")),
    meant === undefined
      ? "push-profile help lists the commands; each says its own commands and flags with --help."
      : `Did you mean ${meant}?`,
  );
}

function twice(flag: string): UsageError {
  const further = flag === "--file" ? "; run the command once for each file" : "";
  return new UsageError(`${flag} is given more than once`, `Give it once${further}.`, flag);
}

/** An argument that has to be one of a few words. */
function noChoice(message: string): UsageError {
  const [, name = "argument"] = /for argument '([a-z-]+)'/.exec(message) ?? [];
  const [, allowed = "what is allowed"] = /Allowed choices are ([a-z, -]+)\.$/.exec(message) ?? [];
  return new UsageError(`the ${name} is none of ${allowed}`, `Give one of ${allowed}.`);
}

/** `--json` of an unknown `--json=1`. */
function switchWithValue(message: string, program: Command): string | null {
  const [, flag = null] = /'(--[a-z-]{1,30})=/.exec(message) ?? [];
  return flag !== null && flags(program).has(flag) ? flag : null;
}

function flags(command: Command): Set<string> {
  const own = command.options.flatMap(({ long }) => long ?? []);
  return new Set([...own, "--help", ...command.commands.flatMap((child) => [...flags(child)])]);
}

/** Messages that quote nothing but our own definitions. */
const ownWords: ReadonlySet<string> = new Set([
  "commander.missingArgument",
  "commander.optionMissingArgument",
  "commander.missingMandatoryOptionValue",
  "commander.conflictingOption",
]);

function withoutValues(code: string, text: string): string {
  const [, quoted = ""] = /'([\s\S]*)'/.exec(text) ?? [];
  if (code === "commander.unknownOption")
    return `unknown option${plain(quoted.split("=")[0] ?? "", /^--[a-z-]{1,30}$/)}`;
  if (code === "commander.unknownCommand") return `unknown command${plain(quoted, /^[a-z-]{1,30}$/)}`;
  if (code === "commander.help") return "this command needs one of its own commands";
  if (code === "commander.excessArguments") return text.split(":")[0] ?? "too many arguments";
  return ownWords.has(code) ? text : "the command line cannot be read";
}

function plain(word: string, repeatable: RegExp): string {
  return repeatable.test(word) ? ` '${word}'` : "";
}
