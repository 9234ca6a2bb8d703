import { describe, expect, it } from "vitest";
import type { Pause, Person } from "../ledger/ledger.ts";
import { nextForgotten, nextUnknown, whatNext } from "./what-next.ts";

const NOON = Date.UTC(2026, 2, 1, 12);
const byHand: Pause = { by: "hand", error: null, since: NOON, tryAt: null };
const byItself: Pause = { by: "itself", error: null, since: NOON, tryAt: NOON + 60_000 };

type Row = [string, Partial<Person>, Pause | null, string, string | null];

describe("whatNext", () => {
  it.each<Row>([
    ["due", { status: "due", dueAt: NOON }, null, "next pass", "2026-03-01T12:00:00Z"],
    ["due, paused by hand", { status: "due", dueAt: NOON }, byHand, "Not before the mirror goes on", null],
    ["due, paused by itself", { status: "due", dueAt: NOON }, byItself, "paused", "2026-03-01T12:01:00Z"],
    [
      "due later than the pause's end",
      { status: "retrying", dueAt: NOON + 120_000 },
      byItself,
      "paused",
      "2026-03-01T12:02:00Z",
    ],
    ["retrying", { status: "retrying", dueAt: NOON }, null, "tries them again", "2026-03-01T12:00:00Z"],
    ["quarantined", { status: "quarantined" }, null, "push-profile quarantine retry k", null],
    ["synced", { status: "synced" }, null, "next change", null],
    ["synced in a paused mirror", { status: "synced" }, byHand, "next change", null],
    ["a refused file", { status: "synced", againAt: NOON }, null, "file", "2026-03-01T12:00:00Z"],
    ["a refused file in a paused mirror", { status: "conflict", againAt: NOON }, byHand, "paused", null],
    ["conflict", { status: "conflict" }, null, "next change", null],
    ["no e-mail", { status: "skipped", reason: "no-email" }, null, "sourced: true", null],
    ["existing", { status: "skipped", reason: "existing" }, null, "existing: fill", null],
    ["restricted", { status: "skipped", reason: "restricted" }, null, "restriction was lifted", null],
    ["a logic", { status: "skipped", reason: "logic:x" }, null, "filters or mapping", null],
    ["dropped", { status: "skipped", reason: "dropped" }, null, "next change", null],
    ["forgotten", { status: "skipped", reason: "forgotten" }, null, "not pushed again", null],
    ["archived, by a push", { status: "skipped", reason: "archived" }, null, "lists them again", null],
    ["vanished, by a push", { status: "skipped", reason: "vanished" }, null, "lists them again", null],
    ["gone, by a push", { status: "skipped", reason: "gone" }, null, "--recreate", null],
    ["gone", { status: "gone", reason: "gone" }, null, "--recreate", null],
    ["archived", { status: "archived", reason: "archived" }, null, "lists them again", null],
  ])("%s", (_, given, pause, what, at) => {
    const person = { key: "k", status: "synced", reason: null, dueAt: null, againAt: null, ...given } as const;
    const next = whatNext(person, { pause });
    expect(next.what).toContain(what);
    expect(next.at).toBe(at);
  });
});

describe("nextUnknown", () => {
  it("says whether the mirror stands still", () => {
    expect(nextUnknown({ pause: null }).what).not.toContain("paused");
    expect(nextUnknown({ pause: byHand }).what).toContain("paused");
  });
});

describe("nextForgotten", () => {
  it("is nothing", () => {
    expect(nextForgotten()).toMatchObject({ what: expect.stringContaining("Nothing"), at: null });
  });
});
