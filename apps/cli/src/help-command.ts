import { UsageError } from "@push-profile/transport";
import type { Command } from "commander";
import { environmentTopic } from "./environment-topic.ts";
import { exitCodesTopic } from "./exit-codes-topic.ts";
import type { Output } from "./output.ts";

const topics: Readonly<Record<string, () => string>> = {
  environment: environmentTopic,
  "exit-codes": () => exitCodesTopic,
};

/**
 * Prints the help on a command or a topic; without a name the general one.
 * @throws UsageError for a name that is neither.
 */
export async function helpOn(names: readonly string[], program: Command, output: Output): Promise<void> {
  const command = commandNamed(names, program);
  if (command !== undefined) return command.outputHelp();
  const [name, ...more] = names;
  if (name !== undefined && more.length === 0 && Object.hasOwn(topics, name))
    return output.lines(topics[name]?.().trimEnd() ?? "");
  const known = [...program.commands.map((each) => each.name()), ...Object.keys(topics)];
  throw new UsageError("there is no help on that", `There is help on ${known.join(", ")}.`);
}

function commandNamed(names: readonly string[], program: Command): Command | undefined {
  return names.reduce<Command | undefined>((at, name) => at?.commands.find((each) => each.name() === name), program);
}
