import { type Command, CommanderError } from "commander";

/** The code of the error for a flag that is given more than once. */
export const givenTwice = "push-profile.givenTwice";

/**
 * Lets every flag that takes one value refuse a second one, instead of forgetting the first; for a command and all below.
 * Flags with a parser of their own, such as repeatable ones, are left as they are.
 */
export function refuseSecondValues(command: Command): void {
  for (const option of command.options) {
    if ((!option.required && !option.optional) || option.parseArg !== undefined) continue;
    option.argParser((value: string, earlier: string | undefined) => {
      if (earlier !== undefined) throw new CommanderError(2, givenTwice, option.long ?? option.flags);
      return value;
    });
  }
  for (const child of command.commands) refuseSecondValues(child);
}
