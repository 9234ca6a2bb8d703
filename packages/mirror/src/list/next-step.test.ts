import { describe, expect, it } from "vitest";
import type { Progress, Walk } from "../ledger/ledger.ts";
import { mayRest, nextStep, type PageFacts, resumeAt, type Step } from "./next-step.ts";
import { OVERLAP_MS } from "./watermark.ts";

const facts: PageFacts = { page: 1, total: 300, size: 30, news: 0, overrun: false, reached: false, stepsLeft: 10 };
const walk: Walk = { page: 3, total: 300, top: 0 };

describe("nextStep", () => {
  it.each<[string, Partial<PageFacts>, Walk | null, boolean, Step]>([
    ["a first page without news is quiet", {}, null, true, { kind: "quiet" }],
    ["it is read on where the overlap is due", {}, null, false, { kind: "read", page: 2, certain: 1, stepsLeft: 10 }],
    [
      "one of nobody but people who were archived just now is read on",
      { overrun: true },
      null,
      true,
      { kind: "read", page: 2, certain: 1, stepsLeft: 10 },
    ],
    ["news are read on", { news: 1 }, null, true, { kind: "read", page: 2, certain: 1, stepsLeft: 10 }],
    ["news that reach the end end it", { news: 1, reached: true }, null, true, { kind: "reached" }],
    [
      "a first page that is read again within a walk is not quiet",
      {},
      { ...walk, page: 1 },
      true,
      { kind: "read", page: 2, certain: 1, stepsLeft: 10 },
    ],
    ["a later page goes on", { page: 4 }, walk, false, { kind: "read", page: 5, certain: 4, stepsLeft: 10 }],
    ["a later page may reach the end", { page: 4, reached: true }, walk, false, { kind: "reached" }],
    [
      "more people than before are no reason to go back",
      { page: 4, total: 301 },
      walk,
      false,
      { kind: "read", page: 5, certain: 4, stepsLeft: 10 },
    ],
    [
      "one person fewer: one page back",
      { page: 4, total: 299 },
      walk,
      false,
      { kind: "read", page: 3, certain: 3, stepsLeft: 9 },
    ],
    [
      "a page of people fewer: one page back",
      { page: 4, total: 270 },
      walk,
      false,
      { kind: "read", page: 3, certain: 3, stepsLeft: 9 },
    ],
    [
      "more than a page fewer: two pages back",
      { page: 4, total: 269 },
      walk,
      false,
      { kind: "read", page: 2, certain: 2, stepsLeft: 9 },
    ],
    [
      "never before the first page",
      { page: 4, total: 0 },
      walk,
      false,
      { kind: "read", page: 1, certain: 1, stepsLeft: 9 },
    ],
    [
      "going back comes before having reached the end",
      { page: 4, total: 299, reached: true },
      walk,
      false,
      { kind: "read", page: 3, certain: 3, stepsLeft: 9 },
    ],
    [
      "an empty page counts as one person long",
      { page: 4, total: 298, size: 0 },
      walk,
      false,
      { kind: "read", page: 2, certain: 2, stepsLeft: 9 },
    ],
    [
      "totals that waver do not hold the walk for ever",
      { page: 4, total: 299, stepsLeft: 0 },
      walk,
      false,
      { kind: "read", page: 5, certain: 4, stepsLeft: 0 },
    ],
    [
      "a service that tells no total is believed",
      { page: 4, total: null },
      walk,
      false,
      { kind: "read", page: 5, certain: 4, stepsLeft: 10 },
    ],
  ])("%s", (_name, given, before, rest, want) => {
    expect(nextStep({ ...facts, ...given }, before, rest)).toEqual(want);
  });
});

describe("mayRest", () => {
  const now = Date.UTC(2026, 2, 2);
  const progress: Progress = { watermark: 1, walkedAt: now, walk: null, listing: "slim" };

  it.each<[string, Partial<Progress>, boolean]>([
    ["right after a walk", {}, true],
    ["just within the overlap", { walkedAt: now - OVERLAP_MS + 1 }, true],
    ["not when the overlap's length is over", { walkedAt: now - OVERLAP_MS }, false],
    ["not before the first walk", { walkedAt: null }, false],
    ["not while a walk is under way", { walk }, false],
    ["not when the clock was put back", { walkedAt: now + 1 }, false],
  ])("%s", (_name, given, want) => {
    expect(mayRest({ ...progress, ...given }, now)).toBe(want);
  });
});

describe("resumeAt", () => {
  it.each<[string, Walk | null, number | null]>([
    ["from the start without a walk", null, null],
    ["from the start after page 1", { ...walk, page: 1 }, null],
    ["from the start after page 2", { ...walk, page: 2 }, null],
    ["one page back after page 3", walk, 2],
  ])("%s", (_name, given, want) => {
    expect(resumeAt(given)).toBe(want);
  });
});
