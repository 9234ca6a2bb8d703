import { describe, expect, it } from "vitest";
import { anHourAgo, somebody } from "./crowd.ts";

const newest = Date.UTC(2026, 2, 2, 12);

describe("somebody", () => {
  it("tells the same of the same number", () => {
    const crowd = { people: 9, newest, apart: 60_000 };
    expect(somebody(crowd, 1)).toEqual(somebody({ ...crowd, people: 2 }, 1));
    expect(somebody(crowd, 1)).toMatchObject({
      key: expect.stringMatching(/^[0-9a-f]{40}$/),
      updatedAt: "2026-03-02T11:59:00+0000",
      updatedMs: newest - 60_000,
    });
  });

  it("gives all of them one date where none lies between", () => {
    const [one, other] = [0, 7].map((number) => somebody({ people: 9, newest, apart: 0 }, number));
    expect(one?.updatedAt).toBe(other?.updatedAt);
    expect(one?.key).not.toBe(other?.key);
  });
});

describe("anHourAgo", () => {
  it("is a whole second", () => expect(anHourAgo(newest + 3_600_999)).toBe(newest));
});
