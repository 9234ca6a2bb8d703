import type { Command } from "commander";
import { bashScript } from "./bash.ts";
import { commandTree } from "./command-tree.ts";
import { fishScript } from "./fish.ts";
import { zshScript } from "./zsh.ts";

/**
 * A script that completes a program in a shell. It holds everything it offers, so that completing starts no Node.
 * @param shell `bash`, `zsh` or `fish`.
 */
export function completionScript(program: Command, shell: string): string {
  const tree = commandTree(program);
  if (shell === "zsh") return zshScript(tree);
  return shell === "fish" ? fishScript(tree) : bashScript(tree);
}
