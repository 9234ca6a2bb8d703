import { describe, expect, it } from "vitest";
import { killMany } from "./kill-many.ts";
import type { Kill } from "./kill-once.ts";

const flawless = { duplicates: [], lost: [], ledger: [] };

function play(landed: (call: number) => boolean): {
  calls: string[];
  killOnce: Parameters<typeof killMany>[0]["killOnce"];
} {
  const calls: string[] = [];
  return {
    calls,
    killOnce: async ({ name }, nth): Promise<Kill> => {
      calls.push(`${name} ${nth}`);
      return { point: name, nth, landed: landed(calls.length), asked: 0, faults: flawless, complaints: [] };
    },
  };
}

describe("killMany", () => {
  it("draws again for a kill that did not land", async () => {
    const { calls, killOnce } = play((call) => call % 3 !== 0);
    const kills = await killMany({ kills: 10, seed: 1, lanes: 2, killOnce });
    expect(kills.filter(({ landed }) => landed)).toHaveLength(10);
    expect(calls.length).toBeGreaterThan(10);
  });

  it("gives up where nothing lands, and names the seed", async () => {
    await expect(killMany({ kills: 2, seed: 77, lanes: 1, ...play(() => false) })).rejects.toThrow("seed 77");
  });

  it("draws the same points from the same seed", async () => {
    const [one, other] = [play(() => true), play(() => true)];
    await killMany({ kills: 30, seed: 5, lanes: 1, killOnce: one.killOnce });
    await killMany({ kills: 30, seed: 5, lanes: 1, killOnce: other.killOnce });
    expect(one.calls).toEqual(other.calls);
    expect(new Set(one.calls).size).toBeGreaterThan(15);
  });
});
