import { describe, expect, it } from "vitest";
import { joinPasses } from "./join-passes.ts";
import type { PassRecord } from "./mirror-rows.ts";

const MINUTE = 60_000;
const down = { code: "unavailable", status: 503, service: "hrflow" } as const;

function pass(minute: number, change: Partial<PassRecord> = {}): PassRecord {
  return {
    at: minute * MINUTE,
    outcome: "done",
    durationMs: 200,
    counts: { created: 0, backlog: 3 },
    error: null,
    ...change,
  };
}

describe("joinPasses", () => {
  it("draws quiet passes together, with the longest time that lay between two of them", () => {
    const two = joinPasses(pass(0), pass(1, { counts: { created: 0, backlog: 2 } }));
    expect(two).toEqual({
      ...pass(0, { counts: { created: 0, backlog: 2 } }),
      again: { count: 1, until: MINUTE + 200, longestGapMs: MINUTE },
    });
    const three = two && joinPasses(two, pass(4));
    expect(three?.again).toEqual({ count: 2, until: 4 * MINUTE + 200, longestGapMs: 3 * MINUTE });
    expect(three && joinPasses(three, pass(5))?.again).toMatchObject({ count: 3, longestGapMs: 3 * MINUTE });
  });

  it.each<[string, PassRecord, PassRecord, boolean]>([
    [
      "that failed alike",
      pass(0, { outcome: "unavailable", error: down }),
      pass(1, { outcome: "unavailable", error: down }),
      true,
    ],
    ["one of which pushed somebody", pass(0, { counts: { created: 1 } }), pass(1), false],
    ["the other of which did", pass(0), pass(1, { counts: { failed: 1 } }), false],
    ["that ended otherwise", pass(0), pass(1, { outcome: "aborted" }), false],
    [
      "that another service failed",
      pass(0, { error: down }),
      pass(1, { error: { ...down, service: "teamtailor" } }),
      false,
    ],
    ["with another status", pass(0, { error: down }), pass(1, { error: { ...down, status: null } }), false],
    ["within the hour", pass(0), pass(59), true],
    ["of more than an hour", pass(0), pass(60), false],
    ["between which the clock was set back", pass(5), pass(1), false],
  ])("joins two passes %s: %#", (_, before, next, joined) => {
    expect(joinPasses(before, next) !== null).toBe(joined);
  });
});
