import { describe, expect, it } from "vitest";
import { createGate } from "./gate.ts";
import { createIntake } from "./intake.ts";

const unstopped = new AbortController().signal;

describe("an intake", () => {
  it("hands everything on, and knows how many and that nobody is left", async () => {
    const intake = createIntake([1, 2, 3], unstopped);
    expect(intake.taken()).toBe(0);
    expect(await Array.fromAsync(intake.items)).toEqual([1, 2, 3]);
    expect([intake.taken(), intake.ended()]).toEqual([3, true]);
  });

  it("knows that somebody is left where it is stopped in the middle", async () => {
    const stop = new AbortController();
    const intake = createIntake([1, 2, 3], stop.signal);
    for await (const _ of intake.items) stop.abort();
    expect([intake.taken(), intake.ended()]).toEqual([1, false]);
  });

  it("ends at the stop even while the next item does not come", async () => {
    const stop = new AbortController();
    async function* silent(): AsyncGenerator<number> {
      yield 1;
      await new Promise(() => {});
    }
    const items = createIntake(silent(), stop.signal).items[Symbol.asyncIterator]();
    await items.next();
    const next = items.next();
    stop.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });

  it("with a gate reads on only once that is opened, and nothing more once it is stopped", async () => {
    let drawn = 0;
    async function* source() {
      for (;;) yield ++drawn;
    }
    const [gate, stop] = [createGate(), new AbortController()];
    const items = createIntake(source(), stop.signal, gate).items[Symbol.asyncIterator]();
    expect((await items.next()).value).toBe(1);
    const second = items.next();
    await new Promise(setImmediate);
    expect(drawn).toBe(1);
    gate.open();
    expect((await second).value).toBe(2);
    const third = items.next();
    stop.abort();
    expect((await third).done).toBe(true);
    expect(drawn).toBe(2);
  });
});
