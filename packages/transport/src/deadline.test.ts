import { describe, expect, it, vi } from "vitest";
import { DeadlinePassed, withDeadline } from "./deadline.ts";
import { createVirtualClock } from "./testing/virtual-clock.ts";

const never = (): Promise<never> => new Promise(() => {});

describe("withDeadline", () => {
  it("gives the work's result and leaves no timer behind", async () => {
    const clock = createVirtualClock();
    await expect(withDeadline(async () => 7, { ms: 100, clock })).resolves.toBe(7);
    expect(clock.sleepers()).toBe(0);
  });

  it("passes on what the work throws", async () => {
    const clock = createVirtualClock();
    const failing = withDeadline(() => Promise.reject(new RangeError("x")), { ms: 100, clock });
    await expect(failing).rejects.toThrow(RangeError);
  });

  it("ends work that does not heed its signal, and aborts that signal", async () => {
    const clock = createVirtualClock();
    let given: AbortSignal | undefined;
    const ended = withDeadline(
      (signal) => {
        given = signal;
        return never();
      },
      { ms: 100, clock },
    );
    const settled = expect(ended).rejects.toBeInstanceOf(DeadlinePassed);
    await clock.advance(99);
    expect(given?.aborted).toBe(false);
    await clock.advance(1);
    await settled;
    expect(given?.aborted).toBe(true);
  });

  it("rejects with the deadline even where the work fails by its signal", async () => {
    const clock = createVirtualClock();
    const work = (signal: AbortSignal): Promise<never> =>
      new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("own words"))));
    const settled = expect(withDeadline(work, { ms: 1, clock })).rejects.toBeInstanceOf(DeadlinePassed);
    await clock.advance(1);
    await settled;
  });

  it("rejects with the signal's reason, whatever it is, and lets go of the signal", async () => {
    const clock = createVirtualClock();
    const controller = new AbortController();
    const remove = vi.spyOn(controller.signal, "removeEventListener");
    const settled = expect(withDeadline(never, { ms: 100, clock, signal: controller.signal })).rejects.toBe("stop");
    controller.abort("stop");
    await settled;
    expect(remove).toHaveBeenCalledOnce();
    expect(clock.sleepers()).toBe(0);
  });

  it("does not begin when the signal is aborted already", async () => {
    const work = vi.fn(never);
    const signal = AbortSignal.abort("before");
    await expect(withDeadline(work, { ms: 1, clock: createVirtualClock(), signal })).rejects.toBe("before");
    expect(work).not.toHaveBeenCalled();
  });
});
