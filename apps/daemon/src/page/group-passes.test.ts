import type { PassRecord } from "@push-profile/mirror";
import { describe, expect, it } from "vitest";
import { groupPasses } from "./group-passes.ts";

/** `.` is a quiet pass, `x` one that failed, a digit one that created so many. */
function passes(text: string): PassRecord[] {
  return [...text].map((letter, index) => ({
    at: 1000 - index,
    outcome: letter === "x" ? "unavailable" : "done",
    durationMs: 1,
    counts: { created: Number(letter) || 0, backlog: 3 },
  }));
}

function drawn(text: string, limit = 8): string[] {
  return groupPasses(passes(text), limit).map((group) =>
    group.kind === "quiet"
      ? `${group.count} quiet ${group.oldest.at}-${group.newest.at}`
      : `${group.pass.outcome} ${group.pass.at}`,
  );
}

describe("groupPasses", () => {
  it.each<[string, string[]]>([
    ["", []],
    ["3", ["done 1000"]],
    ["...", ["3 quiet 998-1000"]],
    ["..3.x", ["2 quiet 999-1000", "done 998", "1 quiet 997-997", "unavailable 996"]],
    ["xx", ["unavailable 1000", "unavailable 999"]],
  ])("%j", (text, want) => {
    expect(drawn(text)).toEqual(want);
  });

  it("counts a quiet time to its end, and groups no more than asked for", () => {
    expect(drawn("3.....4", 2)).toEqual(["done 1000", "5 quiet 995-999"]);
  });
});
