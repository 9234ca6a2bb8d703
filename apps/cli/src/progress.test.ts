import { createVirtualClock } from "@push-profile/transport/testing";
import { describe, expect, it } from "vitest";
import { createProgress } from "./progress.ts";

function open() {
  const clock = createVirtualClock();
  const said: number[] = [];
  return { clock, said, progress: createProgress(clock, () => said.push(clock.now())) };
}

describe("a sign of life", () => {
  it("is given each time that nothing was told for half a minute", async () => {
    const { clock, said } = open();
    await clock.advance(29_999);
    expect(said).toEqual([]);
    await clock.advance(60_001);
    expect(said).toEqual([30_000, 60_000, 90_000]);
  });

  it("is put off by whatever is told", async () => {
    const { clock, said, progress } = open();
    for (let times = 0; times < 4; times += 1) {
      await clock.advance(20_000);
      progress.told();
    }
    expect(said).toEqual([]);
    await clock.advance(30_000);
    expect(said).toEqual([110_000]);
  });

  it("leaves no timer behind", async () => {
    const { clock, said, progress } = open();
    progress.told();
    progress.end();
    await clock.advance(90_000);
    expect([said, clock.sleepers()]).toEqual([[], 0]);
  });
});
