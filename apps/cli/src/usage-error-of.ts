import { UsageError } from "@push-profile/transport";
import type { CommanderError } from "commander";

/** What the parser says against a command line, in our form: what is wrong, and what may have been meant. */
export function usageErrorOf({ message }: CommanderError): UsageError {
  const [what = "", ...rest] = message.replace(/^error: /, "").split("\n");
  const [meant] = /\(Did you mean (?:one of )?(.+)\?\)/.exec(rest.join(" "))?.slice(1) ?? [];
  return new UsageError(
    what,
    meant === undefined
      ? "push-profile help lists the commands; each says its flags with --help."
      : `Did you mean ${meant}?`,
  );
}
