import { describe, expect, it } from "vitest";
import { createRandom } from "./random.ts";

describe("createRandom", () => {
  it("gives the same numbers for the same name", () => {
    const [one, two] = [createRandom(7, "people", 1), createRandom(7, "people", 1)];
    expect([one.next(), one.int(100), one.hex(40)]).toEqual([two.next(), two.int(100), two.hex(40)]);
  });

  it.each([
    { name: "seed", other: createRandom(8, "people", 1) },
    { name: "word", other: createRandom(7, "keys", 1) },
    { name: "number", other: createRandom(7, "people", 2) },
    { name: "cut between the parts", other: createRandom(7, "people1", "") },
  ])("gives other numbers for another $name", ({ other }) => {
    expect(other.hex(40)).not.toBe(createRandom(7, "people", 1).hex(40));
  });

  it("spreads evenly enough", () => {
    const random = createRandom("even");
    const counts = [0, 0, 0, 0];
    for (let draw = 0; draw < 4000; draw++) {
      const side = random.int(4);
      counts[side] = (counts[side] ?? 0) + 1;
    }
    for (const count of counts) expect(count).toBeGreaterThan(900);
    const hits = Array.from({ length: 4000 }, () => random.chance(0.2)).filter(Boolean).length;
    expect(hits).toBeGreaterThan(700);
    expect(hits).toBeLessThan(900);
  });

  it("makes no key twice in 100,000", () => {
    const keys = new Set(Array.from({ length: 100_000 }, (_, index) => createRandom(1, "profile", index).hex(40)));
    expect(keys.size).toBe(100_000);
  });
});
