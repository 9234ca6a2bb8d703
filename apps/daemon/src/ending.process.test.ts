import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openStage, person, type Stage } from "./testing/open-stage.ts";

function addPeople({ sandbox }: Stage, count: number): string[] {
  return Array.from({ length: count }, (_, number) => {
    sandbox.people.addProfile(person(number));
    return person(number).info.email;
  });
}

function creates({ sandbox }: Stage): number {
  return sandbox.requests.filter(({ method, path }) => method === "POST" && path === "/candidates").length;
}

/** Until all of a load stand there. */
const LOAD = { timeout: 500_000, interval: 200 };

const seed = Number(process.env["SEED"] ?? 1 + Math.floor(Math.random() * 2_147_483_645));

describe("push-profiled, in the middle of a load", { timeout: 900_000 }, () => {
  it("ends in order at SIGTERM, and goes on where it stopped", async () => {
    const stage = await openStage({ faults: "teamtailor POST /candidates: slow 40ms", keepBodies: false });
    const people = addPeople(stage, 2000);
    const daemon = await stage.start();
    await expect.poll(() => creates(stage)).toBeGreaterThan(100);
    const asked = Date.now();
    daemon.signal("SIGTERM");
    expect(await daemon.ended()).toBe(0);
    expect(Date.now() - asked).toBeLessThan(30_000);
    const then = stage.emails();
    expect(then.length, "what was not begun is left").toBeLessThan(2000);
    expect(daemon.lines().at(-1)).toMatchObject({ msg: "stopped" });
    stage.sandbox.setFaults([]);
    stage.sandbox.requests.length = 0;
    await stage.start();
    await expect.poll(() => stage.sandbox.people.candidates().length, LOAD).toBe(2000);
    expect(stage.emails()).toEqual(people);
    expect(creates(stage), "nobody is begun again").toBe(2000 - then.length);
  });

  it(`is killed ten times at any moment (SEED=${seed}), and creates nobody twice`, async () => {
    const stage = await openStage({ faults: "teamtailor POST /candidates: slow 20ms" });
    const people = addPeople(stage, 400);
    let state = seed;
    for (let kill = 1; kill <= 10; kill += 1) {
      state = (state * 48_271) % 2_147_483_647;
      const daemon = await stage.start();
      await sleep(state % 400);
      daemon.signal("SIGKILL");
      expect(await daemon.ended()).toBe("SIGKILL");
    }
    stage.sandbox.setFaults([]);
    await stage.start();
    await expect.poll(() => stage.sandbox.people.candidates().length, LOAD).toBeGreaterThanOrEqual(400);
    expect(stage.emails()).toEqual(people);
  });

  it("shares a ledger with another one, and nobody is created twice", async () => {
    const stage = await openStage();
    const people = addPeople(stage, 60);
    const daemons = await Promise.all([stage.start(), stage.start()]);
    await expect.poll(stage.emails).toEqual(people);
    for (const daemon of daemons) {
      await expect.poll(async () => (await daemon.get("/readyz")).status).toBe(200);
      daemon.signal("SIGTERM");
      expect(await daemon.ended()).toBe(0);
    }
    expect(creates(stage)).toBe(60);
  });
});
