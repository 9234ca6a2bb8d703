import { type CommandNode, type Flag, flatten } from "./command-tree.ts";

/** Completion for bash 3.2 and newer; needs nothing beside the shell. */
export function bashScript(tree: CommandNode): string {
  const nodes = flatten(tree);
  return `# bash completion for push-profile
_push_profile() {
  local cur prev word path="" i words=""
  cur=\${COMP_WORDS[COMP_CWORD]}
  prev=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  # bash breaks --flag=value into three words.
  if [[ $cur == "=" ]]; then cur=""; elif [[ $prev == "=" ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    case "$path/$word" in
${nodes
  .filter(({ path }) => path !== "")
  .map(step)
  .join("\n")}
    esac
  done
  case "$path $prev" in
${nodes.flatMap(valueCases).join("\n")}
  esac
  case "$path" in
${nodes.map(wordsCase).join("\n")}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -F _push_profile push-profile
`;
}

function step({ path, name }: CommandNode): string {
  const parent = path.slice(0, -name.length).trim();
  return `      "${parent}/${name}") path="${path}" ;;`;
}

function valueCases({ path, flags }: CommandNode): string[] {
  return flags.flatMap((flag) => {
    const done = replyTo(flag);
    if (done === null) return [];
    const patterns = flag.names.map((name) => `"${path} ${name}"`).join("|");
    return [`    ${patterns}) ${done} ;;`];
  });
}

function replyTo({ value }: Flag): string | null {
  switch (value.kind) {
    case "none":
      return null;
    case "any":
      return "return";
    case "file":
      return `local IFS=$'\\n'; compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- "$cur")); return`;
    case "words":
      return `COMPREPLY=($(compgen -W "${value.words.join(" ")}" -- "$cur")); return`;
  }
}

/** Flags are offered once a dash is there, or where nothing else is to be said. */
function wordsCase({ path, children, words, flags }: CommandNode): string {
  const first = [...children.map(({ name }) => name), ...words].join(" ");
  const all = flags.flatMap(({ names }) => names.filter((name) => name.startsWith("--"))).join(" ");
  if (first === "") return `    "${path}") words="${all}" ;;`;
  return `    "${path}") if [[ $cur == -* ]]; then words="${all}"; else words="${first}"; fi ;;`;
}
