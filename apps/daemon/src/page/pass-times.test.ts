import { describe, expect, it } from "vitest";
import { firstEnd, lastEnd, passesIn } from "./pass-times.ts";

describe("a record", () => {
  it.each([
    ["one pass", { at: 100, durationMs: 5 }, [1, 105, 105]],
    ["several", { at: 100, durationMs: 5, again: { count: 3, until: 400, longestGapMs: 200 } }, [4, 105, 400]],
  ])("of %s", (_, record, want) => {
    expect([passesIn(record), firstEnd(record), lastEnd(record)]).toEqual(want);
  });
});
