import { describe, expect, it } from "vitest";
import { mirrorRow } from "../testing/mirror-row.ts";
import { findPersonMirror, findPersonMirrors } from "./find-person-mirror.ts";

const rows = [
  mirrorRow({ id: 1, name: "one", source: "s1" }),
  mirrorRow({ id: 2, name: "two", source: "s2" }),
  mirrorRow({ id: 3, name: "three", source: "s3" }),
];

/** A ledger in which these mirrors have forgotten the key: that is a way to know it. */
function ledger(knowing: number[], all = rows) {
  return {
    mirrors: async () => all,
    accounts: async () => [1, 2].map((id) => ({ id, baseUrl: `https://tt${id}.example.com/v1`, company: `c${id}` })),
    person: async () => null,
    fingerprint: (text: string) => text,
    forgottenKeys: async (mirror: number, prints: readonly string[]) => new Set(knowing.includes(mirror) ? prints : []),
  };
}

const shared = [
  mirrorRow({ id: 1, name: "sweden", source: "s1", account: 1 }),
  mirrorRow({ id: 2, name: "norway", source: "s1", account: 2 }),
];
const namesakes = shared.map((row) => ({ ...row, name: "careers" }));

function place(facts: { name?: string; source?: string | null; usual?: string | null; baseUrl?: string }) {
  const { name = null, source = null, usual = null, baseUrl = null } = facts;
  return { key: "k", name, source, usual: { source: usual, baseUrl } };
}

describe("the mirror whose person is meant", () => {
  it.each([
    { what: "of the named source", knowing: [1, 2], source: "s2", usual: null, want: "two" },
    { what: "of the name that was said", knowing: [1, 2], name: "two", usual: "s1", want: "two" },
    { what: "the only one that knows them", knowing: [3], source: null, usual: "s1", want: "three" },
    { what: "of the usual source where several know them", knowing: [2, 3], source: null, usual: "s2", want: "two" },
    { what: "of the usual source where none knows them", knowing: [], source: null, usual: "s2", want: "two" },
    { what: "any where none knows them", knowing: [], source: null, usual: null, want: "one" },
  ])("is the one $what", async ({ knowing, want, ...said }) => {
    expect((await findPersonMirror(ledger(knowing), place(said))).name).toBe(want);
  });

  it("is found by its name where two bring one source to two accounts", async () => {
    const found = await findPersonMirror(ledger([1, 2], shared), place({ name: "norway", usual: "s1" }));
    expect(found.id).toBe(2);
  });

  it("is one of all that bring that source somewhere, where every trace is meant", async () => {
    expect(await findPersonMirrors(ledger([2], shared), place({}))).toEqual(shared);
    expect(await findPersonMirrors(ledger([1, 2], shared), place({ name: "norway" }))).toEqual(shared);
    expect(await findPersonMirrors(ledger([2, 3]), place({ usual: "s3" }))).toEqual([rows[2]]);
    await expect(findPersonMirrors(ledger([2, 3]), place({}))).rejects.toThrow("several mirrors");
  });

  it("is the one at the address that is set where nothing else tells them apart", async () => {
    const said = { usual: "s1", baseUrl: "https://tt2.example.com/v1" };
    expect((await findPersonMirror(ledger([1, 2], namesakes), place(said))).id).toBe(2);
    await expect(findPersonMirror(ledger([1, 2], shared), place(said))).rejects.toThrow("several mirrors");
  });

  it.each([
    {
      what: "several know them",
      of: ledger([1, 2]),
      says: "several mirrors know this profile: one (s1), two (s2)",
      fix: "--source",
    },
    {
      what: "several of one source know them",
      of: ledger([1, 2], shared),
      says: "several mirrors know this profile: sweden (s1), norway (s1)",
      fix: "--mirror",
    },
    {
      what: "several of one source and one name know them",
      of: ledger([1, 2], namesakes),
      says: "careers, in the accounts at https://tt1.example.com/v1, https://tt2.example.com/v1",
      fix: "TEAMTAILOR_BASE_URL",
    },
    {
      what: "no mirror has the source",
      of: ledger([1]),
      source: "s9",
      says: "the ledger has no mirror of the source",
      fix: "There are: s1, s2, s3.",
    },
    {
      what: "no mirror has the name",
      of: ledger([1]),
      name: "nine",
      says: "no mirror of the name that --mirror gives",
      fix: "There are: one, two, three.",
    },
    { what: "there is no mirror", of: ledger([], []), says: "the ledger has no mirror yet", fix: "make one" },
  ])("cannot be told where $what", async ({ of, says, fix, ...said }) => {
    await expect(findPersonMirror(of, place(said))).rejects.toMatchObject({
      message: expect.stringContaining(says),
      fix: expect.stringContaining(fix),
    });
  });
});
