import { describe, expect, it } from "vitest";
import { createOrderedIndex } from "./ordered-index.ts";

interface Item {
  at: number;
  seq: number;
}
const byTimeThenSeq = (a: Item, b: Item): number => b.at - a.at || a.seq - b.seq;

describe("createOrderedIndex", () => {
  const items = [
    { at: 1, seq: 1 },
    { at: 3, seq: 2 },
    { at: 3, seq: 3 },
    { at: 2, seq: 4 },
  ];
  const order = (index: { items: readonly Item[] }): number[] => index.items.map(({ seq }) => seq);

  it("sorts what it starts with", () => {
    expect(order(createOrderedIndex(items, byTimeThenSeq))).toEqual([2, 3, 4, 1]);
  });

  it.each([
    { name: "first", item: { at: 9, seq: 5 }, want: [5, 2, 3, 4, 1] },
    { name: "last", item: { at: 0, seq: 5 }, want: [2, 3, 4, 1, 5] },
    { name: "after its equals", item: { at: 3, seq: 5 }, want: [2, 3, 5, 4, 1] },
  ])("adds and removes $name", ({ item, want }) => {
    const index = createOrderedIndex(items, byTimeThenSeq);
    index.add(item);
    expect(order(index)).toEqual(want);
    index.remove(item);
    expect(order(index)).toEqual([2, 3, 4, 1]);
  });

  it("leaves everything when the item is not there", () => {
    const index = createOrderedIndex(items, byTimeThenSeq);
    index.remove({ at: 3, seq: 2 });
    expect(order(index)).toEqual([2, 3, 4, 1]);
  });
});
