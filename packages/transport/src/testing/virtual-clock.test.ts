import { describe, expect, it } from "vitest";
import { createVirtualClock } from "./virtual-clock.ts";

describe("createVirtualClock", () => {
  it("wakes sleepers in order of time, also those that begin to sleep on the way", async () => {
    const clock = createVirtualClock(1000);
    const woken: [string, number][] = [];
    const note = (name: string) => () => woken.push([name, clock.now()]);
    const late = clock.sleep(30).then(note("late"));
    const early = clock
      .sleep(10)
      .then(note("early"))
      .then(() => clock.sleep(5))
      .then(note("between"));
    await clock.advance(30);
    await Promise.all([late, early]);
    expect(woken).toEqual([
      ["early", 1010],
      ["between", 1015],
      ["late", 1030],
    ]);
    expect(clock.now()).toBe(1030);
  });

  it("forgets an aborted sleeper", async () => {
    const clock = createVirtualClock();
    const controller = new AbortController();
    const sleeping = clock.sleep(10, controller.signal);
    controller.abort("stop");
    await expect(sleeping).rejects.toBe("stop");
    expect(clock.sleepers()).toBe(0);
    await expect(clock.sleep(10, controller.signal)).rejects.toBe("stop");
  });

  it("can be set without waking anybody", () => {
    const clock = createVirtualClock(10);
    void clock.sleep(5);
    clock.set(3);
    expect([clock.now(), clock.sleepers()]).toEqual([3, 1]);
  });
});
