import { describe, expect, it } from "vitest";
import { summarise } from "./cli-kills.ts";
import type { Kill } from "./kill-once.ts";

const good: Kill = {
  point: "create: after send",
  nth: 3,
  landed: true,
  asked: 0,
  faults: { duplicates: [], lost: [], ledger: [] },
  complaints: [],
};

describe("summarise", () => {
  it("counts what landed, by point, and nothing else", () => {
    const { holds, facts, failures } = summarise([good, good, { ...good, landed: false }]);
    expect({ holds, failures }).toEqual({ holds: true, failures: [] });
    expect(Object.fromEntries(facts)).toMatchObject({
      "kills that landed": "2",
      "killed create: after send": "2",
      "killed during a migration": "0",
      "draws that did not land, not counted": "1",
      duplicates: "0",
    });
  });

  it.each([
    { faults: { duplicates: ["person 1: 2 times"], lost: [], ledger: [] } },
    { faults: { duplicates: [], lost: ["person 1: not there"], ledger: [] } },
    { faults: { duplicates: [], lost: [], ledger: ["1 people are due"] } },
    { complaints: ["the next run ended with 1"] },
  ])("does not hold with %o, and says where", (wrong) => {
    const { holds, failures } = summarise([good, { ...good, ...wrong }]);
    expect(holds).toBe(false);
    expect(failures).toEqual([expect.stringContaining("killed create: after send, time 3: ")]);
  });
});
