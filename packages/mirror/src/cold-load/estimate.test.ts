import { describe, expect, it } from "vitest";
import { type Estimate, estimate, type LoadFacts } from "./estimate.ts";

const facts: LoadFacts = { unmatched: 0, matched: 0, candidates: 0, teamtailorLimit: 50 };

describe("estimate", () => {
  it.each<[string, Partial<LoadFacts>, Partial<Estimate>]>([
    ["nobody", {}, { people: 0, teamtailorRequests: 0, hrflowRequests: 0, minutes: 0, sentence: "Nobody is due." }],
    [
      "a cold load: the account's pages and one write each",
      { unmatched: 9000, candidates: 3000 },
      { way: "index", people: 9000, teamtailorRequests: 9100, hrflowRequests: 300, minutes: 31 },
    ],
    [
      "those who stand there already are read again",
      { unmatched: 9000, existing: 3000, candidates: 3000 },
      { way: "index", teamtailorRequests: 12_100 },
    ],
    [
      "few people in a large account: two requests each",
      { unmatched: 40, candidates: 30_000 },
      { way: "ask", teamtailorRequests: 80, hrflowRequests: 2, minutes: 1 },
    ],
    ["an account that does not count", { unmatched: 600, candidates: null }, { way: "ask", teamtailorRequests: 1200 }],
    ["remembered ones: read and write", { matched: 150, candidates: 10 }, { teamtailorRequests: 300, minutes: 1 }],
    ["not paced: HrFlow bounds it", { unmatched: 18_000, teamtailorLimit: 0 }, { hrflowRequests: 600, minutes: 2 }],
    ["nothing is paced", { unmatched: 900, teamtailorLimit: 0, hrflowLimit: 0 }, { minutes: 0 }],
  ])("%s", (_, given, want) => {
    expect(estimate({ ...facts, ...given })).toMatchObject(want);
  });

  it("says it in a sentence", () => {
    expect(estimate({ ...facts, unmatched: 9000, candidates: 3000 }).sentence).toBe(
      "9,000 people are due; the account's 3,000 candidates are read first: about 9,100 requests to Teamtailor, about 31 minutes.",
    );
    expect(estimate({ ...facts, matched: 1 }).sentence).toBe(
      "1 person is due; each is looked up by e-mail unless the candidate is remembered: about 2 requests to Teamtailor, within a minute.",
    );
  });
});
