import { afterAll, expect, it } from "vitest";
import type { Cell } from "./fault-cell.ts";
import { type Pairing, pairs, singles } from "./fault-groups.ts";
import type { Step } from "./fault-kinds.ts";
import { alignRows, singlesTable, tallyRow } from "./fault-table.ts";
import { complaintsOf, runCells } from "./run-cells.ts";

export interface FaultTests {
  scene: Cell["scene"];
  /** The requests that one fault befalls. */
  steps: readonly Step[];
  /** The faults that a push does not get over although they come once. */
  notGotOver: readonly string[];
  /** The pairs of requests that two faults befall. */
  pairings: Readonly<Record<string, Omit<Pairing, "scene">>>;
}

/** Tests one fault on each request, then two on each pair, and prints a table of what they ended in. */
export function testFaults({ scene, steps, notGotOver, pairings }: FaultTests): void {
  const start = performance.now();
  const rows = [["two faults", "cells", "ended in"]];
  const tables: string[] = [];
  let cellCount = 0;

  afterAll(() => {
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    process.stdout.write(`\n${[...tables, alignRows(rows)].join("\n\n")}\n${cellCount} cells, ${seconds} s\n`);
  });

  it("one fault, once or lasting", async () => {
    const cells = singles(scene, steps);
    const judged = await runCells(cells);
    cellCount += cells.length;
    tables.push(singlesTable(cells.map((cell, at) => ({ ...cell, ending: judged[at]?.ending ?? "" }))));
    const missed = judged.filter(({ requests }) => requests.every(({ faults }) => faults.length === 0));
    expect(missed.map(({ cell }) => cell.name)).toEqual([]);
    expect(complaintsOf(judged)).toEqual([]);
    const failed = judged.filter(({ outcome }) => outcome?.status === "failed").map(({ cell }) => cell.name);
    expect(failed.filter((name) => !name.endsWith(", lasting"))).toEqual(notGotOver);
  });

  it.each(Object.entries(pairings))("two faults: %s", async (name, pairing) => {
    const judged = await runCells(pairs({ scene, ...pairing }));
    cellCount += judged.length;
    rows.push(tallyRow(name, judged));
    expect(complaintsOf(judged)).toEqual([]);
  });
}
