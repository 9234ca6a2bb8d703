import type { CandidateTraces } from "push-profile";
import { describe, expect, it } from "vitest";
import type { CandidateRow, Deed, Link } from "../ledger/ledger.ts";
import type { Farewell } from "../mirror-settings.ts";
import { chooseFarewell } from "./choose-farewell.ts";

const profile = { mirror: 1, key: "k" };
const traces: CandidateTraces = { fields: {}, tags: { wanted: [], added: ["other"], others: [] } };
const tagged: CandidateTraces = { fields: {}, tags: { wanted: [], added: ["tag"], others: [] } };

function link(change: Partial<Link> = {}): Link {
  return { ...profile, priority: 0, live: true, updatedMs: 0, ...change };
}

describe("chooseFarewell", () => {
  const aboutTo: CandidateTraces = { fields: {}, tags: { wanted: [], added: ["tag", "about to"], others: [] } };

  it.each<[string, Farewell, CandidateTraces | null, Link[], Farewell]>([
    ["keep", "keep", traces, [link()], "keep"],
    ["tag", "tag", traces, [link()], "tag"],
    ["delete", "delete", traces, [link()], "delete"],
    ["nothing is remembered of them", "delete", null, [link()], "keep"],
    ["another live profile of the same mirror", "tag", traces, [link(), link({ key: "l" })], "keep"],
    ["another live profile of another mirror", "delete", traces, [link(), link({ mirror: 2 })], "keep"],
    ["another profile that is no longer live", "delete", traces, [link(), link({ key: "l", live: false })], "delete"],
    ["tagged before", "tag", tagged, [link({ live: false })], "keep"],
    ["tagged before, and nobody knows whether the tag came there", "tag", aboutTo, [link()], "tag"],
    ["tagged before, to be deleted", "delete", tagged, [link()], "delete"],
  ])("%s", (_, policy, known, links, want) => {
    expect(choose(policy, { traces: known, links })).toBe(want);
  });

  it.each<[Deed, Farewell, Farewell]>([
    ["written", "tag", "tag"],
    ["written", "delete", "keep"],
    ["nothing", "tag", "keep"],
    ["nothing", "delete", "keep"],
  ])("whoever existed before us (%s), %s: %s", (deed, policy, want) => {
    expect(choose(policy, { deed })).toBe(want);
  });

  function choose(policy: Farewell, more: Partial<CandidateRow>): Farewell {
    const row: CandidateRow = { traces, deed: "created", owner: null, links: [link()], ...more };
    return chooseFarewell({ policy, row, profile, tag: "tag", aboutTo: "about to" });
  }
});
