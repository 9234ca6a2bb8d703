import type { PassRecord } from "@push-profile/mirror";
import { describe, expect, it } from "vitest";
import { groupPasses } from "./group-passes.ts";

const failures: Readonly<Record<string, Partial<PassRecord>>> = {
  h: { outcome: "unavailable", error: { code: "timeout", status: null, service: "hrflow" } },
  t: { outcome: "unavailable", error: { code: "unavailable", status: 503, service: "teamtailor" } },
  T: { outcome: "unavailable", error: { code: "unavailable", status: 502, service: "teamtailor" } },
  o: { outcome: "unavailable" },
  p: { outcome: "paused", error: { code: "auth", status: 401, service: "teamtailor" } },
  b: { outcome: "bounded" },
};

/** `.` is a quiet pass, a digit one that created so many, a letter one that failed. */
function passes(text: string): PassRecord[] {
  return [...text].map((letter, index) => ({
    at: 1000 - index,
    outcome: "done",
    durationMs: 1,
    counts: { created: Number(letter) || 0, backlog: 3 },
    ...failures[letter],
  }));
}

function drawn(given: readonly PassRecord[], limit = 8): string[] {
  return groupPasses(given, limit).map(
    ({ kind, count, from, until, pass }) => `${count} ${kind} ${pass.outcome} ${from}-${until}`,
  );
}

describe("groupPasses", () => {
  it.each<[string, string[]]>([
    ["", []],
    ["3", ["1 single done 1000-1000"]],
    ["...", ["3 quiet done 998-1000"]],
    [
      "..3.h",
      ["2 quiet done 999-1000", "1 single done 998-998", "1 quiet done 997-997", "1 failed unavailable 996-996"],
    ],
    ["35", ["1 single done 1000-1000", "1 single done 999-999"]],
    ["bb", ["1 single bounded 1000-1000", "1 single bounded 999-999"]],
    ["hhh", ["3 failed unavailable 998-1000"]],
    ["oo", ["2 failed unavailable 999-1000"]],
    ["hhttT", ["2 failed unavailable 999-1000", "2 failed unavailable 997-998", "1 failed unavailable 996-996"]],
    ["hoh", ["1 failed unavailable 1000-1000", "1 failed unavailable 999-999", "1 failed unavailable 998-998"]],
    ["pp.", ["2 failed paused 999-1000", "1 quiet done 998-998"]],
  ])("%j", (text, want) => {
    expect(drawn(passes(text))).toEqual(want);
  });

  it("counts a quiet time to its end, and groups no more than asked for", () => {
    expect(drawn(passes("3.....4"), 2)).toEqual(["1 single done 1000-1000", "5 quiet done 995-999"]);
  });

  it("takes what the ledger has drawn together for as many as there were", () => {
    const [newest, oldest] = passes("hh");
    if (newest === undefined || oldest === undefined) throw new Error("no passes");
    const again = { count: 9, until: 990, longestGapMs: 5 };
    expect(drawn([newest, { ...oldest, at: 900, again }])).toEqual(["11 failed unavailable 900-1000"]);
    expect(drawn([{ ...oldest, at: 900, again }])).toEqual(["10 failed unavailable 900-990"]);
  });

  it("adds up whom those that failed have pushed", () => {
    const [one, other] = passes("hh");
    if (one === undefined || other === undefined) throw new Error("no passes");
    const groups = groupPasses(
      [
        { ...one, counts: { created: 2 } },
        { ...other, counts: { created: 1, failed: 4 } },
      ],
      8,
    );
    expect(groups.map(({ counts }) => counts)).toEqual([{ created: 3, failed: 4 }]);
  });
});
