import { beforeEach, describe, expect, it } from "vitest";
import type { Sweep } from "../../ledger/ledger.ts";
import { type LedgerBench, NOW, sighting } from "./ledger-bench.ts";

export function describeSweeps(bench: () => LedgerBench): void {
  describe("sweeps", () => {
    const sweep: Sweep = { number: 1, begunAt: NOW, page: 1, stage: "listing", endedAt: null };
    const unseen = async (number = 1, after: string | null = null, limit = 10): Promise<string[]> =>
      (await bench().ledger.unseen(bench().mirror.id, number, after, limit)).map(({ key }) => key);

    beforeEach(async () => {
      const { list, push } = bench();
      const keys = ["p4", "p1", "p3", "p2", "gone", "archived"];
      await list(...keys.map((key, n) => sighting(key, n)));
      await push("p1", { candidateId: "7" });
      await push("gone", { status: "gone" });
      await push("archived", { status: "archived", reason: "archived" });
    });

    it("has seen nobody before the first page, and does not look for those gone or archived", async () => {
      expect(await unseen()).toEqual(["p1", "p2", "p3", "p4"]);
      expect(await unseen(1, null, 2)).toEqual(["p1", "p2"]);
      expect(await unseen(1, "p2", 2)).toEqual(["p3", "p4"]);
      expect(await unseen(0)).toEqual([]);
    });

    it("records a page: who was seen, who is due, and how far it has come", async () => {
      const { ledger, holding, dueKeys, person } = bench();
      const page = { ...sweep, page: 2 };
      await ledger.recordSweepPage(holding, ["p1", "p2", "new"], [sighting("p1", 50), sighting("new", 60)], page, NOW);
      await bench().reopen();
      expect(await unseen()).toEqual(["p3", "p4"]);
      expect(await dueKeys()).toEqual(["p4", "p3", "p2", "p1", "new"]);
      expect(await person("p1")).toMatchObject({ ...sighting("p1", 50), candidateId: "7", sweep: 1 });
      expect((await bench().ledger.mirrors())[0]?.sweep).toEqual(page);
      expect(await unseen(2)).toEqual(["new", "p1", "p2", "p3", "p4"]);
    });

    it("takes whom a pass lists during the sweep for seen", async () => {
      const { ledger, mirror, list } = bench();
      await ledger.changeMirror(mirror.id, { sweep });
      await list(sighting("p3", 70), sighting("late", 80));
      expect(await unseen()).toEqual(["p1", "p2", "p4"]);
    });

    it("keeps since when somebody is missing, and takes it back when they are there", async () => {
      const { ledger, holding, person, list } = bench();
      await ledger.recordAsked(holding, "p1", NOW, 1);
      await ledger.recordAsked(holding, "p2", null, 1);
      expect(await person("p1")).toMatchObject({ missingAt: NOW, sweep: 0 });
      expect(await unseen()).toEqual(["p1", "p3", "p4"]);
      await ledger.recordSweepPage(holding, ["p1"], [], { ...sweep, number: 2 }, NOW + 1);
      expect(await person("p1")).toMatchObject({ missingAt: null, sweep: 2, status: "synced" });
      await ledger.recordAsked(holding, "p1", NOW + 2, 3);
      await list(sighting("p1", 90));
      expect((await person("p1")).missingAt).toBeNull();
    });

    it("brings somebody back who was archived", async () => {
      const { ledger, holding, dueKeys, person } = bench();
      await ledger.recordSweepPage(holding, ["archived"], [sighting("archived", 50)], sweep, NOW);
      expect(await dueKeys()).toContain("archived");
      expect(await person("archived")).toMatchObject({ status: "due", sweep: 1 });
    });

    it("drops whom no list has named and of whom nothing is in Teamtailor, and nobody else", async () => {
      const { ledger, mirror, holding, push, clock } = bench();
      await ledger.hint(mirror.id, ["hinted", "open"], NOW);
      await push("by-hand", { candidateId: "8" });
      await ledger.noteCreate(mirror.id, "open", clock.now(), holding);
      const keys = ["hinted", "open", "by-hand", "p2", "nobody"];
      for (const key of keys) await ledger.dropUnlisted(mirror.id, key, holding);
      await bench().reopen();
      const left = await Promise.all(keys.map((key) => bench().ledger.person(mirror.id, key)));
      expect(left.flatMap((person) => person?.key ?? [])).toEqual(["open", "by-hand", "p2"]);
      const stale = bench().ledger.dropUnlisted(mirror.id, "p2", { ...holding, epoch: holding.epoch - 1 });
      await expect(stale).rejects.toMatchObject({ code: "lease_lost" });
    });

    it("does not miss whom no list has named, until one does", async () => {
      const { ledger, mirror, holding, push, person } = bench();
      await push("by-hand", { candidateId: "8" });
      await ledger.hint(mirror.id, ["hinted"], NOW);
      expect(await unseen()).not.toContain("by-hand");
      expect(await ledger.countUnlisted(mirror.id)).toBe(2);
      expect((await person("by-hand")).listed).toBe(false);
      await ledger.recordSweepPage(holding, ["by-hand"], [], sweep, NOW);
      expect((await person("by-hand")).listed).toBe(true);
      expect(await ledger.countUnlisted(mirror.id)).toBe(1);
      expect(await unseen(2)).toContain("by-hand");
      await push("hinted", { status: "gone" });
      expect(await ledger.countUnlisted(mirror.id)).toBe(0);
    });
  });
}
