import { describe, expect, it } from "vitest";
import { createGate } from "./gate.ts";

describe("a gate", () => {
  it("lets one through, and one more for each time that it is opened", async () => {
    const gate = createGate();
    const passed: number[] = [];
    const queue = (async () => {
      for (const number of [1, 2, 3]) {
        await gate.pass();
        passed.push(number);
      }
    })();
    await new Promise(setImmediate);
    expect(passed).toEqual([1]);
    gate.open();
    await new Promise(setImmediate);
    expect(passed).toEqual([1, 2]);
    gate.open();
    await queue;
    expect(passed).toEqual([1, 2, 3]);
  });

  it("that was opened ahead lets through without a wait", async () => {
    const gate = createGate();
    gate.open();
    await gate.pass();
    await gate.pass();
  });
});
