import { describe, expect, it } from "vitest";
import { createKeyedLock } from "./keyed-lock.ts";

describe("createKeyedLock", () => {
  it("work on one key runs in the order it came, other keys beside it", async () => {
    const lock = createKeyedLock();
    const seen: string[] = [];
    const gate = Promise.withResolvers<void>();
    const first = lock.run("a", async () => {
      await gate.promise;
      seen.push("a1");
    });
    const second = lock.run("a", async () => seen.push("a2"));
    await lock.run("b", async () => seen.push("b1"));
    expect(seen).toEqual(["b1"]);
    gate.resolve();
    await Promise.all([first, second]);
    expect(seen).toEqual(["b1", "a1", "a2"]);
  });

  it("work that fails fails alone", async () => {
    const lock = createKeyedLock();
    const failing = lock.run("a", () => Promise.reject(new Error("broken")));
    const next = lock.run("a", async () => "fine");
    await expect(failing).rejects.toThrow("broken");
    await expect(next).resolves.toBe("fine");
  });

  it("whoever gives up waiting is told at once, never runs, and lets nobody pass", async () => {
    const lock = createKeyedLock();
    const gate = Promise.withResolvers<void>();
    const seen: string[] = [];
    const first = lock.run("a", async () => {
      await gate.promise;
      seen.push("first");
    });
    const stop = new AbortController();
    const second = lock.run("a", async () => seen.push("second"), stop.signal);
    const third = lock.run("a", async () => seen.push("third"));
    stop.abort(new Error("enough"));
    await expect(second).rejects.toThrow("enough");
    expect(seen).toEqual([]);
    gate.resolve();
    await Promise.all([first, third]);
    expect(seen).toEqual(["first", "third"]);
  });
});
