import { describe, expect, it } from "vitest";
import type { Counts, PersonStatus } from "../../ledger/ledger.ts";
import { type LedgerBench, NOW, sighting } from "./ledger-bench.ts";

const HOUR = 60 * 60 * 1000;
const NOBODY: Counts["people"] = {
  synced: 0,
  due: 0,
  retrying: 0,
  quarantined: 0,
  skipped: 0,
  conflict: 0,
  gone: 0,
  archived: 0,
  forgotten: 0,
};

export function describeCounts(bench: () => LedgerBench): void {
  const counts = (): Promise<Counts> => bench().ledger.counts(bench().mirror.id, bench().clock.now());

  describe("counts", () => {
    it("counts nobody where nobody is", async () => {
      expect(await counts()).toEqual({
        people: NOBODY,
        backlog: 0,
        unmatched: 0,
        matched: 0,
        oldestDue: null,
        nextDueAt: null,
      });
    });

    it("counts who waits, matched or not, since when, and when the next one comes", async () => {
      const { list, push, clock } = bench();
      await list(sighting("p1", 1), sighting("p2", 2), sighting("p3", 3), sighting("p4", 4), sighting("p5", 5));
      await push("p1", { candidateId: "1", status: "synced", dueAt: NOW + 3 * HOUR });
      await push("p2", { candidateId: "2", status: "retrying", attempts: 5, dueAt: NOW + HOUR });
      await push("p3", { status: "retrying", attempts: 5, dueAt: NOW + 2 * HOUR });
      await push("p4", { status: "retrying", attempts: 5, dueAt: NOW + 4 * HOUR, candidateId: "4" });
      const people = { ...NOBODY, synced: 1, retrying: 3, due: 1 };
      expect(await counts()).toEqual({
        people,
        backlog: 1,
        unmatched: 1,
        matched: 0,
        oldestDue: NOW,
        nextDueAt: NOW + HOUR,
      });
      await clock.advance(2 * HOUR);
      expect(await counts()).toEqual({
        people,
        backlog: 3,
        unmatched: 2,
        matched: 1,
        oldestDue: NOW,
        nextDueAt: NOW + 3 * HOUR,
      });
      await push("p5");
      await clock.advance(2 * HOUR);
      expect(await counts()).toEqual({
        people: { ...people, synced: 2, due: 0 },
        backlog: 4,
        unmatched: 1,
        matched: 3,
        oldestDue: NOW + HOUR,
        nextDueAt: null,
      });
    });

    it("counts the same as a look at everybody, whatever happened", async () => {
      const { ledger, mirror, holding, list, push } = bench();
      const keys = Array.from({ length: 40 }, (_, n) => `p${n}`);
      const statuses: PersonStatus[] = ["synced", "due", "retrying", "quarantined", "skipped", "conflict", "gone"];
      await list(...keys.map((key, n) => sighting(key, n)));
      for (const [n, key] of keys.entries()) {
        await push(key, { status: statuses[n % 7] ?? "archived", candidateId: n % 3 === 0 ? `${n}` : null });
      }
      await ledger.makeDue(mirror.id, keys.slice(0, 5), NOW);
      await list(...keys.slice(3, 9).map((key, n) => sighting(key, 100 + n)));
      await ledger.forget(mirror.id, "p0", ledger.fingerprint("p0"));
      await ledger.forget(mirror.id, "p20", ledger.fingerprint("p20"));
      await ledger.changeMapping(holding, "mapping-2");
      await push("p9", { status: "archived" });
      const people = await ledger.peopleOf(mirror.id, [...statuses, "archived"], null, 100);
      const expected: Counts["people"] = { ...NOBODY, forgotten: 2 };
      for (const { status } of people) expected[status] += 1;
      expect((await counts()).people).toEqual(expected);
      expect(people).toHaveLength(38);
      expect(await ledger.changesSince(mirror.id, NOW)).toMatchObject({
        known: people.filter(({ candidateId }) => candidateId !== null).length,
      });
    });
  });

  describe("changes", () => {
    it("counts each person once, from a time on", async () => {
      const { ledger, mirror, list, push, clock } = bench();
      await list(sighting("p1", 1), sighting("p2", 2), sighting("p3", 3));
      await push("p1", { isChange: true, candidateId: "1" });
      await push("p2", { isChange: false, candidateId: "2" });
      await clock.advance(HOUR);
      await push("p1", { isChange: true });
      await push("p3", { isChange: true });
      expect(await ledger.changesSince(mirror.id, NOW)).toEqual({ changes: 2, known: 2 });
      expect(await ledger.changesSince(mirror.id, NOW + HOUR)).toEqual({ changes: 2, known: 2 });
      expect(await ledger.changesSince(mirror.id, NOW + HOUR + 1)).toEqual({ changes: 0, known: 2 });
    });
  });

  describe("people by status", () => {
    it("gives them in the order of their keys, page by page", async () => {
      const { ledger, mirror, list, push } = bench();
      await list(...["c", "a", "e", "b", "d", "B", "é"].map((key, n) => sighting(key, n)));
      for (const key of ["a", "c", "é"]) await push(key, { status: "quarantined" });
      await push("B", { status: "retrying" });
      await push("b");
      const page = async (after: string | null, limit: number): Promise<string[]> =>
        (await ledger.peopleOf(mirror.id, ["quarantined", "retrying"], after, limit)).map(({ key }) => key);
      expect(await page(null, 10)).toEqual(["B", "a", "c", "é"]);
      expect(await page(null, 2)).toEqual(["B", "a"]);
      expect(await page("a", 2)).toEqual(["c", "é"]);
      expect(await page("é", 2)).toEqual([]);
      const common = await ledger.peopleOf(mirror.id, ["synced", "due"], null, 10);
      expect(common.map(({ key, status }) => [key, status])).toEqual([
        ["b", "synced"],
        ["d", "due"],
        ["e", "due"],
      ]);
      expect(common[1]).toEqual(await bench().person("d"));
      expect(await ledger.peopleOf(mirror.id, [], null, 10)).toEqual([]);
    });
  });
}
