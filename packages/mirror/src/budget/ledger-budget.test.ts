import { type Leave, type Priority, PushProfileError, type RateFacts } from "@push-profile/transport";
import { createVirtualClock, type VirtualClock } from "@push-profile/transport/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { createLedgerBudget, type LedgerBudget, type LedgerBudgetOptions } from "./ledger-budget.ts";
import { createSharedRows, type SharedRows } from "./testing/shared-rows.ts";

const START = 1_000_000;
const OK: RateFacts = { status: 200, remaining: null, resetMs: null, retryAfterMs: null };
const REFUSED: RateFacts = { ...OK, status: 429, retryAfterMs: 3000 };

let clock: VirtualClock;
let rows: SharedRows;
let log: string[];

beforeEach(() => {
  clock = createVirtualClock(START);
  rows = createSharedRows();
  log = [];
});

/** A budget as a process of its own would make it. */
function open(limit: number, more: Partial<LedgerBudgetOptions> = {}): LedgerBudget {
  return createLedgerBudget({
    ledger: rows,
    account: { id: 1 },
    limit,
    clock,
    timeoutMs: 30_000,
    random: () => 0,
    ...more,
  });
}

/** Asks for a slot and answers at once; writes the name and the time down. */
async function ask(budget: LedgerBudget, name: string, priority: Priority): Promise<void> {
  const leave = await budget.acquire({ priority });
  log.push(`${name}@${clock.now() - START}`);
  leave.done(OK);
}

describe("a budget that several processes share", () => {
  it("counts the requests of all, and frees a slot one window after its answer", async () => {
    const [one, other] = [open(2), open(2)];
    const all = Promise.all([ask(one, "a", "push"), ask(other, "b", "push"), ask(other, "c", "push")]);
    await clock.advance(9999);
    expect(log).toEqual(["a@0", "b@0"]);
    await clock.advance(1);
    await all;
    expect(log).toEqual(["a@0", "b@0", "c@10000"]);
  });

  it("lets a push go before the loads of every process, also those that waited longer", async () => {
    const [mirror, other, cli] = [open(1), open(1), open(1)];
    await ask(mirror, "first", "load");
    const all = [ask(mirror, "load 1", "load"), ask(other, "load 2", "load")];
    await clock.advance(5000);
    all.push(ask(cli, "push", "push"));
    await clock.advance(30_000);
    await Promise.all(all);
    expect(log[1]).toBe("push@10000");
    expect(log).toHaveLength(4);
  });

  it("spaces the loads of all processes evenly", async () => {
    const [one, other] = [open(4), open(4)];
    const all = ["a", "b", "c", "d"].map((name, index) => ask(index % 2 === 0 ? one : other, name, "load"));
    await clock.advance(10_000);
    await Promise.all(all);
    expect(log.map((line) => line.slice(1))).toEqual(["@0", "@2500", "@5000", "@7500"]);
  });

  it.each<[string, RateFacts, number]>([
    ["a refusal", REFUSED, 3000],
    ["what the service leaves", { ...OK, remaining: 0, resetMs: 7000 }, 7000],
  ])("holds every process back by %s that one of them heard", async (_name, facts, want) => {
    const [one, other] = [open(10), open(10)];
    (await one.acquire()).done(facts);
    await one.flush();
    const waiting = ask(other, "push", "push");
    await clock.advance(60_000);
    await waiting;
    expect(log).toEqual([`push@${want}`]);
  });

  it("gives the slots of a killed process back when its requests' time has run out", async () => {
    const [killed, other] = [open(1, { timeoutMs: 5000 }), open(1)];
    await killed.acquire();
    const waiting = ask(other, "push", "push");
    await clock.advance(60_000);
    await waiting;
    // The time limit, two seconds in which a leave may still be used, and a window.
    expect(log).toEqual(["push@17000"]);
  });

  it("does not let loads wait for the pushes of a process that is gone", async () => {
    const [gone, other] = [open(1), open(1)];
    (await other.acquire()).done(OK);
    await other.flush();
    void gone.acquire();
    await clock.advance(0);
    // From now on the process that waits is silent.
    const text = rows.text;
    rows = createSharedRows();
    rows.text = text;
    const alive = open(1);
    clock.set(START + 9900);
    const waiting = ask(alive, "load", "load");
    await clock.advance(5000);
    await waiting;
    expect(log).toEqual(["load@10000"]);
  });

  it("frees a slot at once, for every process, of which nothing was sent", async () => {
    const [one, other] = [open(1), open(1)];
    const leave = await one.acquire();
    const waiting = ask(other, "push", "push");
    await clock.advance(500);
    leave.cancel?.();
    leave.done(REFUSED);
    await clock.advance(600);
    await waiting;
    expect(log).toEqual(["push@1000"]);
  });

  it("keeps to the lower limit of its own where others allow more", async () => {
    const [strict, wide] = [open(1), open(3)];
    await ask(wide, "wide", "push");
    const waiting = ask(strict, "strict", "push");
    await ask(wide, "wide", "push");
    await clock.advance(20_000);
    await waiting;
    expect(log).toEqual(["wide@0", "wide@0", "strict@10000"]);
  });

  it("tells of all processes together", async () => {
    const [one, other] = [open(2), open(2)];
    const leaves = [await one.acquire(), await other.acquire()];
    const waiting = [one.acquire({ priority: "load" }), other.acquire()];
    await clock.advance(0);
    expect(await open(2).usage()).toEqual({ limit: 2, used: 2, waiting: 2 });
    for (const leave of leaves) leave.done(OK);
    await clock.advance(12_500);
    for (const leave of await Promise.all(waiting)) leave.done(OK);
    await clock.advance(10_000);
    expect(await open(2).usage()).toEqual({ limit: 2, used: 0, waiting: 0 });
  });

  it("does not hold slots for hours, nor free them early, when the clock is set back", async () => {
    const [one, other] = [open(1), open(1)];
    (await one.acquire()).done(OK);
    await one.flush();
    clock.set(START - 3_600_000);
    let granted = false;
    const waiting = other.acquire().then(() => {
      granted = true;
    });
    await clock.advance(9999);
    expect(granted).toBe(false);
    await clock.advance(1);
    await waiting;
  });

  it("starts anew where the store holds something it cannot read", async () => {
    rows.text = "not of this version";
    await ask(open(1), "push", "push");
    expect(log).toEqual(["push@0"]);
  });
});

describe("a budget for a mirror that is held", () => {
  const holding = { mirror: 7, epoch: 1 };

  it("grants nothing once somebody else has the mirror, and books what had ended", async () => {
    const [held, other] = [open(2, { holding }), open(2)];
    const leave = await held.acquire();
    rows.epoch = 2;
    leave.done(REFUSED);
    await expect(held.acquire()).rejects.toMatchObject({ code: "lease_lost" });
    await held.flush();
    const waiting = ask(other, "push", "push");
    await clock.advance(5000);
    await waiting;
    expect(log).toEqual(["push@3000"]);
  });

  it("refuses those who wait, too, and forgets them", async () => {
    const held = open(1, { holding });
    (await held.acquire()).done(OK);
    const waiting = held.acquire();
    waiting.catch(() => {});
    await clock.advance(0);
    rows.epoch = 2;
    await clock.advance(1000);
    await expect(waiting).rejects.toMatchObject({ code: "lease_lost" });
    expect(await held.usage()).toEqual({ limit: 1, used: 1, waiting: 0 });
    expect(clock.sleepers()).toBe(0);
  });

  it("does not use a leave late that it was given before the process was stopped", async () => {
    const held = open(1, { holding });
    rows.afterChange = () => {
      rows.afterChange = () => {};
      clock.set(START + 60_000);
      rows.epoch = 2;
    };
    await expect(held.acquire()).rejects.toMatchObject({ code: "lease_lost" });
  });

  it("asks again after such a stop where the mirror is still its own", async () => {
    const held = open(1, { holding });
    rows.afterChange = () => {
      rows.afterChange = () => {};
      clock.set(START + 3000);
    };
    await ask(held, "push", "push");
    expect(log).toEqual(["push@3000"]);
    expect(await held.usage()).toEqual({ limit: 1, used: 1, waiting: 0 });
  });

  it("looks whether the mirror is its own where it is not paced, too", async () => {
    const held = open(0, { holding });
    (await held.acquire()).done(OK);
    rows.epoch = 2;
    await expect(held.acquire()).rejects.toMatchObject({ code: "lease_lost" });
  });
});

describe("when the store cannot be reached", () => {
  const failure = new PushProfileError({ code: "unavailable", message: "the ledger is locked", retryable: true });

  it("refuses those who wait with its error, and goes on when it is back", async () => {
    const budget = open(2);
    rows.failure = failure;
    await expect(budget.acquire()).rejects.toBe(failure);
    rows.failure = null;
    await ask(budget, "push", "push");
    expect(log).toEqual(["push@0"]);
  });

  it("books an end later that it could not write down, with the time it had", async () => {
    const budget = open(1);
    const leave = await budget.acquire();
    rows.failure = failure;
    leave.done(OK);
    await budget.flush();
    await clock.advance(4000);
    rows.failure = null;
    const waiting = ask(budget, "push", "push");
    await clock.advance(10_000);
    await waiting;
    expect(log).toEqual(["push@10000"]);
  });
});

describe("a waiter that is aborted", () => {
  it("rejects with the reason and leaves no trace: no place, no timer, no word in the store", async () => {
    const budget = open(1);
    (await budget.acquire()).done(OK);
    const controller = new AbortController();
    const waiting = budget.acquire({ signal: controller.signal });
    await clock.advance(0);
    expect((await budget.usage()).waiting).toBe(1);
    controller.abort("stop");
    await expect(waiting).rejects.toBe("stop");
    await budget.flush();
    expect([await budget.usage(), clock.sleepers()]).toEqual([{ limit: 1, used: 1, waiting: 0 }, 0]);
  });

  it("gives back at once what was granted to it meanwhile", async () => {
    const budget = open(1);
    const controller = new AbortController();
    rows.afterChange = () => controller.abort("stop");
    await expect(budget.acquire({ signal: controller.signal })).rejects.toBe("stop");
    await budget.flush();
    expect((await budget.usage()).used).toBe(0);
  });

  it("is not even written down where it was aborted before", async () => {
    await expect(open(1).acquire({ signal: AbortSignal.abort("before") })).rejects.toBe("before");
    expect(rows.changes).toBe(0);
  });
});

it("books an end, too, that comes while another one is being written down", async () => {
  const budget = open(2);
  const [first, second] = [await budget.acquire(), await budget.acquire()];
  rows.afterChange = () => {
    rows.afterChange = () => {};
    second.done(OK);
  };
  first.done(OK);
  await budget.flush();
  await clock.advance(10_000);
  expect((await budget.usage()).used).toBe(0);
});

it("counts a leave once, however often it is given back", async () => {
  const budget = open(3);
  const leave: Leave = await budget.acquire();
  leave.done(OK);
  leave.done(OK);
  leave.cancel?.();
  await budget.flush();
  expect(await budget.usage()).toEqual({ limit: 3, used: 1, waiting: 0 });
});

it.each([-1, 1.5, Number.NaN])("refuses a limit of %s", (limit) => {
  expect(() => open(limit)).toThrow(/whole number/);
});
