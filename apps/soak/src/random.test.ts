import { describe, expect, it } from "vitest";
import { createRandom } from "./random.ts";

describe("createRandom", () => {
  it("draws the same from the same seed, and something else from another", () => {
    const draws = (seed: number): number[] => {
      const random = createRandom(seed);
      return Array.from({ length: 20 }, () => random.next());
    };
    expect(draws(7)).toEqual(draws(7));
    expect(draws(7)).not.toEqual(draws(8));
  });

  it("reaches both ends and nothing beyond", () => {
    const random = createRandom(1);
    const drawn = Array.from({ length: 500 }, () => random.between(3, 6));
    expect([...new Set(drawn)].sort()).toEqual([3, 4, 5, 6]);
    expect(new Set(Array.from({ length: 100 }, () => random.pick(["a", "b"])))).toEqual(new Set(["a", "b"]));
  });
});
