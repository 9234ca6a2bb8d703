import type { CandidateTraces } from "push-profile";
import { describe, expect, it } from "vitest";
import type { Link } from "../ledger/ledger.ts";
import type { Farewell } from "../mirror-settings.ts";
import { chooseFarewell } from "./choose-farewell.ts";

const profile = { mirror: 1, key: "k" };
const traces: CandidateTraces = { fields: {}, tags: { wanted: [], added: ["other"], others: [] } };
const tagged: CandidateTraces = { fields: {}, tags: { wanted: [], added: ["tag"], others: [] } };

function link(change: Partial<Link> = {}): Link {
  return { ...profile, priority: 0, live: true, updatedMs: 0, ...change };
}

describe("chooseFarewell", () => {
  it.each<[string, Farewell, CandidateTraces | null, Link[], Farewell]>([
    ["keep", "keep", traces, [link()], "keep"],
    ["tag", "tag", traces, [link()], "tag"],
    ["delete", "delete", traces, [link()], "delete"],
    ["nothing was ever written there", "delete", null, [link()], "keep"],
    ["another live profile of the same mirror", "tag", traces, [link(), link({ key: "l" })], "keep"],
    ["another live profile of another mirror", "delete", traces, [link(), link({ mirror: 2 })], "keep"],
    ["another profile that is no longer live", "delete", traces, [link(), link({ key: "l", live: false })], "delete"],
    ["tagged before", "tag", tagged, [link({ live: false })], "keep"],
    ["tagged before, to be deleted", "delete", tagged, [link()], "delete"],
  ])("%s", (_, policy, known, links, want) => {
    const row = { traces: known, owner: null, links };
    expect(chooseFarewell({ policy, row, profile, tag: "tag" })).toBe(want);
  });
});
