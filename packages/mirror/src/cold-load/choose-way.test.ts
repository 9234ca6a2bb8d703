import { describe, expect, it } from "vitest";
import { chooseWay, type Way } from "./choose-way.ts";

describe("chooseWay", () => {
  it.each<[string, { candidates: number | null; unmatched: number }, Way]>([
    ["a small account, many people: the index is cheaper", { candidates: 300, unmatched: 11 }, "index"],
    ["as many pages as people: asking is as cheap and simpler", { candidates: 300, unmatched: 10 }, "ask"],
    ["a page begun counts whole", { candidates: 301, unmatched: 11 }, "ask"],
    ["a large account, few people", { candidates: 100_000, unmatched: 20 }, "ask"],
    ["an empty account: the index is free", { candidates: 0, unmatched: 1 }, "index"],
    ["nobody to be looked up", { candidates: 0, unmatched: 0 }, "ask"],
    ["the service does not count", { candidates: null, unmatched: 10_000 }, "ask"],
  ])("%s", (_, given, want) => {
    expect(chooseWay(given)).toBe(want);
  });
});
