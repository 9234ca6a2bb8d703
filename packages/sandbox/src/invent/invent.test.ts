import { describe, expect, it } from "vitest";
import { timedByCpu } from "../testing/cpu-time.ts";
import { invent, inventHead } from "./invent.ts";

describe("invent", () => {
  it("invents the same people for the same seed, others for another", () => {
    expect(invent(7, 20)).toEqual(invent(7, 20));
    expect(invent(7, 20)[15]).toEqual(invent(7, 16)[15]);
    expect(invent(8, 20).map(({ key }) => key)).not.toEqual(invent(7, 20).map(({ key }) => key));
  });

  it("moves every change with the time given, and nothing else of it", () => {
    const [one, two] = [invent(7, 13, { now: 1_800_000_000_000 })[12], invent(7, 13, { now: 1_800_003_600_000 })[12]];
    expect(one?.info).toEqual(two?.info);
    expect([one?.updated_at, two?.updated_at]).toEqual(["2027-01-15T07:38:00+0000", "2027-01-15T08:38:00+0000"]);
  });

  it("gives everybody a key and an e-mail of their own, at an address that cannot exist", () => {
    const people = invent(1, 3000).slice(12);
    expect(new Set(people.map(({ key }) => key)).size).toBe(people.length);
    expect(new Set(people.map(({ info }) => info?.email)).size).toBe(people.length);
    for (const { info } of people) expect(info?.email).toMatch(/^[a-z]+\.[a-z]+\.\d+@example\.(com|org)$/);
  });

  it("lets some share the second of their last change, and orders them newest first", () => {
    const times = invent(1, 100).map(({ updated_at }) => updated_at ?? "");
    expect(new Set(times).size).toBeLessThan(times.length);
    expect(times).toEqual(times.toSorted().reverse());
  });

  it("agrees with the head that lists show", () => {
    for (const [index, profile] of invent(3, 30).entries()) {
      const { key, reference, updated_at } = inventHead(3, index);
      expect(profile).toMatchObject({ key, reference, updated_at });
    }
  });

  it("gives plain people a resume by type, in either order", () => {
    const orders = invent(1, 60)
      .slice(12)
      .map(({ attachments }) => attachments?.map(({ type }) => type).join());
    expect(new Set(orders)).toEqual(new Set(["original,resume", "resume,original"]));
  });

  it("invents 20,000 in less than a second or so", async () => {
    const { cpuMs } = await timedByCpu(() => invent(1, 20_000));
    expect(cpuMs).toBeLessThan(10_000);
  });
});
