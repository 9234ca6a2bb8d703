import type { SoakResult } from "./soak-item.ts";

/** What is the same for every item of a run. */
export interface RunFacts {
  /** `2026-03-02`. */
  date: string;
  seed: number;
  machine: string;
  minutes: number;
}

/** A result as a Markdown table. */
export function markdownTable(
  { facts }: Pick<SoakResult, "facts">,
  { date, seed, machine, minutes }: RunFacts,
): string {
  const run = [
    ["date", date],
    ["seed", String(seed)],
    ["machine", machine],
  ] as const;
  const rows = [...run, ...facts, ["minutes", minutes.toFixed(1)] as const];
  return ["| what | how much |", "|---|---|", ...rows.map(([what, much]) => `| ${what} | ${much} |`), ""].join("\n");
}

/**
 * A page with this text between an item's two markers in place of what stood there.
 * @throws Error where the page has no such markers
 */
export function keepIn(page: string, name: string, text: string): string {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the page has no place for ${name}: ${begin} and ${end}`);
  return `${page.slice(0, from + begin.length)}\n\n${text}\n${page.slice(to)}`;
}
