import { Help } from "commander";

/** Help as gh writes it: `<required>`, `[optional]`, `{a | b}`; nothing is said about defaults that a topic tells. */
export const helpStyle: Partial<Help> = {
  sortSubcommands: false,
  optionTerm: (option) => option.flags.replace(/<([^<>|]+(?:\|[^<>|]+)+)>/, (_, words: string) => `{${words}}`),
  subcommandTerm: (command) => command.name(),
  commandUsage: (command) => new Help().commandUsage(command).replace("[options]", "[flags]"),
};

/** The end of a command's help. */
export const helpTail = `
Exit codes: push-profile help exit-codes
Settings:   push-profile help environment
`;
