import { describe, expect, it } from "vitest";
import { readBudgetState } from "./budget-state.ts";
import { takeTurn } from "./budget-turn.ts";

describe("readBudgetState", () => {
  it("reads what was written", () => {
    const turn = { id: "a", now: 1000, ended: [], waiting: { push: 2, load: 1 } };
    const { state } = takeTurn(readBudgetState(null), turn, { limit: 1, windowMs: 10_000, endsWithinMs: 5000 });
    expect(readBudgetState(JSON.stringify(state))).toEqual(state);
  });

  it.each([
    ["nothing", null],
    ["no JSON", "{"],
    ["another version's", '{"version":2,"at":0,"allowance":{},"queues":[]}'],
    ["half of it", '{"version":1,"at":0}'],
    ["something else", "[]"],
  ])("begins with nothing sent where the store holds %s", (_name, text) => {
    expect(readBudgetState(text)).toMatchObject({ at: 0, allowance: { freeAt: [], inFlight: [] }, queues: [] });
  });
});
