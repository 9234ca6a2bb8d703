/** Items kept in order, so that a page of them costs no sorting. */
export interface OrderedIndex<T> {
  readonly items: readonly T[];
  add(item: T): void;
  /** The item must compare as it did when it was added. */
  remove(item: T): void;
}

/** Sorts `items` once and keeps them sorted. `compare` must never find two different items equal. */
export function createOrderedIndex<T>(items: Iterable<T>, compare: (a: T, b: T) => number): OrderedIndex<T> {
  const sorted = [...items].sort(compare);

  function position(item: T): number {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const found = sorted[middle];
      if (found !== undefined && compare(found, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    items: sorted,
    add: (item) => {
      sorted.splice(position(item), 0, item);
    },
    remove: (item) => {
      const at = position(item);
      if (sorted[at] === item) sorted.splice(at, 1);
    },
  };
}
