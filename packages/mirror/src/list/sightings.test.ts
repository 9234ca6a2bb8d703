import { describe, expect, it } from "vitest";
import type { KnownPerson, PersonStatus } from "../ledger/ledger.ts";
import { dueSightings, type ListedPerson, toSightings, UNDATED_EVERY_MS } from "./sightings.ts";

const NOW = Date.UTC(2026, 2, 2);
const T1 = "2026-03-01T10:00:00+0000";
const T2 = "2026-03-01T10:00:01+0000";

describe("toSightings", () => {
  it("keeps the time as it was listed, and as a number", () => {
    expect(toSightings([{ key: "a", updated_at: T1 }])).toEqual([
      { key: "a", updatedAt: T1, updatedMs: Date.UTC(2026, 2, 1, 10), archived: false },
    ]);
  });

  it("takes a person who is listed twice once, as they are listed first", () => {
    const listed = toSightings([
      { key: "a", updated_at: T2 },
      { key: "a", updated_at: T1 },
    ]);
    expect(listed.map(({ updatedAt }) => updatedAt)).toEqual([T2]);
  });

  it.each([
    ["no updated_at", { key: "a" }, { updatedAt: null, updatedMs: null, archived: false }],
    ["a null updated_at", { key: "a", updated_at: null }, { updatedAt: null, updatedMs: null, archived: false }],
    ["a time that is none", { key: "a", updated_at: "?" }, { updatedAt: "?", updatedMs: null, archived: false }],
    ["archived_at", { key: "a", archived_at: T1 }, { updatedAt: null, updatedMs: null, archived: true }],
    ["archive, its older name", { key: "a", archive: T1 }, { updatedAt: null, updatedMs: null, archived: true }],
    ["a null archived_at", { key: "a", archived_at: null }, { updatedAt: null, updatedMs: null, archived: false }],
  ])("reads an item with %s", (_name, item, want) => {
    expect(toSightings([item])).toEqual([{ key: "a", ...want }]);
  });

  it("passes over an item without a key", () => {
    expect(toSightings([{ key: "" }, { key: "b" }])).toHaveLength(1);
  });
});

describe("dueSightings", () => {
  const dated: ListedPerson = { key: "a", updatedAt: T2, updatedMs: 1, archived: false };
  const undated: ListedPerson = { key: "a", updatedAt: null, updatedMs: null, archived: false };
  const known = (updatedAt: string | null, status: PersonStatus, triedAt: number | null = NOW): KnownPerson => ({
    updatedAt,
    status,
    reason: null,
    triedAt,
  });

  it.each<[string, ListedPerson, KnownPerson | null, boolean]>([
    ["somebody unknown is due", dated, null, true],
    ["somebody changed is due", dated, known(T1, "synced"), true],
    ["somebody whose time went back is due", { ...dated, updatedAt: T1 }, known(T2, "synced"), true],
    ["somebody pushed at this time is not due", dated, known(T2, "conflict"), false],
    ["somebody skipped at this time is not due", dated, known(T2, "skipped"), false],
    ["somebody failed at this time is not due", dated, known(T2, "quarantined"), false],
    ["somebody gone at this time is not due", dated, known(T2, "gone"), false],
    ["somebody due already is no news", dated, known(T2, "due"), false],
    ["somebody due who changed again is due", dated, known(T1, "due"), true],
    ["somebody archived is not due", { ...dated, archived: true }, null, false],
    ["somebody undated and unknown is due", undated, null, true],
    ["somebody undated rests for a day", undated, known(null, "synced", NOW - UNDATED_EVERY_MS + 1), false],
    ["somebody undated is due after a day", undated, known(null, "synced", NOW - UNDATED_EVERY_MS), true],
    ["somebody undated who is due already is no news", undated, known(null, "due", null), false],
    ["somebody undated who waits for their next try is no news", undated, known(null, "retrying", 0), false],
    ["somebody dated is not due after a day", dated, known(T2, "synced", NOW - UNDATED_EVERY_MS), false],
  ])("%s", (_name, person, row, want) => {
    const rows = new Map(row === null ? [] : [[person.key, row]]);
    expect(dueSightings([person], { known: rows, startFrom: null, now: NOW })).toHaveLength(want ? 1 : 0);
  });

  it.each<[string, ListedPerson, KnownPerson | null, boolean]>([
    ["somebody unknown from before the mirror's start is not taken", { ...dated, updatedMs: 999 }, null, false],
    ["somebody unknown who changed at its start is", { ...dated, updatedMs: 1000 }, null, true],
    ["somebody unknown whose time is not told is", undated, null, true],
    ["somebody known who changed before is", { ...dated, updatedMs: 999 }, known(T1, "synced"), true],
  ])("with a start: %s", (_name, person, row, want) => {
    const rows = new Map(row === null ? [] : [[person.key, row]]);
    expect(dueSightings([person], { known: rows, startFrom: 1000, now: NOW })).toHaveLength(want ? 1 : 0);
  });
});
