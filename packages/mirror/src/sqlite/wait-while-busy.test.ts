import { createVirtualClock } from "@push-profile/transport/testing";
import { describe, expect, it } from "vitest";
import { waitWhileBusy } from "./wait-while-busy.ts";

function busy(): Error {
  return Object.assign(new Error("database is locked"), { errcode: 5 });
}

describe("waitWhileBusy", () => {
  it("tries again until the other is done, while the process does other things", async () => {
    const clock = createVirtualClock();
    let tries = 0;
    const done = waitWhileBusy(clock, 1000, () => {
      tries += 1;
      if (clock.now() < 300) throw busy();
      return "done";
    });
    await clock.advance(400);
    await expect(done).resolves.toBe("done");
    expect(tries).toBeGreaterThan(5);
    expect(tries).toBeLessThan(30);
    expect(clock.sleepers()).toBe(0);
  });

  it("gives up when its time is over, not before", async () => {
    const clock = createVirtualClock();
    let end: number | null = null;
    const done = waitWhileBusy(clock, 1000, () => {
      throw busy();
    }).catch((thrown: unknown) => {
      end = clock.now();
      return thrown;
    });
    await clock.advance(5000);
    expect(await done).toMatchObject({ errcode: 5 });
    expect(end).toBe(1000);
  });

  it("does not try anything else again", async () => {
    let tries = 0;
    const done = waitWhileBusy(createVirtualClock(), 1000, () => {
      tries += 1;
      throw new RangeError("no");
    });
    await expect(done).rejects.toThrow(RangeError);
    expect(tries).toBe(1);
  });
});
