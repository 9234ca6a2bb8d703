import { UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import type { MirrorState, PassRecord, Progress } from "../../ledger/ledger.ts";
import {
  BASE_URL,
  FRESH,
  holder,
  type LedgerBench,
  NOW,
  pushRecord,
  rememberedPush,
  sighting,
} from "./ledger-bench.ts";

const DAY = 24 * 60 * 60 * 1000;

const error = {
  code: "auth",
  message: "the key was refused",
  status: 401,
  field: null,
  retryable: false,
  fix: "Renew it.",
} as const;

export function describeMirrors(bench: () => LedgerBench): void {
  const state = async (): Promise<MirrorState | undefined> => (await bench().ledger.mirrors())[0];

  describe("mirrors", () => {
    it("makes a mirror that was never listed, held by nobody", () => {
      const { mirror, account } = bench();
      expect(mirror).toEqual({
        id: mirror.id,
        name: "careers",
        source: "source-a",
        account: account.id,
        priority: 1,
        ...FRESH,
        epoch: 0,
        holder: null,
        pause: null,
        sweep: null,
        mapping: null,
        startFrom: null,
        lastPass: null,
        lastSuccessAt: null,
        guardFrom: null,
      });
    });

    it("finds the same mirror again, and brings name and priority up to date", async () => {
      const { mirror, account } = bench();
      await bench().reopen();
      const again = await bench().ledger.openMirror({
        name: "renamed",
        source: "source-a",
        account: account.id,
        priority: 9,
      });
      expect(again).toMatchObject({ id: mirror.id, name: "renamed", priority: 9 });
      expect(await bench().ledger.mirrors()).toEqual([again]);
    });

    it.each([
      ["source", "source-b", "company-1"],
      ["company", "source-a", "company-2"],
    ])("keeps the people of another %s apart", async (_what, source, company) => {
      const { ledger, list } = bench();
      await list(sighting("p1", 1));
      const { id } = await ledger.recordAccount(BASE_URL, "another key", company);
      const other = await ledger.openMirror({ name: "another", source, account: id, priority: 1 });
      expect(await ledger.due(other.id, NOW, 10)).toEqual([]);
      expect((await ledger.known(other.id, ["p1"])).size).toBe(0);
      expect((await ledger.mirrors()).map(({ name }) => name)).toEqual(["careers", "another"]);
    });

    it("refuses another company's key for a mirror that it knows", async () => {
      const { ledger } = bench();
      const { id } = await ledger.recordAccount(BASE_URL, "key-2", "company-2");
      const opened = ledger.openMirror({ name: "careers", source: "source-a", account: id, priority: 1 });
      await expect(opened).rejects.toBeInstanceOf(UsageError);
      await expect(opened).rejects.toMatchObject({ code: "config", field: "TEAMTAILOR_API_KEY" });
      await expect(opened).rejects.toThrow(/careers.*source-a.*company-1/);
      expect(await ledger.mirrors()).toHaveLength(1);
    });
  });

  describe("holding a mirror", () => {
    it("gives it to one of two who saw the same epoch", async () => {
      const { ledger, mirror, holding } = bench();
      expect(holding).toEqual({ mirror: mirror.id, epoch: 1 });
      expect(await ledger.takeMirror(mirror.id, 0, holder("second"))).toBeNull();
      expect((await state())?.holder).toEqual(holder("first"));
      expect(await ledger.takeMirror(mirror.id, 1, holder("third"))).toEqual({ mirror: mirror.id, epoch: 2 });
      expect(await state()).toMatchObject({ epoch: 2, holder: holder("third") });
    });

    it("renews the lease and gives the mirror back", async () => {
      const { ledger, holding } = bench();
      await ledger.renewMirror(holding, NOW + 60_000);
      expect((await state())?.holder).toEqual(holder("first", NOW + 60_000));
      await ledger.releaseMirror(holding);
      expect((await state())?.holder).toBeNull();
    });

    it("does not give back what somebody else has", async () => {
      const { ledger, mirror, holding } = bench();
      await ledger.takeMirror(mirror.id, holding.epoch, holder("second"));
      await ledger.releaseMirror(holding);
      expect((await state())?.holder).toEqual(holder("second"));
    });

    it("refuses every write of one who has lost it, and writes none of it", async () => {
      const { ledger, mirror, holding, list, push } = bench();
      await list(sighting("p1", 1));
      await push("p1", { candidateId: "7" });
      const before = { state: await state(), person: await ledger.person(mirror.id, "p1") };
      const taken = await ledger.takeMirror(mirror.id, holding.epoch, holder("second"));
      const sweep = { number: 1, begunAt: NOW, page: 1, stage: "listing" as const, endedAt: null };
      const writes: [string, () => Promise<unknown>][] = [
        ["renewMirror", () => ledger.renewMirror(holding, NOW)],
        ["changeMirror", () => ledger.changeMirror(mirror.id, { guardFrom: 1 }, holding)],
        ["changeMapping", () => ledger.changeMapping(holding, "mapping")],
        ["recordPage", () => ledger.recordPage(holding, [sighting("p1", 2)], { ...FRESH, watermark: 5 }, NOW)],
        ["recordPush", () => ledger.recordPush(mirror.id, "p1", pushRecord({ status: "gone" }), holding)],
        ["recordSweepPage", () => ledger.recordSweepPage(holding, ["p1"], [sighting("p1", 2)], sweep, NOW)],
        ["recordAsked", () => ledger.recordAsked(holding, "p1", NOW, 1)],
        ["noteCreate", () => ledger.noteCreate(mirror.id, "p1", NOW, holding)],
        ["noteEmail", () => ledger.noteEmail(mirror.id, "p1", "e", holding)],
        ["rememberPush", () => ledger.rememberPush(mirror.id, "p1", rememberedPush({ candidateId: "8" }), holding)],
      ];
      for (const [name, write] of writes) {
        await expect(write(), name).rejects.toMatchObject({ name: "PushProfileError", code: "lease_lost" });
      }
      expect(await ledger.person(mirror.id, "p1")).toEqual(before.person);
      expect(await state()).toEqual({ ...before.state, epoch: taken?.epoch, holder: holder("second") });
    });
  });

  describe("what is said of a mirror", () => {
    it("changes what is named and leaves the rest", async () => {
      const { ledger, mirror } = bench();
      const pause = { by: "itself", error, since: NOW, tryAt: NOW + 60_000 } as const;
      const sweep = { number: 3, begunAt: NOW, page: 7, stage: "asking", endedAt: null } as const;
      await ledger.changeMirror(mirror.id, { pause, sweep, lastSuccessAt: 1, guardFrom: 2, startFrom: 3 });
      await bench().reopen();
      expect(await state()).toMatchObject({ pause, sweep, lastSuccessAt: 1, guardFrom: 2, startFrom: 3 });
      await bench().ledger.changeMirror(mirror.id, { pause: null, startFrom: null });
      expect(await state()).toMatchObject({ pause: null, sweep, lastSuccessAt: 1, guardFrom: 2, startFrom: null });
    });

    it("keeps how far the listing has come", async () => {
      const { ledger, holding } = bench();
      const progress: Progress = {
        watermark: NOW,
        walkedAt: 5,
        walk: { page: 7, total: 300, top: NOW },
        listing: "full",
      };
      await ledger.recordPage(holding, [], progress, NOW);
      await bench().reopen();
      expect(await state()).toMatchObject(progress);
    });

    it("forgets a walk that has ended, and keeps one that told neither total nor time", async () => {
      const { ledger, holding } = bench();
      const walk = { page: 1, total: null, top: null };
      await ledger.recordPage(holding, [], { ...FRESH, walk }, NOW);
      expect((await state())?.walk).toEqual(walk);
      await ledger.recordPage(holding, [], FRESH, NOW);
      expect((await state())?.walk).toBeNull();
    });

    it("gives the last passes, the newest first, none older than 30 days", async () => {
      const { ledger, mirror } = bench();
      const pass = (at: number): { at: number; outcome: string; durationMs: number; counts: { created: number } } => ({
        at,
        outcome: "done",
        durationMs: 5,
        counts: { created: 1 },
      });
      for (const at of [NOW - 31 * DAY, NOW - 29 * DAY, NOW - 1, NOW]) {
        await ledger.changeMirror(mirror.id, { lastPass: pass(at) });
      }
      expect(await ledger.passes(mirror.id, 2)).toEqual([pass(NOW), pass(NOW - 1)]);
      expect(await ledger.passes(mirror.id, 10)).toEqual([pass(NOW), pass(NOW - 1), pass(NOW - 29 * DAY)]);
      expect((await state())?.lastPass).toEqual(pass(NOW));
    });

    it("draws passes that found nothing together, and keeps the very last one for itself", async () => {
      const { ledger, mirror } = bench();
      const quiet = (at: number): PassRecord => ({
        at,
        outcome: "done",
        durationMs: 5,
        counts: { backlog: 0 },
        error: null,
      });
      for (const at of [NOW, NOW + 1000, NOW + 3000]) await ledger.changeMirror(mirror.id, { lastPass: quiet(at) });
      const again = { count: 2, until: NOW + 3005, longestGapMs: 2000 };
      expect(await ledger.passes(mirror.id, 10)).toEqual([{ ...quiet(NOW), again }]);
      expect((await state())?.lastPass).toEqual(quiet(NOW + 3000));
      await bench().reopen();
      expect(await bench().ledger.passes(mirror.id, 10)).toEqual([{ ...quiet(NOW), again }]);
    });
  });

  describe("a mirror that is not used", () => {
    it("is taken away, and one that anybody is in or works on is not", async () => {
      const { ledger, account, mirror } = bench();
      const open = (source: string) => ledger.openMirror({ name: source, source, account: account.id, priority: 1 });
      const [mistyped, used, left] = [await open("b"), await open("c"), await open("d")];
      await ledger.changeMirror(mistyped.id, { lastPass: { at: NOW, outcome: "paused", durationMs: 1, counts: {} } });
      await ledger.recordPush(used.id, "p1", pushRecord());
      await ledger.forget(left.id, "p1", "print of p1");
      expect(await ledger.dropUnused(mistyped.id)).toBe(true);
      for (const { id } of [mirror, used, left, mistyped]) expect(await ledger.dropUnused(id)).toBe(false);
      expect((await ledger.mirrors()).map(({ source }) => source)).toEqual(["source-a", "c", "d"]);
    });
  });

  describe("a new mapping", () => {
    it("makes everybody due whom it may concern", async () => {
      const { ledger, clock, holding, list, push, dueKeys } = bench();
      const cases = [
        ["archived", { status: "archived", reason: "vanished" }],
        ["conflict", { status: "conflict" }],
        ["dropped", { status: "skipped", outcome: "skipped", reason: "dropped" }],
        ["gone", { status: "gone", outcome: "gone", reason: "gone" }],
        ["quarantined", { status: "quarantined", outcome: "failed", error, attempts: 6 }],
        ["retrying", { status: "retrying", outcome: "failed", error, attempts: 4, dueAt: NOW + DAY / 24 }],
        ["skipped", { status: "skipped", outcome: "skipped", reason: "no-email" }],
        ["synced", { status: "synced", candidateId: "7" }],
      ] as const;
      await list(...cases.map(([key], n) => sighting(key, n)));
      for (const [key, record] of cases) await push(key, record);
      expect(await dueKeys()).toEqual([]);
      await clock.advance(1000);
      expect(await ledger.changeMapping(holding, "mapping-2")).toBe(5);
      expect(await dueKeys()).toEqual(["conflict", "quarantined", "retrying", "skipped", "synced"]);
      expect(await bench().person("quarantined")).toMatchObject({ status: "due", attempts: 0, error: null });
      expect(await bench().person("synced")).toMatchObject({ candidateId: "7", since: NOW + 1000 });
      expect((await state())?.mapping).toBe("mapping-2");
    });

    it("leaves alone whom no list has named: they may not be in the source", async () => {
      const { ledger, mirror, holding } = bench();
      await ledger.recordPush(mirror.id, "from-a-file", pushRecord());
      expect(await ledger.changeMapping(holding, "mapping-2")).toBe(0);
      expect(await ledger.person(mirror.id, "from-a-file")).toMatchObject({ status: "synced" });
    });

    it("concerns no other mirror, and nobody where it is the same", async () => {
      const { ledger, account, holding, list, push, dueKeys } = bench();
      const other = await ledger.openMirror({ name: "b", source: "source-b", account: account.id, priority: 1 });
      await ledger.recordPush(other.id, "p1", pushRecord());
      await list(sighting("p1", 1));
      await ledger.changeMapping(holding, "mapping-2");
      await push("p1");
      expect(await ledger.changeMapping(holding, "mapping-2")).toBe(0);
      expect(await dueKeys()).toEqual([]);
      expect(await ledger.due(other.id, NOW, 10)).toEqual([]);
    });
  });
}
