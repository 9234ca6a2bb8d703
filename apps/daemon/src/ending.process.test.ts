import { describe, expect, it } from "vitest";
import { openStage, POLL, person, type Stage } from "./testing/open-stage.ts";

function addPeople({ sandbox }: Stage, count: number): string[] {
  return Array.from({ length: count }, (_, number) => {
    sandbox.people.addProfile(person(number));
    return person(number).info.email;
  });
}

describe("push-profiled, in the middle of a load", { timeout: 60_000 }, () => {
  it("ends in order at SIGTERM, and goes on where it stopped", async () => {
    const stage = await openStage({ faults: "teamtailor POST /candidates: slow 40ms" });
    const people = addPeople(stage, 300);
    const daemon = await stage.start();
    await expect.poll(() => stage.emails().length, POLL).toBeGreaterThan(20);
    const asked = Date.now();
    daemon.signal("SIGTERM");
    expect(await daemon.ended()).toBe(0);
    expect(Date.now() - asked).toBeLessThan(30_000);
    const then = stage.emails().length;
    expect(then, "what was not begun is left").toBeLessThan(300);
    expect(daemon.lines().at(-1)).toMatchObject({ msg: "stopped" });
    await stage.start();
    await expect.poll(stage.emails, POLL).toEqual(people);
  });

  it("is killed, starts again with nothing to clean, and creates nobody twice", async () => {
    const stage = await openStage({ faults: "teamtailor POST /candidates: slow 40ms" });
    const people = addPeople(stage, 120);
    for (const share of [20, 60]) {
      const daemon = await stage.start();
      await expect.poll(() => stage.emails().length, POLL).toBeGreaterThan(share);
      daemon.signal("SIGKILL");
      expect(await daemon.ended()).toBe("SIGKILL");
    }
    await stage.start();
    await expect.poll(stage.emails, { ...POLL, timeout: 40_000 }).toEqual(people);
  });

  it("shares a ledger with another one, and nobody is created twice", async () => {
    const stage = await openStage();
    const people = addPeople(stage, 60);
    const daemons = await Promise.all([stage.start(), stage.start()]);
    await expect.poll(stage.emails, POLL).toEqual(people);
    for (const daemon of daemons) {
      await expect.poll(async () => (await daemon.get("/readyz")).status, POLL).toBe(200);
      daemon.signal("SIGTERM");
      expect(await daemon.ended()).toBe(0);
    }
    const created = stage.sandbox.requests.filter(({ method, path }) => method === "POST" && path === "/candidates");
    expect(created).toHaveLength(60);
  });
});
