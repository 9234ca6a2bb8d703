import { createBudget, type Leave } from "@push-profile/transport";
import { createVirtualClock } from "@push-profile/transport/testing";
import { describe, expect, it } from "vitest";
import { bothBudgets } from "./both-budgets.ts";

function open({ own = 2, shared = 2 } = {}) {
  const clock = createVirtualClock();
  const budgets = { own: createBudget({ limit: own, clock }), shared: createBudget({ limit: shared, clock }) };
  const budget = bothBudgets(budgets.own, budgets.shared);
  const used = () => [budgets.own.usage().used, budgets.shared.usage().used];
  const take = (): Promise<Leave> => budget.acquire();
  return { clock, budgets, budget, used, take };
}

describe("two budgets as one", () => {
  it("book a request on both, from its sending until ten seconds after its answer", async () => {
    const { clock, used, take } = open();
    const leave = await take();
    expect(used()).toEqual([1, 1]);
    leave.done(null);
    expect(used()).toEqual([1, 1]);
    await clock.advance(10_000);
    expect(used()).toEqual([0, 0]);
  });

  it.each([{ own: 1 }, { shared: 1 }])("let nobody send where one of them does not: %o", async (limits) => {
    const { clock, take } = open(limits);
    (await take()).done(null);
    let sent = false;
    const second = take().then(() => {
      sent = true;
    });
    await clock.advance(9_999);
    expect(sent).toBe(false);
    await clock.advance(1);
    await second;
    expect(sent).toBe(true);
  });

  it("give both slots back of what was not sent", async () => {
    const { used, take } = open();
    (await take()).cancel?.();
    expect(used()).toEqual([0, 0]);
  });

  it("give the own slot back of whoever stops waiting for the other's", async () => {
    const { budgets, budget, used } = open({ shared: 1 });
    await budgets.shared.acquire();
    const stop = new AbortController();
    const waiting = budget.acquire({ signal: stop.signal });
    await new Promise(setImmediate);
    expect(used()).toEqual([1, 1]);
    stop.abort(new Error("enough"));
    await expect(waiting).rejects.toThrow("enough");
    expect(used()).toEqual([0, 1]);
  });

  it("both learn of a refusal", async () => {
    const { budgets, take } = open({ own: 5, shared: 5 });
    (await take()).done({ status: 429, remaining: null, resetMs: null, retryAfterMs: 5000 });
    const waits = Object.values(budgets).map((budget) => {
      void budget.acquire();
      return budget.usage().waiting;
    });
    expect(waits).toEqual([1, 1]);
  });
});
