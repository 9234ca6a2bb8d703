import { describe, expect, it } from "vitest";
import { createPeople } from "./people.ts";

describe("createPeople", () => {
  it("never gives the same person twice", () => {
    const people = createPeople();
    const all = [...people.next(700), ...people.next(700)];
    expect(new Set(all.map(({ key }) => key)).size).toBe(1400);
    expect(new Set(all.map(({ info }) => info?.email)).size).toBe(1400);
    expect(all.every(({ key }) => /^[0-9a-f]{40}$/.test(key ?? ""))).toBe(true);
  });

  it("writes one a line", () => {
    const lines = [...createPeople().lines(3)];
    expect(lines.map((line) => Object.hasOwn(JSON.parse(line), "info"))).toEqual([true, true, true]);
    expect(lines.join("").split("\n")).toHaveLength(4);
  });
});
