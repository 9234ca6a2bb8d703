import { describe, expect, it } from "vitest";
import { createGate, feed } from "./feed.ts";

async function* endless(): AsyncGenerator<number> {
  for (let next = 1; ; next += 1) yield next;
}

async function* silent(): AsyncGenerator<number> {
  yield 1;
  await new Promise(() => {});
}

describe("a feed", () => {
  it.each([
    { of: "a list", items: [1, 2, 3] },
    {
      of: "a stream",
      items: (async function* () {
        yield* [1, 2, 3];
      })(),
    },
  ])("hands on all items of $of", async ({ items }) => {
    const got: number[] = [];
    for await (const item of feed<number>(items, new AbortController().signal)) got.push(item);
    expect(got).toEqual([1, 2, 3]);
  });

  it("ends at the stop", async () => {
    const stop = new AbortController();
    const got: number[] = [];
    for await (const item of feed(endless(), stop.signal)) {
      got.push(item);
      if (item === 3) stop.abort();
    }
    expect(got).toEqual([1, 2, 3]);
  });

  it("ends at the stop even while the next item does not come", async () => {
    const stop = new AbortController();
    const fed = feed(silent(), stop.signal);
    await fed.next();
    const next = fed.next();
    stop.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });

  it("hands on nothing where the stop was earlier", async () => {
    expect(await feed(endless(), AbortSignal.abort()).next()).toEqual({ done: true, value: undefined });
  });

  it("passes on what the source throws, but not after the stop", async () => {
    const fail = Promise.withResolvers<never>();
    async function* source() {
      yield await fail.promise;
    }
    const early = feed(source(), new AbortController().signal).next();
    const stop = new AbortController();
    const late = feed(source(), stop.signal).next();
    stop.abort();
    await late;
    fail.reject(new Error("disk"));
    await expect(early).rejects.toThrow("disk");
    expect(await late).toEqual({ done: true, value: undefined });
  });

  it("with a gate hands on one item for each time that the gate is opened", async () => {
    const gate = createGate();
    const fed = feed(endless(), new AbortController().signal, gate);
    expect((await fed.next()).value).toBe(1);
    let second: number | null = null;
    const next = fed.next().then(({ value }) => (second = value ?? null));
    await new Promise(setImmediate);
    expect(second).toBeNull();
    gate.open();
    expect(await next).toBe(2);
  });

  it("with a gate draws nothing more from the source once it is stopped", async () => {
    let drawn = 0;
    async function* source() {
      for (;;) yield ++drawn;
    }
    const [gate, stop] = [createGate(), new AbortController()];
    const fed = feed(source(), stop.signal, gate);
    await fed.next();
    const next = fed.next();
    stop.abort();
    expect((await next).done).toBe(true);
    expect(drawn).toBe(1);
  });
});
