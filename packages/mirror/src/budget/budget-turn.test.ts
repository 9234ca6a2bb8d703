import { describe, expect, it } from "vitest";
import { type BudgetState, readBudgetState } from "./budget-state.ts";
import { type Pace, readUsage, type Turn, type Turned, takeTurn } from "./budget-turn.ts";

const PACE: Pace = { limit: 4, windowMs: 10_000, endsWithinMs: 30_000 };

function turn(state: BudgetState | null, part: Partial<Turn>): Turned {
  const nothing: Turn = { id: "me", now: 0, ended: [], waiting: { push: 0, load: 0 } };
  return takeTurn(state ?? readBudgetState(null), { ...nothing, ...part }, PACE);
}

/** A state in which so many are in flight, and another process waits with so many pushes. */
function busy(inFlight: number, pushesElsewhere: number): BudgetState {
  const { state } = turn(null, { id: "them", waiting: { push: inFlight, load: 0 } });
  const queues = pushesElsewhere === 0 ? [] : [{ id: "them", pushes: pushesElsewhere, loads: 0, until: 3000 }];
  return { ...state, queues };
}

describe("takeTurn", () => {
  it.each<[string, BudgetState | null, Turn["waiting"], { push: number; load: number; waitMs: number | null }]>([
    ["nothing for nobody", null, { push: 0, load: 0 }, { push: 0, load: 0, waitMs: null }],
    ["all pushes that there is room for", null, { push: 6, load: 0 }, { push: 4, load: 0, waitMs: 1000 }],
    ["one load at a time", null, { push: 0, load: 3 }, { push: 0, load: 1, waitMs: 1000 }],
    ["pushes first, then a load", null, { push: 2, load: 3 }, { push: 2, load: 1, waitMs: 1000 }],
    ["no load while a push waits here", null, { push: 5, load: 1 }, { push: 4, load: 0, waitMs: 1000 }],
    [
      "no load the slot that another's push waits for",
      busy(3, 1),
      { push: 0, load: 1 },
      { push: 0, load: 0, waitMs: 50 },
    ],
    ["a load what other pushes leave", busy(2, 1), { push: 0, load: 1 }, { push: 0, load: 1, waitMs: null }],
    ["a push a slot whoever waits elsewhere", busy(3, 1), { push: 1, load: 0 }, { push: 1, load: 0, waitMs: null }],
  ])("gives %s", (_name, state, waiting, want) => {
    const { tickets, waitMs } = turn(state, { waiting });
    expect({ push: tickets.push.length, load: tickets.load.length, waitMs }).toEqual(want);
  });

  it("writes down who waits, for as long as they say so again", () => {
    const { state } = turn(busy(4, 0), { waiting: { push: 2, load: 1 } });
    expect(state.queues).toEqual([{ id: "me", pushes: 2, loads: 1, until: 3000 }]);
    expect(readUsage(state, 2999, PACE)).toEqual({ used: 4, waiting: 3 });
    expect(readUsage(state, 3000, PACE)).toEqual({ used: 4, waiting: 0 });
    expect(turn(state, {}).state.queues).toEqual([]);
  });

  it("books ends at the time they came", () => {
    const taken = turn(null, { waiting: { push: 1, load: 0 } });
    const ended = [{ ticket: taken.tickets.push[0] ?? 0, facts: null, agoMs: 400, jitter: 0 }];
    expect(turn(taken.state, { now: 1000, ended }).state.allowance).toMatchObject({ freeAt: [10_600], inFlight: [] });
  });

  it("takes back what was not sent", () => {
    const taken = turn(null, { waiting: { push: 1, load: 0 } });
    const ended = [{ ticket: taken.tickets.push[0] ?? 0, facts: "unsent" as const, agoMs: 0, jitter: 0 }];
    expect(turn(taken.state, { ended }).state.allowance).toMatchObject({ freeAt: [], inFlight: [] });
  });
});
