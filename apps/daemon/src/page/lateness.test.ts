import { describe, expect, it } from "vitest";
import { latenessOf, latenessText } from "./lateness.ts";

const now = Date.parse("2026-11-23T18:24:04Z");
const [second, day] = [1000, 24 * 3_600_000];

describe("latenessOf", () => {
  it.each<[string, Parameters<typeof latenessOf>[0], string | null]>([
    ["is in time", { state: "idle", lastSuccess: now - 60 * second, successDue: now + 60 * second }, null],
    ["is a little late", { state: "idle", lastSuccess: now - 300 * second, successDue: now - 180 * second }, null],
    [
      "is late",
      { state: "idle", lastSuccess: now - 301 * second, successDue: now - 181 * second },
      "has had no good pass for 5 minutes",
    ],
    [
      "is days behind",
      { state: "running", lastSuccess: now - 3.5 * day, successDue: now - 60 * 60 * second },
      "has had no good pass for 3 days",
    ],
    ["never had one", { state: "idle", lastSuccess: null, successDue: now - day }, "has had no good pass yet"],
    ["is paused", { state: "paused", lastSuccess: now - 3 * day, successDue: now - 2 * day }, null],
    ["has no known schedule", { state: "idle", lastSuccess: now - 3 * day, successDue: null }, null],
    ["is in other hands", { state: "running", lastSuccess: now - 20 * second, successDue: now - day }, null],
  ])("a mirror that %s", (_, facts, want) => {
    const late = latenessOf(facts, now);
    expect(late === null ? null : latenessText(late)).toBe(want);
  });
});
