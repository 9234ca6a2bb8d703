import { describe, expect, it } from "vitest";
import { FRESH, type LedgerBench, NOW, sighting } from "./ledger-bench.ts";

const error = { code: "timeout", message: "no answer", status: null, field: null, retryable: true, fix: null } as const;

export function describeListing(bench: () => LedgerBench): void {
  describe("people who are listed", () => {
    it("knows those it was told of and nobody else", async () => {
      const { ledger, mirror, list } = bench();
      await list(sighting("p1", 1), { key: "p2", updatedAt: null, updatedMs: null });
      await ledger.hint(mirror.id, ["hinted"], NOW);
      await bench().reopen();
      expect(await bench().ledger.known(mirror.id, ["p1", "p2", "p3", "hinted"])).toEqual(
        new Map([
          ["p1", { updatedAt: "2026-03-02T00:00:01+0000", status: "due", reason: null, triedAt: null }],
          ["p2", { updatedAt: null, status: "due", reason: null, triedAt: null }],
        ]),
      );
      expect(ledger).not.toBe(bench().ledger);
    });

    it("gives all that a push needs", async () => {
      const { ledger, mirror, list } = bench();
      await list(sighting("p1", 1));
      expect(await ledger.due(mirror.id, NOW, 10)).toEqual([
        { ...sighting("p1", 1), candidateId: null, attempts: 0, status: "due", candidateKnown: false },
      ]);
    });

    it("gives the oldest change first, whenever it was listed, those without a time before all", async () => {
      await bench().list(sighting("new", 3), sighting("old", 1), {
        key: "undated",
        updatedAt: "soon",
        updatedMs: null,
      });
      await bench().list(sighting("middle", 2));
      expect(await bench().dueKeys()).toEqual(["undated", "old", "middle", "new"]);
      expect(await bench().dueKeys(2)).toEqual(["undated", "old"]);
    });

    it("makes somebody who changed due again, with all tries before them, and keeps their candidate", async () => {
      const { list, push, dueKeys, ledger, mirror } = bench();
      await list(sighting("p1", 1));
      await push("p1", { candidateId: "7" });
      await push("p1", { status: "quarantined", outcome: "failed", error, attempts: 6 });
      await list(sighting("p1", 2));
      expect(await dueKeys()).toEqual(["p1"]);
      expect(await bench().person("p1")).toMatchObject({
        ...sighting("p1", 2),
        candidateId: "7",
        status: "due",
        attempts: 0,
        error: null,
        triedAt: null,
        outcome: "failed",
      });
      expect((await ledger.due(mirror.id, NOW, 1))[0]).toMatchObject({ candidateId: "7", candidateKnown: true });
    });

    it("takes any text for a key", async () => {
      const { ledger, mirror, list } = bench();
      const keys = ["'; DROP TABLE people; --", '"quoted"', "käse\u{1f9c0}", "a,b", "[1]", "%", ""];
      await list(...keys.map((key, n) => sighting(key, n)));
      expect([...(await ledger.known(mirror.id, keys)).keys()].toSorted()).toEqual(keys.toSorted());
      expect(await bench().dueKeys()).toEqual(keys);
    });

    it("records nothing of a page that cannot be recorded whole", async () => {
      const { ledger, holding, dueKeys } = bench();
      const page = [sighting("p1", 1), { key: "p2", updatedAt: "x", updatedMs: 0.5 }];
      await expect(ledger.recordPage(holding, page, { ...FRESH, watermark: 7 }, NOW)).rejects.toThrow();
      expect(await dueKeys()).toEqual([]);
      expect((await ledger.mirrors())[0]?.watermark).toBeNull();
    });
  });

  it("puts those last whose create was sent a moment ago and is open", async () => {
    const { ledger, mirror, holding, list, dueKeys, clock } = bench();
    await list(sighting("p1", 1), sighting("p2", 2), sighting("p3", 3));
    await ledger.noteCreate(mirror.id, "p1", NOW - 1000, holding);
    await ledger.noteCreate(mirror.id, "p2", NOW - 13_000, holding);
    expect(await dueKeys()).toEqual(["p2", "p3", "p1"]);
    expect(await dueKeys(2)).toEqual(["p2", "p3"]);
    await clock.advance(11_000);
    expect(await dueKeys()).toEqual(["p1", "p2", "p3"]);
  });

  describe("people who are made due", () => {
    it.each(["synced", "conflict", "skipped", "retrying", "quarantined", "gone", "archived", "due"] as const)(
      "makes somebody due who is %s",
      async (status) => {
        const { ledger, mirror, list, push, dueKeys } = bench();
        await list(sighting("p1", 1));
        await push("p1", { status, attempts: 3, error, dueAt: NOW + 60_000 });
        expect(await dueKeys()).toEqual(status === "due" ? ["p1"] : []);
        expect(await ledger.makeDue(mirror.id, ["p1", "p2"], NOW)).toBe(1);
        expect(await dueKeys()).toEqual(["p1"]);
        expect(await bench().person("p1")).toMatchObject({ status: "due", attempts: 0, error: null, dueAt: NOW });
      },
    );

    it("keeps when this update was last tried, until there is another one", async () => {
      const { ledger, mirror, holding, list, push, person } = bench();
      await list(sighting("p1", 1));
      await push("p1");
      await ledger.makeDue(mirror.id, ["p1"], NOW + 1);
      expect((await person("p1")).triedAt).toBe(NOW);
      await list(sighting("p1", 1));
      expect((await person("p1")).triedAt).toBe(NOW);
      await push("p1");
      await ledger.changeMapping(holding, "m2");
      expect(await person("p1")).toMatchObject({ status: "due", triedAt: NOW });
      await list(sighting("p1", 2));
      expect((await person("p1")).triedAt).toBeNull();
    });

    it("lets nobody who is due lose since when they wait, made due or listed again", async () => {
      const { ledger, mirror, list, clock } = bench();
      await list(sighting("p1", 1));
      await clock.advance(5000);
      await ledger.makeDue(mirror.id, ["p1"], clock.now());
      expect((await ledger.counts(mirror.id, clock.now())).oldestDue).toBe(NOW);
      await list(sighting("p1", 2));
      expect(await bench().person("p1")).toMatchObject({ dueAt: NOW, since: NOW });
    });

    it("makes somebody due at once who was put back for later and is listed again", async () => {
      const { list, push, dueKeys } = bench();
      await list(sighting("p1", 1));
      await push("p1", { status: "due", dueAt: NOW + 60_000 });
      await list(sighting("p1", 2));
      expect(await dueKeys()).toEqual(["p1"]);
    });
  });

  describe("people whom a hint names", () => {
    it.each(["synced", "conflict", "skipped", "due"] as const)("makes somebody due who is %s", async (status) => {
      const { ledger, mirror, list, push, dueKeys, person } = bench();
      await list(sighting("p1", 1));
      await push("p1", { status, reason: status === "skipped" ? "no-email" : null });
      expect(await ledger.hint(mirror.id, ["p1"], NOW)).toBe(1);
      expect(await dueKeys()).toEqual(["p1"]);
      expect(await person("p1")).toMatchObject({ status: "due", dueAt: NOW });
    });

    it.each([
      ["retrying", null],
      ["quarantined", null],
      ["skipped", "dropped"],
      ["gone", "gone"],
      ["archived", "archived"],
    ] as const)("has somebody read who is %s (%s), and takes nothing from them", async (status, reason) => {
      const { ledger, mirror, list, push, dueKeys, person, clock } = bench();
      await list(sighting("p1", 1));
      await push("p1", {
        status,
        reason,
        outcome: "failed",
        attempts: 3,
        error,
        candidateId: "7",
        dueAt: NOW + 60_000,
      });
      const before = await person("p1");
      await clock.advance(1000);
      expect(await ledger.hint(mirror.id, ["p1"], clock.now())).toBe(1);
      expect(await person("p1")).toEqual({ ...before, dueAt: NOW + 1000 });
      expect(await dueKeys()).toEqual(["p1"]);
      expect((await ledger.counts(mirror.id, clock.now())).backlog).toBe(1);
      await ledger.hint(mirror.id, ["p1"], clock.now() + 1);
      expect((await person("p1")).dueAt).toBe(NOW + 1000);
    });

    it("makes somebody due who is not known, once", async () => {
      const { ledger, mirror, dueKeys, person } = bench();
      expect(await ledger.hint(mirror.id, ["p1", "p1"], NOW)).toBe(1);
      expect(await dueKeys()).toEqual(["p1"]);
      expect(await person("p1")).toMatchObject({ listed: false, updatedAt: null, dueAt: NOW, since: NOW });
    });
  });
}
