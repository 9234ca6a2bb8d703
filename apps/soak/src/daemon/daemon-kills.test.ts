import { describe, expect, it } from "vitest";
import { isGood } from "../kills/cli-kills.ts";
import { killMany } from "../kills/kill-many.ts";
import { anySeed } from "../random.ts";
import { killDaemonOnce } from "./daemon-kill.ts";

const seed = Number(process.env["SOAK_SEED"] ?? anySeed());

describe("push-profiled, killed", () => {
  it(`at three random points (SOAK_SEED=${seed}): everybody stands there once after the next start`, async () => {
    const kills = await killMany({ kills: 3, seed, lanes: 3, killOnce: killDaemonOnce });
    expect(kills.filter((kill) => !isGood(kill))).toEqual([]);
    expect(kills.filter(({ landed }) => landed)).toHaveLength(3);
  });
});
