import { describe, expect, it } from "vitest";
import { type ProgressFacts, progressOf } from "./progress.ts";

const facts: ProgressFacts = { stage: "pushing", done: 30, left: 90, elapsedMs: 30_000, waiting: 0 };

describe("progressOf", () => {
  it.each([
    ["the pace and what is left of it", {}, { ratePerMinute: 60, etaSeconds: 90, waitingForBudget: false }],
    ["requests that wait for the limit", { waiting: 2 }, { waitingForBudget: true }],
    ["nothing of the pace after a few people", { done: 4 }, { ratePerMinute: null, etaSeconds: null }],
    ["nothing of the pace after a moment", { elapsedMs: 1999 }, { ratePerMinute: null, etaSeconds: null }],
    ["no end where nobody knows how many are left", { left: null }, { ratePerMinute: 60, etaSeconds: null }],
  ])("tells %s", (_name, given, want) => {
    expect(progressOf({ ...facts, ...given })).toMatchObject(want);
  });
});
