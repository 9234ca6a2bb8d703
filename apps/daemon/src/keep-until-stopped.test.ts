import { createVirtualClock, type VirtualClock } from "@push-profile/transport/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { GRACE_MS, keepUntilStopped, LAST_MS } from "./keep-until-stopped.ts";
import { createLog } from "./log.ts";
import { type Collector, collect } from "./testing/collect.ts";

let clock: VirtualClock;
let stderr: Collector;
let stop: AbortController;
let cut: AbortController;
beforeEach(() => {
  clock = createVirtualClock(Date.UTC(2026, 2, 2, 12));
  stderr = collect();
  stop = new AbortController();
  cut = new AbortController();
});

/** Whether it has come to its end. */
function keep(end: () => Promise<void>): { done: boolean } {
  const log = createLog({ level: "debug", format: "json", colour: false }, stderr.stream);
  const state = { done: false };
  void keepUntilStopped({ supervisor: { end }, clock, log, stop: stop.signal, cut }).then(() => {
    state.done = true;
  });
  return state;
}

function messages(): unknown[] {
  return stderr.lines().map(({ msg }) => msg);
}

describe("keepUntilStopped", () => {
  it("ends nothing before it is told to stop", async () => {
    let ended = false;
    const state = keep(async () => {
      ended = true;
    });
    await clock.advance(1_000_000);
    expect([ended, state.done, messages()]).toEqual([false, false, []]);
    stop.abort();
    await clock.advance(0);
    expect([ended, state.done, messages()]).toEqual([true, true, ["stopping"]]);
    expect([cut.signal.aborted, clock.sleepers()]).toEqual([false, 0]);
  });

  it("waits for those in flight", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const state = keep(() => promise);
    stop.abort();
    await clock.advance(GRACE_MS - 1);
    expect(state.done).toBe(false);
    resolve();
    await clock.advance(0);
    expect([state.done, cut.signal.aborted, messages()]).toEqual([true, false, ["stopping"]]);
  });

  it("cuts them off when the grace is over", async () => {
    const state = keep(
      () => new Promise((resolve) => cut.signal.addEventListener("abort", () => resolve(), { once: true })),
    );
    stop.abort();
    await clock.advance(GRACE_MS);
    expect([state.done, cut.signal.aborted]).toEqual([true, true]);
    expect(messages()).toEqual(["stopping", "the pushes in flight are cut off; a later pass looks at what they wrote"]);
  });

  it("leaves what hangs all the same, within 30 s", async () => {
    const state = keep(() => new Promise(() => undefined));
    stop.abort();
    await clock.advance(GRACE_MS + LAST_MS);
    expect(state.done).toBe(true);
    expect(messages()).toContain("a mirror has not ended in time");
    expect(GRACE_MS + LAST_MS).toBeLessThan(30_000);
  });
});
