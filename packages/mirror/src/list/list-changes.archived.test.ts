import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SourceModel } from "../testing/source-model.ts";
import { type Desk, openDesk } from "./testing/open-desk.ts";
import { OVERLAP_MS } from "./watermark.ts";

const START = Date.UTC(2026, 2, 2, 12);
const MINUTE = 60_000;
/** More than as many pages of 3 as the overlap is read without news. */
const MANY = 150;

let desk: Desk;
let source: SourceModel;

beforeEach(async () => {
  desk = await openDesk(3, START);
  ({ source } = desk);
});
afterEach(() => desk.close());

/** They are archived now, which is a change. */
function archive(...keys: string[]): void {
  for (const key of keys) {
    source.touch(key);
    source.archived.add(key);
  }
}

function names(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, n) => `p${from + n}`);
}

describe("people who are archived, and taken out of pages that were counted with them", () => {
  beforeEach(() => {
    source.showsArchived = false;
  });

  it("hide nobody behind their empty pages from a first listing", async () => {
    desk.settle(12);
    archive(...names(3, 12));
    expect(await desk.list()).toEqual({ listed: 3, due: 3 });
    expect(desk.pagesAsked()).toEqual([1, 2, 3, 4, 5, 1]);
    expect(await desk.pushEverybody()).toEqual(["p0", "p1", "p2"]);
    // That of the first page that tells a time.
    expect((await desk.state()).watermark).toBe(START - 9 * MINUTE);
    await desk.list();
    expect(desk.pagesAsked()).toEqual([1]);
  });

  it("leave a watermark at which the next walk ends", async () => {
    desk.settle(60);
    archive(...names(57, 60));
    await desk.list();
    await desk.pushEverybody();
    desk.pass(OVERLAP_MS);
    source.touch("new");
    await desk.list();
    // Two of those in front, 6 minutes of people, and page 1 again.
    expect(desk.pagesAsked()).toEqual([1, 2, 3, 4, 1]);
    expect(await desk.pushEverybody()).toEqual(["new"]);
  });
});

describe.each([
  ["are listed", true],
  ["are taken out of their pages", false],
])("people who are archived and %s", (_name, shows) => {
  it("hide nobody who changed before them, however many they are", async () => {
    source.showsArchived = shows;
    desk.settle(MANY + 10);
    await desk.list();
    await desk.pushEverybody();
    desk.pass(OVERLAP_MS);
    source.touch("new");
    source.touch("p5");
    desk.pass(1000);
    archive(...names(10, 10 + MANY));
    desk.pass(MINUTE);
    await desk.list();
    expect(await desk.pushEverybody()).toEqual(["new", "p5"]);
  });
});

describe("a first page of people who were archived just now", () => {
  beforeEach(async () => {
    desk.settle(30);
    await desk.list();
    await desk.pushEverybody();
    desk.pass(MINUTE);
  });

  it("is read on for whoever changed before them", async () => {
    source.touch("new");
    desk.pass(1000);
    archive("p1", "p2", "p3");
    await desk.list();
    expect(await desk.pushEverybody()).toEqual(["new"]);
  });

  it("costs no further request once it was seen", async () => {
    archive(...names(0, 9));
    await desk.list();
    expect(desk.pagesAsked().length).toBeGreaterThan(1);
    desk.pass(MINUTE);
    await desk.list();
    expect(desk.pagesAsked()).toEqual([1]);
  });

  it("is not rested on where they were archived while the list was read", async () => {
    for (let n = 0; n < 9; n++) source.touch(`new${n}`);
    source.meanwhile = (page) => {
      if (page !== 3) return;
      source.now += 1000;
      source.touch("meanwhile");
      archive("p1", "p2", "p3");
    };
    await desk.list();
    source.meanwhile = () => undefined;
    await desk.list();
    expect(await desk.pushEverybody()).toContain("meanwhile");
    await desk.list();
    expect(desk.pagesAsked()).toEqual([1]);
  });
});
