import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Pause } from "../ledger/ledger.ts";
import { pauseMirror, resumeMirror } from "../people/pause-mirror.ts";
import { add, addMany, MINUTE } from "../testing/add-people.ts";
import { openWorkshop, type Workshop } from "../testing/workshop.ts";
import type { SweepOptions } from "./run-sweep.ts";
import type { SweepSummary } from "./sweep-summary.ts";

describe("runSweep and pauses", () => {
  let shop: Workshop;
  let keys: string[];
  beforeEach(async () => {
    shop = await openWorkshop({ profiles: 0, strangers: 0 });
    shop.settings = { ...shop.settings, onArchive: "delete" };
    keys = addMany(shop, 4);
    add(shop, "here");
    await shop.pass();
    for (const key of keys) shop.sandbox.people.archiveProfile(key);
  });
  afterEach(() => shop.close());

  const sweep = (options?: SweepOptions): Promise<SweepSummary> => shop.open((mirror) => mirror.sweep(options));
  const pause = async (): Promise<void> => {
    await pauseMirror({ ...shop, mirror: "careers" });
  };
  const pauseNow = async (): Promise<Pause | null> => (await shop.state()).pause;

  /** Pauses the mirror by hand once the ledger has taken the first of these. */
  function pauseAfterFirst(what: "recordPush" | "recordSweepPage"): void {
    const { ledger } = shop;
    const { recordPush, recordSweepPage } = ledger;
    if (what === "recordPush") ledger.recordPush = async (...given) => recordPush(...given).then(pause);
    else ledger.recordSweepPage = async (...given) => recordSweepPage(...given).then(pause);
  }

  it.each([false, true])("one by hand meanwhile stops it after the person in flight (byHand: %s)", async (byHand) => {
    pauseAfterFirst("recordPush");
    expect(await sweep({ byHand })).toMatchObject({ end: "paused", error: null, deleted: 1 });
    await shop.restart();
    expect(shop.sandbox.people.candidates()).toHaveLength(4);
    expect(await pauseNow()).toMatchObject({ by: "hand" });
    await resumeMirror({ ...shop, mirror: "careers" });
    expect(await sweep()).toMatchObject({ end: "done", number: 1, listed: 0, deleted: 3 });
  });

  it("one by hand before it lets nothing begin, unless somebody asks for the sweep", async () => {
    await pause();
    shop.requests();
    expect(await sweep()).toMatchObject({ end: "paused", listed: 0 });
    expect(shop.requests()).toEqual([]);
    expect(await sweep({ byHand: true })).toMatchObject({ end: "done", deleted: 4 });
    expect(await pauseNow()).toMatchObject({ by: "hand" });
  });

  it("one by hand between two pages stops it", async () => {
    addMany(shop, 40, "m");
    pauseAfterFirst("recordSweepPage");
    expect(await sweep()).toMatchObject({ end: "paused", listed: 30 });
  });

  it("a dry run goes on", async () => {
    await pause();
    const dry = await shop.open((mirror) => mirror.sweep(), { dryRun: true });
    expect(dry).toMatchObject({ end: "done", deleted: 4 });
  });

  it.each([
    ["teamtailor DELETE /candidates: status 403", "teamtailor"],
    ["hrflow GET /profile/indexing: status 401, nth 1", "hrflow"],
  ] as const)("what concerns the whole mirror pauses it, as in a pass: %s", async (fault, service) => {
    shop.sandbox.setFaults(fault);
    await expect(sweep()).rejects.toMatchObject({ code: "auth" });
    const { now } = shop.clock;
    expect(await pauseNow()).toMatchObject({ by: "itself", service, error: { code: "auth" }, tryAt: now() + MINUTE });
    expect((await shop.state()).sweep).toMatchObject({ stage: "done" });
    expect(await shop.pass()).toMatchObject({ end: "paused", error: { code: "auth" } });

    // A try tells that people can be pushed; the next sweep tells about the rest.
    shop.wait(MINUTE);
    add(shop, "new");
    expect(await shop.pass()).toMatchObject({ end: "done", created: 1 });
    expect(await pauseNow()).toBeNull();
    shop.sandbox.setFaults([]);
    expect(await sweep()).toMatchObject({ end: "done", number: 2, deleted: 4 });
  });

  it("a refusal does not lift a pause by hand", async () => {
    await pause();
    shop.sandbox.setFaults("teamtailor DELETE /candidates: status 403");
    await expect(sweep({ byHand: true })).rejects.toMatchObject({ code: "auth" });
    expect(await pauseNow()).toMatchObject({ by: "hand", error: null });
  });
});

describe("whom a new mirror begins with", () => {
  it.each([
    ["all", ["early", "late"]],
    ["now", ["late"]],
    [Date.UTC(2026, 2, 2, 12, 1), ["late"]],
  ] as const)("is decided by the first sweep where no pass came before it: %s", async (start, want) => {
    const shop = await openWorkshop({ profiles: 0, strangers: 0 });
    try {
      shop.settings = { ...shop.settings, start };
      add(shop, "early", { key: "early", updated_at: "2026-01-01T00:00:00+0000" });
      const dry = await shop.open((mirror) => mirror.sweep(), { dryRun: true });
      expect(dry).toMatchObject({ listed: 1, due: start === "all" ? 1 : 0 });
      expect((await shop.state()).startFrom).toBeNull();
      await shop.open((mirror) => mirror.sweep());
      shop.wait(2 * MINUTE);
      add(shop, "late", { key: "late" });
      await shop.open((mirror) => mirror.sweep());
      const due = await shop.ledger.due((await shop.state()).id, shop.clock.now(), 10);
      expect(due.map(({ key }) => key).sort()).toEqual(want);
    } finally {
      await shop.close();
    }
  });
});
