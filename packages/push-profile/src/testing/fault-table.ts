import type { Single } from "./fault-groups.ts";
import type { Judged } from "./run-cells.ts";

/** How a fault on one request ended: the first time only, then lasting. One row a fault. */
export function singlesTable(cells: readonly (Single & { ending: string })[]): string {
  const columns = [...new Set(cells.map(columnOf))];
  const rows = Map.groupBy(cells, ({ fault }) => fault);
  const lines = [...rows].map(([fault, row]) => [
    fault,
    ...columns.map((column) => row.find((cell) => columnOf(cell) === column)?.ending ?? "-"),
  ]);
  return alignRows([["fault", ...columns], ...lines]);
}

/** How often each ending came among a group's cells, the most frequent first. */
export function tallyRow(group: string, judged: readonly Judged[]): string[] {
  const counts = [...Map.groupBy(judged, ({ ending }) => ending)].map(([ending, { length }]) => ({ ending, length }));
  const endings = counts.toSorted((a, b) => b.length - a.length).map(({ ending, length }) => `${ending} ${length}`);
  return [group, String(judged.length), endings.join(", ")];
}

/** Rows of texts with their columns aligned. */
export function alignRows(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((text, i) => Math.max(text.length, widest[i] ?? 0)),
    [],
  );
  return rows
    .map((row) =>
      row
        .map((text, i) => text.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function columnOf({ step, lasting }: Single): string {
  return lasting ? `${step} …` : step;
}
