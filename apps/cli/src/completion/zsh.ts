import type { CommandNode, Flag } from "./command-tree.ts";

/** Completion for zsh, by its own _arguments. */
export function zshScript(tree: CommandNode): string {
  return `#compdef push-profile
# zsh completion for push-profile
${functions(tree).join("\n")}
if [[ \${funcstack[1]} == _push_profile ]]; then
  _push_profile "$@"
else
  compdef _push_profile push-profile
fi
`;
}

function functions(node: CommandNode): string[] {
  const name = functionName(node.path);
  const specs = node.flags.map((flag) => `    ${spec(flag)}`);
  if (node.children.length === 0) {
    const words = node.words.length === 0 ? [] : [`    ${quote(`1: :(${node.words.join(" ")})`)}`];
    return [`${name}() {\n  _arguments -s \\\n${[...specs, ...words].join(" \\\n")}\n}`];
  }
  const commands = node.children.map(({ name: child, summary }) => `    ${quote(`${child}:${summary}`)}`);
  const cases = node.children.map((child) => `        ${child.name}) ${functionName(child.path)} ;;`);
  return [
    `${name}() {
  local curcontext=$curcontext state line
  local -a commands
  commands=(
${commands.join("\n")}
  )
  _arguments -C -s \\
${specs.join(" \\\n")} \\
    '1: :->command' '*:: :->rest'
  case $state in
    command) _describe command commands ;;
    rest)
      case $line[1] in
${cases.join("\n")}
      esac
      ;;
  esac
}`,
    ...node.children.flatMap(functions),
  ];
}

function functionName(path: string): string {
  return `_push_profile${path === "" ? "" : `_${path.replace(/\W/g, "_")}`}`;
}

/** `'(-h --help)'{-h,--help}'[print this help]'`. */
function spec({ names, description, value }: Flag): string {
  const text = description.replace(/[[\]:\\]/g, "\\$&");
  const action =
    value.kind === "words" ? `:value:(${value.words.join(" ")})` : value.kind === "file" ? ":file:_files" : ":value:";
  const rest = quote(`[${text}]${value.kind === "none" ? "" : action}`);
  if (names.length === 1) return `${quote(`${/repeatable/.test(description) ? "*" : ""}${names[0]}`)}${rest}`;
  return `${quote(`(${names.join(" ")})`)}{${names.join(",")}}${rest}`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
