import { describe, expect, it } from "vitest";
import type { Page } from "./client.ts";
import { walkPages } from "./walk-pages.ts";

/** Pages by their number of items; `maxPage` as the service would say it. */
function walk(
  sizes: readonly number[],
  maxPage: number | null,
  limit = 3,
): { asked: number[]; all: () => Promise<number> } {
  const asked: number[] = [];
  const pages = walkPages<string>({
    limit,
    startPage: 1,
    keyOf: (item) => item,
    read: async (page) => {
      asked.push(page);
      const items = Array.from({ length: sizes[page - 1] ?? 0 }, (_, index) => `${page}.${index}`);
      return { page, maxPage, total: null, items, date: null };
    },
  });
  return {
    asked,
    all: async () => {
      let count = 0;
      for await (const { items } of pages) count += items.length;
      return count;
    },
  };
}

describe("walkPages", () => {
  it.each([
    ["ends with a short last page", [3, 3, 1], 3, [1, 2, 3]],
    ["ends with an empty page after full ones", [3, 3], 2, [1, 2, 3]],
    ["reads on where maxPage says the end too early", [3, 3, 1], 1, [1, 2, 3]],
    ["reads on after a short page in the middle", [3, 2, 3, 1], 4, [1, 2, 3, 4]],
    ["reads on where the service cut the limit down", [2, 2, 2], 3, [1, 2, 3]],
    ["reads on after empty pages in the middle", [3, 0, 0, 0, 0, 0, 3, 1], 8, [1, 2, 3, 4, 5, 6, 7, 8]],
    ["reads on where the first page is empty", [0, 3, 1], 3, [1, 2, 3]],
    ["reads up to maxPage where that is too high", [3, 1], 5, [1, 2, 3, 4, 5]],
    ["reads until a page is empty without maxPage", [3, 1], null, [1, 2, 3]],
    ["ends at once where there is nobody", [], 1, [1]],
    ["ends at once where there is nobody, with maxPage 0", [], 0, [1]],
    ["asks once where all fit", [2], 1, [1]],
  ])("%s", async (_name, sizes, maxPage, want) => {
    const { asked, all } = walk(sizes, maxPage);
    await expect(all()).resolves.toBe(sizes.reduce((sum, size) => sum + size, 0));
    expect(asked).toEqual(want);
  });

  it("starts where it is told", async () => {
    const asked: number[] = [];
    const read = async (page: number): Promise<Page<string>> => {
      asked.push(page);
      return { page, maxPage: 7, total: null, items: page < 7 ? ["a", "b"] : ["c"], date: null };
    };
    for await (const _ of walkPages({ limit: 2, startPage: 6, keyOf: (item) => item, read }));
    expect(asked).toEqual([6, 7]);
  });

  it("asks for a page only when it is wanted", async () => {
    const { asked } = walk([3, 3, 3], 3);
    expect(asked).toEqual([]);
  });

  it("puts up with a page that comes again while others are inserted before it", async () => {
    const sequence = [["a"], ["a"], ["a"], ["b"], ["b"], ["c"], []];
    const read = async (page: number): Promise<Page<string>> => {
      return { page, maxPage: null, total: null, items: sequence[page - 1] ?? [], date: null };
    };
    let pages = 0;
    for await (const _ of walkPages({ limit: 1, startPage: 1, keyOf: (item) => item, read })) pages += 1;
    expect(pages).toBe(7);
  });

  it("gives up where empty pages come without end", async () => {
    const { asked, all } = walk([3, 1], 1_000_000);
    await expect(all()).rejects.toMatchObject({ code: "bad_response", service: "hrflow", retryable: true });
    expect(asked).toHaveLength(1002);
  });

  it("gives up where the same page comes again and again", async () => {
    const asked: number[] = [];
    const read = async (page: number): Promise<Page<string>> => {
      asked.push(page);
      return { page, maxPage: 99, total: null, items: ["a", "b"], date: null };
    };
    const pages = walkPages({ limit: 2, startPage: 1, keyOf: (item) => item, read });
    const all = async (): Promise<void> => {
      for await (const _ of pages);
    };
    await expect(all()).rejects.toMatchObject({ code: "bad_response", service: "hrflow" });
    expect(asked).toEqual([1, 2, 3, 4]);
  });
});
