import { describe, expect, it } from "vitest";
import { createVirtualClock } from "./testing/virtual-clock.ts";
import { createWindDown } from "./wind-down.ts";

describe("winding down", () => {
  it("begins nothing new at once, and lets go of what is in flight after five seconds", async () => {
    const clock = createVirtualClock();
    const windDown = createWindDown(clock);
    windDown.begin({ grace: true });
    expect(windDown.stop.aborted).toBe(true);
    await clock.advance(4999);
    expect(windDown.abort.aborted).toBe(false);
    await clock.advance(1);
    expect(windDown.abort.aborted).toBe(true);
  });

  it("without a time limit lets what is in flight take its time, until a limit comes after all", async () => {
    const clock = createVirtualClock();
    const windDown = createWindDown(clock);
    windDown.begin({ grace: false });
    await clock.advance(60_000);
    expect(windDown.abort.aborted).toBe(false);
    windDown.begin({ grace: true });
    await clock.advance(5000);
    expect(windDown.abort.aborted).toBe(true);
  });

  it("counts its five seconds from the first of several reasons", async () => {
    const clock = createVirtualClock();
    const windDown = createWindDown(clock);
    windDown.begin({ grace: true });
    await clock.advance(3000);
    windDown.begin({ grace: true });
    await clock.advance(2000);
    expect(windDown.abort.aborted).toBe(true);
  });

  it("leaves no timer behind", async () => {
    const clock = createVirtualClock();
    const windDown = createWindDown(clock);
    windDown.begin({ grace: true });
    windDown.end();
    expect(clock.sleepers()).toBe(0);
    expect([windDown.stop.aborted, windDown.abort.aborted]).toEqual([true, false]);
  });

  it("lets go of what is in flight where that is asked for", () => {
    const windDown = createWindDown(createVirtualClock());
    windDown.cut();
    expect([windDown.stop.aborted, windDown.abort.aborted]).toEqual([true, true]);
  });
});
