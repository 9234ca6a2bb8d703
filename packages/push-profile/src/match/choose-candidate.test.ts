import type { Candidate } from "@push-profile/teamtailor-client";
import { describe, expect, it } from "vitest";
import { chooseCandidate } from "./choose-candidate.ts";

const one = (id: string, sourced: boolean): Candidate => ({ id, type: "candidates", attributes: { sourced } });

describe("chooseCandidate", () => {
  it.each([
    ["nobody", [], null, []],
    ["the only one", [one("5", true)], "5", []],
    ["who applied before who was sourced", [one("1", true), one("2", false)], "2", ["1"]],
    ["the lowest id, as a number", [one("10", false), one("9", false)], "9", ["10"]],
    [
      "ids beyond a double",
      [one("90071992547409930", true), one("90071992547409929", true)],
      "90071992547409929",
      ["90071992547409930"],
    ],
  ])("%s", (_, found, id, duplicates) => {
    const choice = chooseCandidate(found);
    expect([choice.candidate?.id ?? null, choice.duplicates]).toEqual([id, duplicates]);
  });
});
