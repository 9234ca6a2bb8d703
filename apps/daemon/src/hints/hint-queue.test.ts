import { describe, expect, it } from "vitest";
import { createHintQueue } from "./hint-queue.ts";

describe("createHintQueue", () => {
  it("hands on in batches, one at a time", async () => {
    const batches: string[] = [];
    let running = 0;
    const queue = createHintQueue({
      deliver: async (source, keys) => {
        running += 1;
        expect(running).toBe(1);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        batches.push(`${source} ${keys.length}`);
      },
      onError: fail,
    });
    for (let number = 0; number < 450; number += 1) queue.add({ source: "a", key: String(number) });
    queue.add({ source: "b", key: "0" });
    queue.add({ source: "b", key: "0" });
    await expect.poll(() => batches.length).toBe(4);
    expect(batches).toEqual(["a 200", "b 1", "a 200", "a 50"]);
    await queue.close();
  });

  it("takes no more than it has room for, and goes on once there is some", async () => {
    const gate = Promise.withResolvers<void>();
    const delivered: string[] = [];
    const queue = createHintQueue({
      capacity: 2,
      deliver: async (_source, keys) => {
        await gate.promise;
        delivered.push(...keys);
      },
      onError: fail,
    });
    expect(["1", "2", "3"].map((key) => queue.add({ source: "a", key }))).toEqual([true, true, false]);
    gate.resolve();
    await expect.poll(() => delivered).toEqual(["1", "2"]);
    expect(queue.add({ source: "a", key: "4" })).toBe(true);
    await expect.poll(() => delivered).toEqual(["1", "2", "4"]);
  });

  it("goes on after a failure", async () => {
    const errors: unknown[] = [];
    const delivered: string[] = [];
    const queue = createHintQueue({
      deliver: (source) => (source === "a" ? Promise.reject(new Error("no ledger")) : done(delivered.push(source))),
      onError: (thrown) => errors.push(thrown),
    });
    queue.add({ source: "a", key: "1" });
    queue.add({ source: "b", key: "1" });
    await expect.poll(() => delivered).toEqual(["b"]);
    expect(errors).toHaveLength(1);
  });

  it("ends with what is under way", async () => {
    const gate = Promise.withResolvers<void>();
    const delivered: string[] = [];
    const queue = createHintQueue({
      deliver: async (source) => {
        await gate.promise;
        delivered.push(source);
      },
      onError: fail,
    });
    queue.add({ source: "a", key: "1" });
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    queue.add({ source: "b", key: "1" });
    const closing = queue.close();
    gate.resolve();
    await closing;
    expect(delivered).toEqual(["a"]);
    expect(queue.add({ source: "c", key: "1" })).toBe(false);
  });
});

function fail(thrown: unknown): never {
  throw thrown;
}

function done(_what: unknown): Promise<void> {
  return Promise.resolve();
}
