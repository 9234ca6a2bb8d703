import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { takeUntil } from "./take-until.ts";

describe("takeUntil", () => {
  it("hands everything on where nothing stops it", async () => {
    expect(await Array.fromAsync(takeUntil([1, 2, 3], new AbortController().signal))).toEqual([1, 2, 3]);
  });

  it("takes nothing more once it is stopped", async () => {
    const stop = new AbortController();
    const taken: number[] = [];
    for await (const item of takeUntil([1, 2, 3], stop.signal)) {
      taken.push(item);
      stop.abort();
    }
    expect(taken).toEqual([1]);
  });

  it("does not wait for an item that never comes", async () => {
    const stop = new AbortController();
    async function* silent() {
      yield 1;
      await new Promise(() => {});
    }
    const all = Array.fromAsync(takeUntil(silent(), stop.signal));
    setImmediate(() => stop.abort());
    expect(await all).toEqual([1]);
  });

  it("takes nothing where the stop was earlier", async () => {
    expect(await Array.fromAsync(takeUntil([1, 2, 3], AbortSignal.abort()))).toEqual([]);
  });

  it("passes on what the source throws, but not after the stop", async () => {
    const fail = Promise.withResolvers<never>();
    async function* source() {
      yield await fail.promise;
    }
    const early = takeUntil(source(), new AbortController().signal).next();
    const stop = new AbortController();
    const late = takeUntil(source(), stop.signal).next();
    stop.abort();
    expect(await late).toEqual({ done: true, value: undefined });
    fail.reject(new Error("disk"));
    await expect(early).rejects.toThrow("disk");
  });

  it("closes what it took from", async () => {
    let closed = false;
    function* counted() {
      try {
        yield 1;
        yield 2;
      } finally {
        closed = true;
      }
    }
    for await (const _ of takeUntil(counted(), new AbortController().signal)) break;
    expect(closed).toBe(true);
  });

  it("lets go of what it handed on, however many follow", async () => {
    setFlagsFromString("--expose-gc");
    const collectGarbage: () => void = runInNewContext("gc");
    const given: WeakRef<object>[] = [];
    function* items() {
      for (let number = 0; number < 20; number += 1) {
        const item = { number };
        given.push(new WeakRef(item));
        yield item;
      }
    }
    const taken = takeUntil(items(), new AbortController().signal);
    for (let count = 0; count < 10; count += 1) await taken.next();
    await turn();
    collectGarbage();
    expect(given.slice(0, 5).map((item) => item.deref())).toEqual(Array(5).fill(undefined));
    await taken.return();
  });
});
