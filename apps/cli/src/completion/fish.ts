import { type CommandNode, type Flag, flatten } from "./command-tree.ts";

/** Completion for fish. */
export function fishScript(tree: CommandNode): string {
  return `# fish completion for push-profile
complete -c push-profile -f
${flatten(tree).flatMap(lines).join("\n")}
`;
}

function lines(node: CommandNode): string[] {
  const here = `complete -c push-profile -n ${quote(condition(node))}`;
  return [
    ...node.children.map(({ name, summary }) => `${here} -a ${name} -d ${quote(summary)}`),
    ...node.words.map((word) => `${here} -a ${word}`),
    ...node.flags.map((flag) => `${here} ${flagText(flag)} -d ${quote(flag.description)}`),
  ];
}

function condition({ path, children }: CommandNode): string {
  if (path === "") return "__fish_use_subcommand";
  const seen = path.split(" ").map((word) => `__fish_seen_subcommand_from ${word}`);
  const none =
    children.length === 0 ? [] : [`not __fish_seen_subcommand_from ${children.map(({ name }) => name).join(" ")}`];
  return [...seen, ...none].join("; and ");
}

function flagText({ names, value }: Flag): string {
  const flags = names.map((name) => (name.startsWith("--") ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)).join(" ");
  if (value.kind === "none") return flags;
  if (value.kind === "file") return `${flags} -r -F`;
  return value.kind === "words" ? `${flags} -x -a ${quote(value.words.join(" "))}` : `${flags} -x`;
}

function quote(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
