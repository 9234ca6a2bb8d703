import { describe, expect, it } from "vitest";
import { anySeed } from "../random.ts";
import { isGood } from "./cli-kills.ts";
import { killMany } from "./kill-many.ts";
import { killOnce } from "./kill-once.ts";
import { killPoints } from "./kill-points.ts";

const flawless = { faults: { duplicates: [], lost: [], ledger: [] }, complaints: [] };
const seed = Number(process.env["SOAK_SEED"] ?? anySeed());

describe.concurrent("push-profile sync, killed", () => {
  it.each(killPoints)("$name: everybody stands there once and complete after the next run", async (point) => {
    const nth = Math.ceil(point.times / 2);
    expect(await killOnce(point, nth)).toEqual({
      point: point.name,
      nth,
      landed: true,
      asked: expect.any(Number),
      ...flawless,
    });
  });

  it(`at ten random points (SOAK_SEED=${seed})`, async () => {
    const kills = await killMany({ kills: 10, seed, lanes: 4, killOnce });
    expect(kills.filter((kill) => !isGood(kill))).toEqual([]);
    expect(kills.filter(({ landed }) => landed)).toHaveLength(10);
  });

  it("a point that the program never comes to is no kill", async () => {
    const [never] = killPoints.filter(({ name }) => name === "create: after send");
    if (never === undefined) throw new Error("the point has another name now");
    expect(await killOnce(never, 1000)).toMatchObject({ landed: false, ...flawless });
  });
});
