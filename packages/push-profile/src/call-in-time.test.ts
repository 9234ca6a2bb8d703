import { createTimeLimit } from "@push-profile/transport";
import { createVirtualClock } from "@push-profile/transport/testing";
import { describe, expect, it } from "vitest";
import { callInTime, NotInTime } from "./call-in-time.ts";

function never(): Promise<never> {
  return new Promise(() => undefined);
}

describe("callInTime", () => {
  it("hands on what is returned, promised or thrown, and leaves no timer", async () => {
    const patience = { limit: createTimeLimit(1000), clock: createVirtualClock() };
    const broken = new RangeError("broken");
    expect(await callInTime(() => 1, patience)).toBe(1);
    expect(await callInTime(async () => 2, patience)).toBe(2);
    await expect(callInTime(() => Promise.reject(broken), patience)).rejects.toBe(broken);
    const thrower = (): never => {
      throw broken;
    };
    await expect(callInTime(thrower, patience)).rejects.toBe(broken);
    expect(patience.clock.sleepers()).toBe(0);
  });

  it("waits as long as there is time, and books it", async () => {
    const patience = { limit: createTimeLimit(1000), clock: createVirtualClock() };
    const { clock, limit } = patience;
    const slow = callInTime(() => clock.sleep(600), patience);
    await clock.advance(600);
    await slow;
    expect(limit.remaining()).toBe(400);
    const hanging = expect(callInTime(never, patience)).rejects.toBeInstanceOf(NotInTime);
    await clock.advance(400);
    await hanging;
    expect([limit.remaining(), clock.sleepers()]).toEqual([0, 0]);
  });

  it("is broken off by the signal, with its reason", async () => {
    const stop = new AbortController();
    const patience = { limit: createTimeLimit(1000), clock: createVirtualClock(), signal: stop.signal };
    const hanging = expect(callInTime(never, patience)).rejects.toBe("stopped");
    stop.abort("stopped");
    await hanging;
    expect(patience.clock.sleepers()).toBe(0);
  });
});
