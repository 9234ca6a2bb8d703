import { describe, expect, it } from "vitest";
import type { Counts } from "../ledger/ledger.ts";
import { changesAllowed, createGuard, GUARD_WINDOW_MS } from "./guard.ts";

const NOW = 10 * GUARD_WINDOW_MS;

function guard(
  changes: number,
  known: number,
  more: { guardFrom?: number; allowChanges?: number; matched?: number } = {},
) {
  const since: number[] = [];
  const ledger = {
    changesSince: async (_mirror: number, from: number) => {
      since.push(from);
      return { changes, known };
    },
    counts: async () => countsWith(more.matched ?? 7),
  };
  const mirror = { id: 1, name: "careers", guardFrom: more.guardFrom ?? null };
  return { since, guard: createGuard({ ledger, mirror, allowChanges: more.allowChanges ?? null }, NOW) };
}

describe("changesAllowed", () => {
  it.each([
    [0, 50],
    [250, 50],
    [254, 50],
    [255, 51],
    [1000, 200],
  ])("of %i known people %i may change", (known, want) => {
    expect(changesAllowed(known)).toBe(want);
  });
});

describe("a guard", () => {
  it.each([
    [49, 100, {}, 1],
    [50, 100, {}, 0],
    [190, 1000, {}, 10],
    [0, 1000, { allowChanges: 3 }, 3],
    [60, 100, { allowChanges: 62 }, 2],
  ])("after %i changes of %i known people (%o) gives leave for %i", async (changes, known, more, want) => {
    const { guard: it } = guard(changes, known, more);
    for (let n = 0; n < want; n++) await it.ask();
    expect(it.refused).toBe(false);
    await expect(it.ask()).rejects.toMatchObject({ code: "guard" });
    expect(it.refused).toBe(true);
  });

  it("gives no more leave to those who ask at once", async () => {
    const { guard: it } = guard(45, 100);
    const asked = await Promise.allSettled(Array.from({ length: 9 }, () => it.ask()));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  });

  it("says how many, and how to let them", async () => {
    const { guard: it } = guard(50, 100, { matched: 40 });
    await expect(it.ask()).rejects.toMatchObject({
      message: expect.stringContaining("50 of 100 known people changed within 24 hours, and 40 more are due"),
      fix: expect.stringContaining("push-profile sync --mirror careers --allow-changes 90"),
    });
  });

  it("counts the last 24 hours, or since somebody looked", async () => {
    const day = guard(0, 0);
    await day.guard.ask();
    expect(day.since).toEqual([NOW - GUARD_WINDOW_MS]);
    const looked = guard(0, 0, { guardFrom: NOW - 5 });
    await looked.guard.ask();
    expect(looked.since).toEqual([NOW - 5]);
    const ahead = guard(0, 0, { guardFrom: NOW + 3_600_000 });
    await ahead.guard.ask();
    expect(ahead.since, "the clock was set back").toEqual([NOW - GUARD_WINDOW_MS]);
  });
});

function countsWith(matched: number): Counts {
  const nobody = { synced: 0, due: 0, retrying: 0, quarantined: 0, skipped: 0, conflict: 0, gone: 0, archived: 0 };
  const people = { ...nobody, forgotten: 0 };
  return { people, backlog: matched, unmatched: 0, matched, oldestDue: null, nextDueAt: null };
}
