import { describe, expect, it } from "vitest";
import type { KnownPerson } from "../ledger/ledger.ts";
import type { ListedPerson } from "../list/sightings.ts";
import { comparePage } from "./compare-page.ts";

const AT = "2026-03-01T10:00:00+0000";
const MS = Date.UTC(2026, 2, 1, 10);
const LATER = "2026-03-02T10:00:00+0000";

function listed(change: Partial<ListedPerson> = {}): ListedPerson {
  return { key: "k", updatedAt: AT, updatedMs: MS, archived: false, ...change };
}

function known(change: Partial<KnownPerson> = {}): KnownPerson {
  return { updatedAt: AT, status: "synced", reason: null, triedAt: 1, ...change };
}

type Row = [
  string,
  ListedPerson,
  KnownPerson | null,
  { startFrom?: number; forgotten?: boolean },
  { seen: boolean; due: string | null | false },
];

describe("comparePage", () => {
  it.each<Row>([
    ["known and unchanged: seen", listed(), known(), {}, { seen: true, due: false }],
    ["changed: due", listed({ updatedAt: LATER, updatedMs: MS + 1 }), known(), {}, { seen: true, due: LATER }],
    ["unknown: due", listed(), null, {}, { seen: true, due: AT }],
    ["unknown and older than the start: seen only", listed(), null, { startFrom: MS + 1 }, { seen: true, due: false }],
    ["unknown, at the start: due", listed(), null, { startFrom: MS }, { seen: true, due: AT }],
    [
      "known, changed, older than the start: due all the same",
      listed({ updatedAt: LATER }),
      known(),
      { startFrom: MS + 1 },
      { seen: true, due: LATER },
    ],
    [
      "an item without a time: there, and no more",
      listed({ updatedAt: null, updatedMs: null }),
      known(),
      {},
      { seen: true, due: false },
    ],
    [
      "an unknown item without a time: due",
      listed({ updatedAt: null, updatedMs: null }),
      null,
      { startFrom: MS },
      { seen: true, due: null },
    ],
    ["back from the archive: due", listed(), known({ status: "archived" }), {}, { seen: true, due: AT }],
    [
      "back from the archive before a sweep knew of it: due",
      listed(),
      known({ status: "skipped", reason: "archived" }),
      {},
      { seen: true, due: AT },
    ],
    [
      "back from the archive in a list without times: due under the time that is known",
      listed({ updatedAt: null, updatedMs: null }),
      known({ status: "archived" }),
      {},
      { seen: true, due: AT },
    ],
    ["gone in Teamtailor: not due again", listed(), known({ status: "gone" }), {}, { seen: true, due: false }],
    ["shown as archived: not seen", listed({ archived: true }), known(), {}, { seen: false, due: false }],
    ["shown as archived, unknown: nobody's work", listed({ archived: true }), null, {}, { seen: false, due: false }],
    ["forgotten: nobody", listed(), null, { forgotten: true }, { seen: false, due: false }],
  ])("%s", (_, person, row, { startFrom = null, forgotten = false }, want) => {
    const page = comparePage([person], {
      known: new Map(row === null ? [] : [["k", row]]),
      forgotten: new Set(forgotten ? ["k"] : []),
      startFrom,
    });
    expect(page.seen).toEqual(want.seen ? ["k"] : []);
    expect(page.back).toEqual(row?.status === "archived" ? ["k"] : []);
    expect(page.due.map(({ updatedAt }) => updatedAt)).toEqual(want.due === false ? [] : [want.due]);
  });
});
