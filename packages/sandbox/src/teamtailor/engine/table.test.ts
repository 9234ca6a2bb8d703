import { describe, expect, it } from "vitest";
import { createTable, type Stored } from "./table.ts";

interface Loaf extends Stored {
  oven: number | null;
}

const loaf = (id: number, oven: number | null): Loaf => ({ id, createdAt: 0, updatedAt: 0, oven });

const bakery = () => createTable(5, { oven: ({ oven }: Loaf) => oven });

describe("createTable", () => {
  it("keeps ids in order and never gives one again", () => {
    const table = bakery();
    expect(table.nextId()).toBe(5);
    for (const id of [9, 7, 8]) table.put(loaf(id, null));
    expect([table.ids, table.nextId()]).toEqual([[7, 8, 9], 10]);
    table.remove(9);
    table.remove(9);
    expect([table.ids, table.byId(9), table.nextId()]).toEqual([[7, 8], null, 10]);
  });

  it("finds by an index, also after changes", () => {
    const table = bakery();
    for (const each of [loaf(3, 1), loaf(1, 1), loaf(2, null)]) table.put(each);
    expect([table.having("oven", 1), table.having("oven", 2)]).toEqual([[1, 3], []]);
    table.put(loaf(1, 2));
    table.put(loaf(2, 2));
    table.put(loaf(3, null));
    expect([table.having("oven", 1), table.having("oven", 2)]).toEqual([[], [1, 2]]);
    table.remove(1);
    expect(table.having("oven", 2)).toEqual([2]);
  });

  it("tells of every change, once it is done", () => {
    const table = bakery();
    const told: unknown[] = [];
    table.watch((before, after) => told.push([before?.oven, after?.oven, table.having("oven", 1)]));
    table.put(loaf(1, 1));
    table.put(loaf(1, 2));
    table.remove(1);
    table.remove(1);
    expect(told).toEqual([
      [undefined, 1, [1]],
      [1, 2, []],
      [2, undefined, []],
    ]);
  });
});
