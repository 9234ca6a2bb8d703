import { describe, expect, it } from "vitest";
import { pageOf } from "./pages.ts";

describe("pageOf", () => {
  it.each([
    ["", { limit: 30, start: 0 }],
    ["page=3&limit=10", { limit: 10, start: 20 }],
    ["page=2&limit=100", { limit: 30, start: 30 }],
  ])("reads %s", (query, want) => {
    expect(pageOf(new URLSearchParams(query), 30)).toMatchObject(want);
  });

  it.each(["page=0", "page=-1", "page=x", "limit=0", "limit=", "limit=1.5"])("refuses %s", (query) => {
    expect(pageOf(new URLSearchParams(query), 30)).toMatchObject({ status: 400 });
  });

  it.each([
    { total: 0, count: 0, want: { page: 2, maxPage: 1, count: 0, total: 0 } },
    { total: 30, count: 0, want: { page: 2, maxPage: 1, count: 0, total: 30 } },
    { total: 31, count: 1, want: { page: 2, maxPage: 2, count: 1, total: 31 } },
  ])("tells where a page of $total stands", ({ total, count, want }) => {
    const page = pageOf(new URLSearchParams("page=2"), 30);
    expect("meta" in page && page.meta(total, count, 1)).toEqual(want);
  });
});
