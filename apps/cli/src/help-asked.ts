import type { Command } from "commander";

/**
 * What help is asked for by the word `help` behind a command's name, as in `config help show`; `null` where it is not.
 * Behind a command that takes any word, such as `push`, it is such a word: a profile may be called so.
 */
export function helpAsked(argv: readonly string[], program: Command): string[] | null {
  let at = program;
  const path: string[] = [];
  for (const [index, word] of argv.entries()) {
    const child = at.commands.find((each) => each.name() === word);
    if (child === undefined || word === "help") {
      if (word !== "help" || path.length === 0 || takesAnyWord(at)) return null;
      return [...path, ...argv.slice(index + 1).filter((rest) => !rest.startsWith("-"))];
    }
    path.push(word);
    at = child;
  }
  return null;
}

function takesAnyWord({ registeredArguments }: Command): boolean {
  return registeredArguments.some(({ argChoices }) => argChoices === undefined);
}
