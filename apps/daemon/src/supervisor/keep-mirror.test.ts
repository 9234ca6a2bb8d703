import { createVirtualClock, type VirtualClock } from "@push-profile/transport/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { every } from "../testing/scripted-timetable.ts";
import { type KeptMirror, keepMirror, type TurnCall, type TurnEnd } from "./keep-mirror.ts";

const START = Date.UTC(2026, 2, 2, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The name's share of a tenth of a minute, and what lies between two turns. */
const SLACK = 6500;

let clock: VirtualClock;
beforeEach(() => {
  clock = createVirtualClock(START);
});

/** Turns as they begin: minutes since the start, and whether a sweep was wanted. */
function keep(
  turn: (call: TurnCall, count: number) => Promise<Partial<TurnEnd>> = async () => ({}),
  { sweepEvery = 1000 * HOUR, skew = (): number => 0 } = {},
): { kept: KeptMirror; begun: () => number[]; sweeps: () => boolean[] } {
  const begun: number[] = [];
  const sweeps: boolean[] = [];
  const now = (): number => clock.now() + skew();
  const kept = keepMirror({
    name: "careers-se",
    polls: every(MINUTE, now),
    sweeps: every(sweepEvery, now),
    clock: { now, sleep: clock.sleep },
    turn: async (call) => {
      begun.push((clock.now() - START) / 1000);
      sweeps.push(call.sweep);
      return { againInMs: null, swept: false, ...(await turn(call, begun.length)) };
    },
  });
  return { kept, begun: () => begun.map((second) => Math.floor(second / 60)), sweeps: () => sweeps };
}

describe("keepMirror", () => {
  it("takes a turn at once, then one each time the schedule says", async () => {
    const { kept, begun } = keep();
    await clock.advance(3 * MINUTE + SLACK);
    expect(begun()).toEqual([0, 1, 2, 3]);
    await kept.end();
    await clock.advance(HOUR);
    expect(begun()).toHaveLength(4);
    expect(clock.sleepers()).toBe(0);
  });

  it("leaves out the times at which a turn is still under way", async () => {
    const { kept, begun } = keep(async (_, count) => {
      if (count === 1) await clock.sleep(2.5 * MINUTE);
      return {};
    });
    await clock.advance(4 * MINUTE + SLACK);
    expect(begun()).toEqual([0, 3, 4]);
    await kept.end();
  });

  it.each([
    ["at once where more is due", { againInMs: 0 }, 30],
    ["when somebody's next try comes", { againInMs: 20_000 }, 3],
    ["no sooner than the schedule where the turn names a later time", { againInMs: HOUR }, 1],
  ])("comes again %s", async (_, end, atLeast) => {
    const { kept, begun } = keep(async () => end);
    await clock.advance(MINUTE - 1000);
    expect(begun().length).toBeGreaterThanOrEqual(atLeast);
    if (atLeast === 1) expect(begun()).toHaveLength(1);
    await kept.end();
  });

  it("comes at once where somebody hurries it, also while a turn is under way", async () => {
    const { kept, begun } = keep(async () => {
      await clock.sleep(10_000);
      return {};
    });
    await clock.advance(5000);
    kept.hurry();
    await clock.advance(6000);
    expect(begun()).toHaveLength(2);
    await clock.advance(15_000);
    kept.hurry();
    await clock.advance(1000);
    expect(begun()).toHaveLength(3);
    expect(begun()).toEqual([0, 0, 0]);
    const end = kept.end();
    await clock.advance(MINUTE);
    await end;
  });

  it("rests after a refusal, whatever the schedule and hints say, until somebody wakes it", async () => {
    const { kept, begun } = keep(async () => ({ restMs: 3 * MINUTE, againInMs: MINUTE }));
    await clock.advance(2 * MINUTE);
    kept.hurry();
    await clock.advance(MINUTE - 1000);
    expect(begun()).toHaveLength(1);
    await clock.advance(2000);
    expect(begun(), "who hurried it comes first after the rest").toEqual([0, 3]);
    await clock.advance(10_000);
    kept.wake();
    await clock.advance(1100);
    expect(begun()).toEqual([0, 3, 3]);
    await kept.end();
  });

  it("wants a sweep at its own times, until one has come to its end", async () => {
    const { kept, sweeps } = keep(async ({ sweep }, count) => ({ swept: sweep && count === 4 }), {
      sweepEvery: 90_000,
    });
    await clock.advance(90_000 + SLACK);
    expect(sweeps()).toEqual([false, false, true]);
    await clock.advance(30_000);
    expect(sweeps()).toEqual([false, false, true, true]);
    await clock.advance(45_000);
    expect(sweeps()).toEqual([false, false, true, true]);
    await kept.end();
  });

  it("goes on where the clock is set back by an hour", async () => {
    let back = 0;
    const { kept, begun } = keep(undefined, { skew: () => -back });
    await clock.advance(30_000);
    back = HOUR;
    await clock.advance(5 * MINUTE);
    expect(begun()).toEqual([0, 1, 2, 3, 4, 5].slice(0, begun().length));
    expect(begun().length).toBeGreaterThanOrEqual(5);
    await kept.end();
  });

  it("tells the turn under way that it is to end, and waits for it", async () => {
    let heard = false;
    const { kept } = keep(async ({ signal }) => {
      await clock.sleep(MINUTE);
      heard = signal.aborted;
      return {};
    });
    await clock.advance(1000);
    let ended = false;
    void kept.end().then(() => {
      ended = true;
    });
    await clock.advance(MINUTE - 2000);
    expect(ended).toBe(false);
    await clock.advance(2000);
    expect([ended, heard]).toEqual([true, true]);
  });
});
