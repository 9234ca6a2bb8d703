import { UsageError } from "@push-profile/transport";

/** Something wrong in a config file. Values are never repeated: a secret may stand in the wrong place. */
export interface Mistake {
  /** The file as the user calls it. */
  file: string;
  /** Counted from 1; `null` where the file is a module, or the place is not known. */
  line: number | null;
  column: number | null;
  /** Where in the file's data: `mirrors[0].logics`; "" for all of it. */
  path: string;
  message: string;
  fix: string;
}

/** `push-profile.config.yaml:3:5: mirrors[0].logics is not a list`. */
export function mistakeText({ file, line, column, message }: Mistake): string {
  const place = line === null ? file : `${file}:${line}${column === null ? "" : `:${column}`}`;
  return `${place}: ${message}`;
}

/** Mistakes of one file in the order of its text. */
export function inOrder(mistakes: readonly Mistake[]): Mistake[] {
  return mistakes.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}

/** The error for a file with mistakes: the first one in full, and how many more there are. */
export function mistakesError([first, ...others]: readonly [Mistake, ...Mistake[]]): UsageError {
  const more = others.length === 0 ? "" : ` (and ${others.length} more: \`push-profile config validate\` lists them)`;
  return new UsageError(`${mistakeText(first)}${more}`, first.fix, first.path === "" ? null : first.path);
}
