import type { Command } from "commander";

/**
 * Refuses a command line that holds an address with a password, whatever it was given for: everybody on the machine can
 * read it. The address is not repeated.
 * @throws UsageError where there is one.
 */
export async function refusePasswords(command: Pick<Command, "args" | "options" | "opts">): Promise<void> {
  const given = [...flagTexts(command), ...command.args.map((text) => ({ name: "the command line", text }))];
  const addresses = given.filter(({ text }) => /^[a-z][a-z0-9+.-]*:\/\//i.test(text));
  if (addresses.length === 0) return;
  // Read only here: help is quick.
  const [{ holdsPassword }, { UsageError }] = await Promise.all([
    import("@push-profile/config"),
    import("@push-profile/transport"),
  ]);
  for (const { name, text } of addresses) {
    // Who means the ledger is told of the variable for it.
    if (name === "--state" || !holdsPassword(text)) continue;
    throw new UsageError(
      `${name} holds a password, and everybody on this machine can read a command line`,
      "Leave the password out, and change it.",
      name.startsWith("--") ? name : null,
    );
  }
}

function flagTexts(command: Pick<Command, "options" | "opts">): { name: string; text: string }[] {
  const values: Record<string, unknown> = command.opts();
  return command.options.flatMap((option) => {
    const value = values[option.attributeName()];
    const texts: unknown[] = Array.isArray(value) ? value : [value];
    return texts.flatMap((text) => (typeof text === "string" ? [{ name: option.long ?? option.flags, text }] : []));
  });
}
