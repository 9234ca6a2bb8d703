import { createVirtualClock, type VirtualClock } from "@push-profile/transport/testing";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { silentLog } from "../log.ts";
import { createSourceModel, listedTime, type SourceModel } from "../testing/source-model.ts";
import { listChanges } from "./list-changes.ts";
import { ledgerBook } from "./listbooks.ts";
import { createPageReader } from "./page-reader.ts";
import { UNDATED_EVERY_MS } from "./sightings.ts";
import { type Desk, openDesk } from "./testing/open-desk.ts";
import { OVERLAP_MS } from "./watermark.ts";

const START = Date.UTC(2026, 2, 2, 12);
const MINUTE = 60_000;

let desk: Desk;
let source: SourceModel;
let clock: VirtualClock;

beforeEach(async () => {
  desk = await openDesk(3, START);
  ({ source, clock } = desk);
});
afterEach(() => desk.close());

describe("a first listing", () => {
  it("records everybody, page by page, and reads page 1 again", async () => {
    desk.settle(8);
    expect(await desk.list()).toEqual({ listed: 11, due: 8 });
    expect(desk.pagesAsked()).toEqual([1, 2, 3, 1]);
    expect(await desk.pushEverybody()).toEqual(["p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7"]);
    expect(await desk.state()).toMatchObject({ watermark: START, walk: null, walkedAt: START });
  });

  it("reads one page where there is one", async () => {
    desk.settle(2);
    expect(await desk.list()).toEqual({ listed: 2, due: 2 });
    expect(desk.pagesAsked()).toEqual([1]);
  });

  it("begins without a watermark where nobody is there", async () => {
    expect(await desk.list()).toEqual({ listed: 0, due: 0 });
    expect((await desk.state()).watermark).toBeNull();
    source.touch("first");
    expect(await desk.list()).toEqual({ listed: 1, due: 1 });
  });
});

describe("a poll", () => {
  beforeEach(async () => {
    desk.settle(30);
    await desk.list();
    await desk.pushEverybody();
    desk.pass(MINUTE);
  });

  it("is one request where nothing changed", async () => {
    expect(await desk.list()).toEqual({ listed: 3, due: 0 });
    expect(source.asked).toEqual([{ page: 1, whole: false }]);
  });

  it("finds who was added, changed, or changed to an earlier time", async () => {
    source.touch("new");
    source.touch("p3");
    source.people.set("p20", source.now - 2 * MINUTE);
    await desk.list();
    expect(await desk.pushEverybody()).toEqual(["new", "p20", "p3"]);
  });

  it("finds everybody who changed in the second of the watermark", async () => {
    const tie = source.now;
    source.people.set("tie1", tie);
    await desk.list();
    expect(await desk.pushEverybody()).toEqual(["tie1"]);
    for (const key of ["tie2", "tie3", "tie4", "tie5"]) source.people.set(key, tie);
    await desk.list();
    expect(await desk.pushEverybody()).toEqual(["tie2", "tie3", "tie4", "tie5"]);
  });

  it("reads no further than the overlap", async () => {
    source.touch("new");
    await desk.list();
    // 6 minutes of people, 3 a page, and the page that reaches behind them; then page 1 again.
    expect(desk.pagesAsked()).toEqual([1, 2, 3, 1]);
  });

  it("reads the overlap again once in 5 minutes, for whoever was let in late", async () => {
    desk.pass(OVERLAP_MS - MINUTE - 1);
    source.people.set("late", START - 4 * MINUTE - 1000);
    await desk.list();
    expect(await desk.pushEverybody()).toEqual([]);
    desk.pass(1);
    await desk.list();
    expect(await desk.pushEverybody()).toEqual(["late"]);
  });

  it("does not read a whole source again because all carry one time", async () => {
    for (let person = 1; person <= 150; person += 1) source.people.set(`import${person}`, source.now);
    await desk.list();
    await desk.pushEverybody();
    desk.pass(OVERLAP_MS);
    await desk.list();
    expect(desk.pagesAsked()).toHaveLength(41);
    await desk.list(undefined, { thorough: true });
    expect(desk.pagesAsked().length).toBeGreaterThan(50);
  });

  it("misses nobody behind more people than that whom a listing of a part has recorded", async () => {
    for (let person = 1; person <= 200; person += 1) {
      desk.pass(1000);
      source.touch(`new${person}`);
    }
    await desk.listPart(150);
    expect(await desk.pushEverybody()).toHaveLength(150);
    desk.pass(OVERLAP_MS);
    await desk.list();
    expect(await desk.pushEverybody()).toHaveLength(50);
  });

  it("reads the overlap at any time where it has to be thorough", async () => {
    source.people.set("late", START - 4 * MINUTE - 1000);
    await desk.list(undefined, { thorough: true });
    expect(await desk.pushEverybody()).toEqual(["late"]);
  });

  it("ends early where enough are due, and concludes nothing from it", async () => {
    for (let n = 0; n < 9; n++) source.touch(`new${n}`);
    expect(await desk.list(undefined, { isEnough: ({ due }) => due >= 2 })).toEqual({ listed: 3, due: 3 });
    expect(await desk.state()).toMatchObject({ watermark: START, walk: { page: 1 } });
  });

  it("finds who changed on the first page while further ones were read", async () => {
    for (let n = 0; n < 9; n++) source.touch(`new${n}`);
    source.meanwhile = (page) => {
      if (page !== 3) return;
      source.now += 1000;
      source.touch("p2");
    };
    await desk.list();
    expect(await desk.pushEverybody()).toContain("p2");
  });

  it("misses nobody when people are taken away while it reads", async () => {
    for (let n = 0; n < 12; n++) source.people.set(`new${n}`, source.now - n * 1000);
    source.meanwhile = (page) => {
      if (page === 2) for (const key of ["new0", "new1"]) source.people.delete(key);
      if (page === 3) for (const key of ["new2", "new3", "new4", "new5"]) source.people.delete(key);
    };
    await desk.list();
    expect(await desk.pushEverybody()).toEqual(
      expect.arrayContaining(["new6", "new7", "new8", "new9", "new10", "new11"]),
    );
  });

  it("looks again at once when more people changed while it read than a page holds", async () => {
    for (let n = 0; n < 9; n++) source.touch(`new${n}`);
    source.meanwhile = (page) => {
      if (page !== 3) return;
      source.now += 1000;
      for (let n = 0; n < 7; n++) source.touch(`meanwhile${n}`);
    };
    await desk.list();
    source.meanwhile = () => undefined;
    await desk.list();
    expect(await desk.pushEverybody()).toEqual(expect.arrayContaining(["meanwhile0", "meanwhile3", "meanwhile6"]));
  });

  it("is not blinded by a profile dated in the future", async () => {
    source.people.set("future", source.now + 365 * 24 * 60 * MINUTE);
    await desk.list();
    expect((await desk.state()).watermark).toBe(source.now);
    await desk.pushEverybody();
    desk.pass(MINUTE);
    for (let n = 0; n < 7; n++) source.touch(`new${n}`);
    await desk.list();
    expect(await desk.pushEverybody()).toHaveLength(7);
  });

  it("takes its own clock for a bound where the answer has no date", async () => {
    source.tellsDate = false;
    source.people.set("future", source.now + 365 * 24 * 60 * MINUTE);
    await desk.list();
    expect((await desk.state()).watermark).toBe(clock.now());
  });

  it("does not bring over who is archived", async () => {
    source.touch("new");
    source.archived.add("new");
    await desk.list();
    expect(await desk.pushEverybody()).toEqual([]);
  });
});

describe("a listing that was stopped", () => {
  it("reads page 1, goes on one page back, and its watermark is that of its own first page", async () => {
    desk.settle(15);
    const stop = new AbortController();
    source.meanwhile = (page) => {
      if (page === 4) stop.abort(new Error("stop"));
    };
    await expect(desk.list(stop.signal)).rejects.toThrow("stop");
    expect(await desk.state()).toMatchObject({ watermark: null, walk: { page: 4, total: 15, top: START } });

    source.meanwhile = () => undefined;
    desk.pass(MINUTE);
    await desk.list();
    expect(desk.pagesAsked()).toEqual([1, 3, 4, 5, 6, 1]);
    expect(await desk.state()).toMatchObject({ watermark: START, walk: null });
    expect(await desk.pushEverybody()).toHaveLength(15);
  });

  it("records whoever changed meanwhile before it comes to a page that cannot be read", async () => {
    desk.settle(30);
    source.meanwhile = (page) => {
      if (page === 8) throw new Error("page 8");
    };
    await expect(desk.list()).rejects.toThrow("page 8");
    await desk.pushEverybody();
    desk.pass(MINUTE);
    for (let n = 0; n < 4; n++) source.touch(`new${n}`);
    await expect(desk.list()).rejects.toThrow("page 8");
    expect(desk.pagesAsked()).toEqual([1, 2, 6, 7]);
    expect(await desk.pushEverybody()).toEqual(["new0", "new1", "new2", "new3"]);
  });

  it("misses nobody who moved forward meanwhile, because others are gone", async () => {
    desk.settle(15);
    const stop = new AbortController();
    source.meanwhile = (page) => {
      if (page === 4) stop.abort(new Error("stop"));
    };
    await expect(desk.list(stop.signal)).rejects.toThrow("stop");
    source.meanwhile = () => undefined;
    for (let n = 5; n < 15; n++) source.people.delete(`p${n}`);
    await desk.list();
    expect(await desk.pushEverybody()).toEqual(expect.arrayContaining(["p0", "p1", "p2", "p3", "p4"]));
  });

  it("does not rest on the page it had read", async () => {
    desk.settle(3);
    await desk.list();
    desk.pass(MINUTE);
    for (let n = 0; n < 9; n++) source.touch(`new${n}`);
    const stop = new AbortController();
    source.meanwhile = () => stop.abort(new Error("stop"));
    await expect(desk.list(stop.signal)).rejects.toThrow("stop");
    source.meanwhile = () => undefined;
    await desk.list();
    expect(await desk.pushEverybody()).toHaveLength(12);
  });
});

describe("a list that does not tell when people changed", () => {
  it("is read with whole profiles where those do, and remembers that", async () => {
    source.dates = "full";
    desk.settle(4);
    await desk.list();
    expect(source.asked).toEqual([
      { page: 1, whole: false },
      { page: 1, whole: true },
      { page: 2, whole: true },
      { page: 1, whole: true },
    ]);
    await desk.pushEverybody();
    desk.pass(MINUTE);
    source.touch("p1");
    await desk.list();
    expect(source.asked[0]).toEqual({ page: 1, whole: true });
    expect(await desk.pushEverybody()).toEqual(["p1"]);
  });

  it("makes everybody due once a day where nothing tells", async () => {
    source.dates = "never";
    desk.settle(4);
    await desk.list();
    expect(await desk.pushEverybody()).toHaveLength(4);
    desk.pass(UNDATED_EVERY_MS - 1);
    await desk.list();
    expect(await desk.pushEverybody()).toEqual([]);
    desk.pass(1 + OVERLAP_MS);
    await desk.list();
    expect(await desk.pushEverybody()).toHaveLength(4);
  });
});

describe("whatever happens while it reads", () => {
  const event = fc.record({
    kind: fc.constantFrom("add", "change", "remove", "stop"),
    who: fc.nat(40),
    at: fc.integer({ min: 2, max: 9 }),
  });
  const rounds = fc.array(fc.array(event, { maxLength: 8 }), { minLength: 1, maxLength: 4 });

  function happen(source: SourceModel, kind: string, key: string): void {
    source.now += 500;
    if (kind === "remove") source.people.delete(key);
    else if (kind === "add" || source.people.has(key)) source.touch(key);
  }

  it("every person's last change is recorded once the source has been still for the overlap", async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 25 }), rounds, async (people, story) => {
        run += 1;
        const mirror = await desk.openMirror(`run ${run}`);
        const source = createSourceModel(3, START);
        const clock = createVirtualClock(START);
        for (let n = 0; n < people; n++) source.people.set(`p${n}`, START - n * 40_000);
        const listOnce = async (signal: AbortSignal): Promise<void> => {
          const reader = createPageReader(source, "s", {});
          const book = ledgerBook(desk.ledger, mirror, clock.now);
          await listChanges({ reader, book, clock, log: silentLog, signal }, await desk.state(mirror), {
            listed: 0,
            due: 0,
          });
        };

        for (const events of story) {
          const stop = new AbortController();
          let ahead = events;
          source.meanwhile = (page) => {
            for (const { kind, who } of ahead.filter(({ at }) => at === page)) {
              if (kind === "stop") stop.abort(new Error("stop"));
              else happen(source, kind, `p${who}`);
            }
            ahead = ahead.filter(({ at }) => at !== page);
          };
          await listOnce(stop.signal).catch((thrown: unknown) => {
            if (!stop.signal.aborted) throw thrown;
          });
          source.now += 30_000;
          clock.set(source.now);
        }
        source.meanwhile = () => undefined;
        await listOnce(new AbortController().signal);
        clock.set(clock.now() + OVERLAP_MS);
        await listOnce(new AbortController().signal);

        const known = await desk.ledger.known(mirror.mirror, [...source.people.keys()]);
        const recorded = [...source.people.keys()].map((key) => [key, known.get(key)?.updatedAt]);
        expect(recorded).toEqual([...source.people].map(([key, at]) => [key, listedTime(at)]));
      }),
      { numRuns: 150 },
    );
  });
});
