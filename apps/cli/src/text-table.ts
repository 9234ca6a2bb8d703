import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

const GAP = "  ";

/**
 * Rows as lines whose columns stand below each other, as wide as they are shown: a wide character counts twice.
 * @param widest Columns that a cell may take at most, by its place in the row; what is longer goes on below.
 */
export function textTable(rows: readonly (readonly string[])[], widest: readonly number[]): string[] {
  const wrapped = rows.map((row) => row.map((cell, column) => wrap(cell, widest[column] ?? Number.POSITIVE_INFINITY)));
  const widths = widest.map((_, column) => Math.max(0, ...wrapped.flatMap((row) => (row[column] ?? []).map(measure))));
  return wrapped.flatMap((row) => {
    const height = Math.max(...row.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      row
        .map((lines, column) => pad(lines[line] ?? "", widths[column] ?? 0))
        .join(GAP)
        .trimEnd(),
    );
  });
}

function wrap(text: string, width: number): string[] {
  return measure(text) <= width ? [text] : wrapAnsi(text, width, { hard: true }).split("\n");
}

function measure(text: string): number {
  return stringWidth(text);
}

function pad(text: string, width: number): string {
  return text + " ".repeat(width - measure(text));
}
