import { describe, expect, it, vi } from "vitest";
import type { Leave, Priority, RateFacts } from "./budget.ts";
import { createBudget, createUnlimitedBudget, type MemoryBudget } from "./memory-budget.ts";
import { createVirtualClock, type VirtualClock } from "./testing/virtual-clock.ts";

const OK: RateFacts = { status: 200, remaining: null, resetMs: null, retryAfterMs: null };
const REFUSED: RateFacts = { ...OK, status: 429, retryAfterMs: 3000 };

function create(limit: number): { clock: VirtualClock; budget: MemoryBudget } {
  const clock = createVirtualClock(1_000_000);
  return { clock, budget: createBudget({ limit, clock, random: () => 0 }) };
}

/** Asks for a slot and answers at once; writes the name and the time down. */
function queue(budget: MemoryBudget, clock: VirtualClock, log: string[]) {
  const start = clock.now();
  return async (name: string, priority: Priority): Promise<void> => {
    const leave = await budget.acquire({ priority });
    log.push(`${name}@${clock.now() - start}`);
    leave.done(OK);
  };
}

describe("createBudget", () => {
  it("lets a burst of pushes through and makes the next one wait a window after an answer", async () => {
    const { clock, budget } = create(2);
    const log: string[] = [];
    const ask = queue(budget, clock, log);
    const all = Promise.all([ask("a", "push"), ask("b", "push"), ask("c", "push")]);
    await clock.advance(9999);
    expect(log).toEqual(["a@0", "b@0"]);
    await clock.advance(1);
    await all;
    expect(log).toEqual(["a@0", "b@0", "c@10000"]);
  });

  it("serves pushes before loads that came earlier, each kind in order", async () => {
    const { clock, budget } = create(1);
    const log: string[] = [];
    const ask = queue(budget, clock, log);
    const all = Promise.all([
      ask("first", "push"),
      ask("load 1", "load"),
      ask("load 2", "load"),
      ask("push 1", "push"),
      ask("push 2", "push"),
    ]);
    await clock.advance(60_000);
    await all;
    expect(log).toEqual(["first@0", "push 1@10000", "push 2@20000", "load 1@30000", "load 2@40000"]);
  });

  it("spaces loads evenly, while a push goes between them", async () => {
    const { clock, budget } = create(4);
    const log: string[] = [];
    const ask = queue(budget, clock, log);
    const all = Promise.all([ask("a", "load"), ask("b", "load"), ask("c", "load")]);
    await clock.advance(1000);
    await ask("push", "push");
    await clock.advance(9000);
    await all;
    expect(log).toEqual(["a@0", "push@1000", "b@2500", "c@5000"]);
  });

  it("holds everybody back after a refusal", async () => {
    const { clock, budget } = create(10);
    const log: string[] = [];
    const ask = queue(budget, clock, log);
    (await budget.acquire()).done(REFUSED);
    const all = Promise.all([ask("push", "push"), ask("load", "load")]);
    await clock.advance(2999);
    expect(log).toEqual([]);
    await clock.advance(1);
    await all;
    expect(log).toEqual(["push@3000", "load@3000"]);
  });

  it("counts a leave once, however often it is given back", async () => {
    const { clock, budget } = create(3);
    const leave = await budget.acquire();
    leave.done(OK);
    leave.done(OK);
    expect(budget.usage()).toEqual({ limit: 3, used: 1, waiting: 0 });
    await clock.advance(10_000);
    expect(budget.usage().used).toBe(0);
  });

  it("frees a slot at once, and once, of which nothing was sent", async () => {
    const { clock, budget } = create(2);
    const [sent, unsent] = [await budget.acquire(), await budget.acquire()];
    const log: string[] = [];
    const next = queue(budget, clock, log)("next", "push");
    unsent.cancel?.();
    unsent.cancel?.();
    unsent.done(REFUSED);
    await next;
    expect(log).toEqual(["next@0"]);
    sent.done(OK);
    sent.cancel?.();
    expect(budget.usage()).toEqual({ limit: 2, used: 2, waiting: 0 });
  });

  it("gives back what the service leaves, too, when nothing was sent", async () => {
    const { clock, budget } = create(10);
    (await budget.acquire()).done({ status: 200, remaining: 1, resetMs: 5000, retryAfterMs: null });
    (await budget.acquire()).cancel?.();
    const log: string[] = [];
    await queue(budget, clock, log)("next", "push");
    expect(log).toEqual(["next@0"]);
  });

  it("wakes a waiter by an answer when nothing but an answer can tell", async () => {
    const { clock, budget } = create(1);
    const leave = await budget.acquire();
    let granted: Leave | undefined;
    const waiting = budget.acquire().then((value) => {
      granted = value;
    });
    await clock.advance(60_000);
    expect([granted, clock.sleepers()]).toEqual([undefined, 0]);
    leave.done(OK);
    await clock.advance(10_000);
    await waiting;
    expect(granted).toBeDefined();
  });

  it("does not free slots early or hold them for hours when the clock is set back", async () => {
    const { clock, budget } = create(1);
    (await budget.acquire()).done(OK);
    clock.set(clock.now() - 3_600_000);
    const waiting = budget.acquire();
    await clock.advance(9999);
    expect(budget.usage().waiting).toBe(1);
    await clock.advance(1);
    await expect(waiting).resolves.toBeDefined();
  });

  describe("when a waiter is aborted", () => {
    it("rejects with the reason and leaves no trace: no place, no timer, no listener", async () => {
      const { clock, budget } = create(1);
      (await budget.acquire()).done(OK);
      const controller = new AbortController();
      const remove = vi.spyOn(controller.signal, "removeEventListener");
      const waiting = budget.acquire({ signal: controller.signal });
      expect([budget.usage().waiting, clock.sleepers()]).toEqual([1, 1]);
      controller.abort("stop");
      await expect(waiting).rejects.toBe("stop");
      expect([budget.usage(), clock.sleepers()]).toEqual([{ limit: 1, used: 1, waiting: 0 }, 0]);
      expect(remove).not.toHaveBeenCalled();
    });

    it("lets the next one have its place", async () => {
      const { clock, budget } = create(1);
      (await budget.acquire()).done(OK);
      const controller = new AbortController();
      const first = budget.acquire({ signal: controller.signal });
      const second = budget.acquire();
      controller.abort("stop");
      await expect(first).rejects.toBe("stop");
      await clock.advance(10_000);
      await expect(second).resolves.toBeDefined();
    });

    it("does not even queue one that was aborted before", async () => {
      const { budget } = create(1);
      await expect(budget.acquire({ signal: AbortSignal.abort("before") })).rejects.toBe("before");
      expect(budget.usage()).toEqual({ limit: 1, used: 0, waiting: 0 });
    });
  });

  it("lets go of the signal and the timer once granted", async () => {
    const { clock, budget } = create(1);
    const controller = new AbortController();
    const remove = vi.spyOn(controller.signal, "removeEventListener");
    (await budget.acquire({ signal: controller.signal })).done(OK);
    expect(remove).toHaveBeenCalledOnce();
    expect(clock.sleepers()).toBe(0);
  });

  it.each([0, -1, 1.5, Number.NaN])("refuses a limit of %s", (limit) => {
    expect(() => createBudget({ limit })).toThrow(/whole number above 0/);
  });
});

describe("createUnlimitedBudget", () => {
  it("paces nothing but obeys a refusal", async () => {
    const clock = createVirtualClock();
    const budget = createUnlimitedBudget({ clock, random: () => 0 });
    const leaves = await Promise.all(Array.from({ length: 500 }, () => budget.acquire({ priority: "load" })));
    leaves[0]?.done(REFUSED);
    const waiting = budget.acquire();
    await clock.advance(2999);
    expect(budget.usage().waiting).toBe(1);
    await clock.advance(1);
    await expect(waiting).resolves.toBeDefined();
  });
});
