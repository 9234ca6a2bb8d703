import { describe, expect, it } from "vitest";
import { mirrorRow } from "../testing/mirror-row.ts";
import { findPersonMirror } from "./find-person-mirror.ts";

const rows = [
  mirrorRow({ id: 1, name: "one", source: "s1" }),
  mirrorRow({ id: 2, name: "two", source: "s2" }),
  mirrorRow({ id: 3, name: "three", source: "s3" }),
];

/** A ledger in which these mirrors have forgotten the key: that is a way to know it. */
function ledger(knowing: number[], all = rows) {
  return {
    mirrors: async () => all,
    person: async () => null,
    fingerprint: (text: string) => text,
    forgottenKeys: async (mirror: number, prints: readonly string[]) => new Set(knowing.includes(mirror) ? prints : []),
  };
}

describe("the mirror whose person is meant", () => {
  it.each([
    { what: "of the named source", knowing: [1, 2], source: "s2", usual: null, want: "two" },
    { what: "the only one that knows them", knowing: [3], source: null, usual: "s1", want: "three" },
    { what: "of the usual source where several know them", knowing: [2, 3], source: null, usual: "s2", want: "two" },
    { what: "of the usual source where none knows them", knowing: [], source: null, usual: "s2", want: "two" },
    { what: "any where none knows them", knowing: [], source: null, usual: null, want: "one" },
  ])("is the one $what", async ({ knowing, source, usual, want }) => {
    expect((await findPersonMirror(ledger(knowing), { key: "k", source, usual })).name).toBe(want);
  });

  it.each([
    {
      what: "several know them",
      of: ledger([1, 2]),
      source: null,
      says: "several mirrors know this profile: one (s1), two (s2)",
    },
    { what: "no mirror has the source", of: ledger([1]), source: "s9", says: "the ledger has no mirror of the source" },
    { what: "there is no mirror", of: ledger([], []), source: null, says: "the ledger has no mirror yet" },
  ])("cannot be told where $what", async ({ of, source, says }) => {
    await expect(findPersonMirror(of, { key: "k", source, usual: null })).rejects.toThrow(says);
  });
});
