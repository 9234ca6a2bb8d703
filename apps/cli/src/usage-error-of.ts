import { UsageError } from "@push-profile/transport";
import type { CommanderError } from "commander";

/**
 * What the parser says against a command line, in our form: what is wrong, and what may have been meant. Of the command
 * line only plain words are repeated: anything else may be a secret or a person's value.
 */
export function usageErrorOf({ code, message }: Pick<CommanderError, "code" | "message">): UsageError {
  const [meant] = /\n\(Did you mean (?:one of )?([a-z, -]+)\?\)$/.exec(message)?.slice(1) ?? [];
  return new UsageError(
    withoutValues(code, message.replace(/^error: /, "")),
    meant === undefined
      ? "push-profile help lists the commands; each says its own commands and flags with --help."
      : `Did you mean ${meant}?`,
  );
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
  const allowed = /Allowed choices are ([a-z, -]+)\.$/.exec(text);
  if (code === "commander.unknownOption")
    return `unknown option${plain(quoted.split("=")[0] ?? "", /^--[a-z-]{1,30}$/)}`;
  if (code === "commander.unknownCommand") return `unknown command${plain(quoted, /^[a-z-]{1,30}$/)}`;
  if (code === "commander.help") return "this command needs one of its own commands";
  if (code === "commander.excessArguments") return text.split(":")[0] ?? "too many arguments";
  if (code === "commander.invalidArgument") return `an argument is none of ${allowed?.[1] ?? "what is allowed"}`;
  return ownWords.has(code) ? text : "the command line cannot be read";
}

function plain(word: string, repeatable: RegExp): string {
  return repeatable.test(word) ? ` '${word}'` : "";
}
