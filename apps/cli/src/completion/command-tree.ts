import type { Command, Option } from "commander";

/** A flag, as a shell completes it. */
export interface Flag {
  names: string[];
  description: string;
  /** What may follow: nothing, one of a few words, a file, or something that cannot be known. */
  value: { kind: "none" | "file" | "any" } | { kind: "words"; words: string[] };
}

/** A command and what may follow it. */
export interface CommandNode {
  /** `config validate`; "" for the program itself. */
  path: string;
  name: string;
  summary: string;
  children: CommandNode[];
  /** Words that an argument may be. */
  words: string[];
  flags: Flag[];
}

/** The parser's own tree of commands, as plain data. Hidden flags are left out. */
export function commandTree(command: Command, parent = "", name = ""): CommandNode {
  const path = `${parent} ${name}`.trim();
  const help = command.createHelp();
  const children = command.commands.map((child) => commandTree(child, path, child.name()));
  return {
    path,
    name,
    summary: command.summary() || command.description(),
    children,
    words: command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
    flags: help.visibleOptions(command).map(flagOf),
  };
}

/** The node and all below it. */
export function flatten(node: CommandNode): CommandNode[] {
  return [node, ...node.children.flatMap(flatten)];
}

function flagOf(option: Option): Flag {
  const names = [option.short, option.long].filter((name) => name !== undefined);
  return { names, description: option.description, value: valueOfFlag(option) };
}

function valueOfFlag({ required, optional, flags }: Option): Flag["value"] {
  if (!required && !optional) return { kind: "none" };
  const placeholder = /<([^>]+)>/.exec(flags)?.[1] ?? "";
  if (placeholder.includes("|")) return { kind: "words", words: placeholder.split("|") };
  return { kind: /^(file|path|module\.mjs)$/.test(placeholder) ? "file" : "any" };
}
