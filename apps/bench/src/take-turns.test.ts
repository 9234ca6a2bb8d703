import { describe, expect, it } from "vitest";
import { takeTurns } from "./take-turns.ts";

describe("takeTurns", () => {
  it("measures each in every round, beginning with another one each time, the first round not counted", async () => {
    const order: string[] = [];
    const measure = (name: string) => async () => order.push(name);
    const found = await takeTurns(2, { a: measure("a"), b: measure("b"), c: measure("c") });
    expect(order.join("")).toBe("abcabcbca");
    expect(found).toEqual({ a: [4, 9], b: [5, 7], c: [6, 8] });
  });

  it("passes on what a measurement throws", async () => {
    await expect(takeTurns(1, { a: () => Promise.reject(new Error("broken")) })).rejects.toThrow("broken");
  });
});
