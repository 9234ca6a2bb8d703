import pMap from "p-map";
import { type Cell, type Ended, runCell } from "./fault-cell.ts";
import { judgeCell, type Verdict } from "./judge-cell.ts";

/** Cells at once: while one is at its sockets, another may go on. */
const CONCURRENCY = 4;

export interface Judged extends Ended, Verdict {}

/** Runs cells, each in a sandbox of its own, and judges them. */
export async function runCells(cells: readonly Cell[]): Promise<Judged[]> {
  return pMap(
    cells,
    async (cell) => {
      const ended = await runCell(cell);
      return { ...ended, ...judgeCell(ended) };
    },
    { concurrency: CONCURRENCY },
  );
}

/** Every complaint with its cell's name. */
export function complaintsOf(judged: readonly Judged[]): string[] {
  return judged.flatMap(({ cell, complaints }) => complaints.map((complaint) => `${cell.name}: ${complaint}`));
}
