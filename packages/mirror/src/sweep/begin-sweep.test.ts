import { describe, expect, it } from "vitest";
import type { Sweep } from "../ledger/ledger.ts";
import { beginSweep, SWEEP_LASTS_MS } from "./begin-sweep.ts";

const NOW = 1_000_000_000;

describe("beginSweep", () => {
  it.each<[string, Sweep | null, Sweep]>([
    ["the first one", null, { number: 1, begunAt: NOW, page: 0, stage: "listing", endedAt: null }],
    [
      "after one that ended",
      { number: 4, begunAt: NOW - 5000, page: 7, stage: "done", endedAt: NOW - 1000 },
      { number: 5, begunAt: NOW, page: 0, stage: "listing", endedAt: null },
    ],
    [
      "after one that ended in the same millisecond, or in a future of another clock",
      { number: 4, begunAt: NOW, page: 7, stage: "done", endedAt: NOW + 9 },
      { number: 5, begunAt: NOW + 10, page: 0, stage: "listing", endedAt: null },
    ],
    [
      "one that was stopped while listing: one page back",
      { number: 2, begunAt: NOW - 60_000, page: 7, stage: "listing", endedAt: null },
      { number: 2, begunAt: NOW - 60_000, page: 6, stage: "listing", endedAt: null },
    ],
    [
      "one that was stopped before its first page",
      { number: 2, begunAt: NOW - 60_000, page: 0, stage: "listing", endedAt: null },
      { number: 2, begunAt: NOW - 60_000, page: 0, stage: "listing", endedAt: null },
    ],
    [
      "one that was stopped while asking",
      { number: 2, begunAt: NOW - 60_000, page: 8, stage: "asking", endedAt: null },
      { number: 2, begunAt: NOW - 60_000, page: 7, stage: "asking", endedAt: null },
    ],
    [
      "one that was stopped too long ago",
      { number: 2, begunAt: NOW - SWEEP_LASTS_MS, page: 7, stage: "listing", endedAt: null },
      { number: 3, begunAt: NOW, page: 0, stage: "listing", endedAt: null },
    ],
  ])("%s", (_, previous, want) => {
    expect(beginSweep(previous, NOW)).toEqual(want);
  });
});
