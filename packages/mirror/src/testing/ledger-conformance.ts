import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Ledger, MirrorState, Progress, PushResult, Sighting } from "../ledger.ts";

/** A place where ledgers are kept, for one test. */
export interface LedgerHome {
  /** Opens the ledger of this place, again and again the same. */
  open(): Ledger;
  /** Removes it; every ledger is closed by then. */
  remove(): void;
}

const FRESH: Progress = { watermark: null, walkedAt: null, walk: null, listing: "slim" };

function sighting(key: string, updatedMs: number): Sighting {
  return { key, updatedAt: new Date(updatedMs).toISOString(), updatedMs };
}

function result(status: PushResult["status"], more: Partial<PushResult> = {}): PushResult {
  return { status, candidateId: null, reason: null, errorCode: null, triedAt: 1000, ...more };
}

/** What every ledger does, whatever it is kept in. */
export function describeLedger(name: string, makeHome: () => LedgerHome): void {
  describe(`a ledger in ${name}`, () => {
    let home: LedgerHome;
    let ledger: Ledger;
    let mirror: MirrorState;

    beforeEach(async () => {
      home = makeHome();
      ledger = home.open();
      mirror = await ledger.openMirror({ source: "source-a", account: "https://tt.example.com/v1" });
    });
    afterEach(async () => {
      await ledger.close();
      home.remove();
    });

    const reopen = async (): Promise<void> => {
      await ledger.close();
      ledger = home.open();
    };
    const list = (...due: Sighting[]): Promise<void> => ledger.recordPage(mirror.id, due, FRESH);
    const dueKeys = async (limit = 100): Promise<string[]> =>
      (await ledger.due(mirror.id, limit)).map(({ key }) => key);
    const take = async (
      key: string,
    ): Promise<{ key: string; updatedAt: string | null; candidateId: string | null }> => {
      const person = (await ledger.due(mirror.id, 100)).find((due) => due.key === key);
      if (person === undefined) throw new Error(`${key} is not due`);
      return person;
    };

    describe("mirrors", () => {
      it("makes a mirror that was never listed", () => {
        expect(mirror).toEqual({ id: mirror.id, ...FRESH });
      });

      it("finds the same mirror again, also after it was closed", async () => {
        await reopen();
        expect(await ledger.openMirror({ source: "source-a", account: "https://tt.example.com/v1" })).toEqual(mirror);
      });

      it.each([
        ["another source", { source: "source-b", account: "https://tt.example.com/v1" }],
        ["another account", { source: "source-a", account: "https://other.example.com/v1" }],
      ])("keeps the people of %s apart", async (_name, identity) => {
        await list(sighting("p1", 1));
        const other = await ledger.openMirror(identity);
        expect(other.id).not.toBe(mirror.id);
        expect(await ledger.due(other.id, 10)).toEqual([]);
        expect((await ledger.known(other.id, ["p1"])).size).toBe(0);
      });

      it("keeps how far the listing has come", async () => {
        const walk = { page: 7, total: 300, top: 1_772_442_927_000 };
        const progress: Progress = { watermark: 1_772_442_000_000, walkedAt: 5, walk, listing: "full" };
        await ledger.recordPage(mirror.id, [], progress);
        await reopen();
        const again = await ledger.openMirror({ source: "source-a", account: "https://tt.example.com/v1" });
        expect(again).toEqual({ id: mirror.id, ...progress });
      });

      it("forgets a walk that has ended, and keeps one that told neither total nor time", async () => {
        const walk = { page: 1, total: null, top: null };
        await ledger.recordPage(mirror.id, [], { ...FRESH, walk });
        expect((await ledger.openMirror({ source: "source-a", account: "https://tt.example.com/v1" })).walk).toEqual(
          walk,
        );
        await ledger.recordPage(mirror.id, [], FRESH);
        expect((await ledger.openMirror({ source: "source-a", account: "https://tt.example.com/v1" })).walk).toBeNull();
      });
    });

    describe("people who are listed", () => {
      it("knows those it was told of and nobody else", async () => {
        await list(sighting("p1", 1000), { key: "p2", updatedAt: null, updatedMs: null });
        expect(await ledger.known(mirror.id, ["p1", "p2", "p3"])).toEqual(
          new Map([
            ["p1", { updatedAt: "1970-01-01T00:00:01.000Z", status: "due", triedAt: null }],
            ["p2", { updatedAt: null, status: "due", triedAt: null }],
          ]),
        );
      });

      it("gives the oldest change first, whenever it was listed", async () => {
        await list(sighting("new", 3000), sighting("old", 1000));
        await list(sighting("middle", 2000));
        expect(await dueKeys()).toEqual(["old", "middle", "new"]);
      });

      it("gives no more than asked for", async () => {
        await list(sighting("new", 3000), sighting("old", 1000));
        expect(await dueKeys(1)).toEqual(["old"]);
      });

      it("makes somebody who changed due again and keeps their candidate", async () => {
        await list(sighting("p1", 1000));
        await ledger.recordPush(mirror.id, await take("p1"), result("created", { candidateId: "7" }));
        await list(sighting("p1", 2000));
        expect(await ledger.due(mirror.id, 10)).toEqual([
          { key: "p1", updatedAt: "1970-01-01T00:00:02.000Z", candidateId: "7" },
        ]);
      });

      it("takes any text for a key", async () => {
        const keys = ["'; DROP TABLE people; --", '"quoted"', "käse\u{1f9c0}", "a,b", "[1]"];
        await list(...keys.map((key, n) => sighting(key, n)));
        expect([...(await ledger.known(mirror.id, keys)).keys()].sort()).toEqual([...keys].sort());
      });
    });

    describe("pushes", () => {
      beforeEach(() => list(sighting("p1", 1000), sighting("p2", 2000), sighting("p3", 3000)));

      it.each(["created", "updated", "unchanged", "skipped", "failed", "gone"] as const)(
        "takes somebody who is %s off those due",
        async (status) => {
          await ledger.recordPush(mirror.id, await take("p2"), result(status));
          await reopen();
          expect(await dueKeys()).toEqual(["p1", "p3"]);
          expect((await ledger.known(mirror.id, ["p2"])).get("p2")).toMatchObject({ status, triedAt: 1000 });
        },
      );

      it("puts somebody to be tried again behind those not tried yet", async () => {
        await ledger.recordPush(mirror.id, await take("p1"), result("due", { errorCode: "timeout", triedAt: 2000 }));
        await ledger.recordPush(mirror.id, await take("p2"), result("due", { errorCode: "timeout", triedAt: 1000 }));
        expect(await dueKeys()).toEqual(["p3", "p2", "p1"]);
      });

      it("counts somebody who changes after a try as not tried", async () => {
        await ledger.recordPush(mirror.id, await take("p1"), result("due", { errorCode: "timeout" }));
        expect((await ledger.counts(mirror.id)).untried).toBe(2);
        await list(sighting("p1", 4000));
        expect((await ledger.counts(mirror.id)).untried).toBe(3);
      });

      it("leaves somebody due who was listed anew during their push, and learns their candidate", async () => {
        const claimed = await take("p1");
        await list(sighting("p1", 4000));
        await ledger.recordPush(mirror.id, claimed, result("created", { candidateId: "7" }));
        expect(await take("p1")).toEqual({ key: "p1", updatedAt: "1970-01-01T00:00:04.000Z", candidateId: "7" });
        expect((await ledger.counts(mirror.id)).untried).toBe(3);
      });

      it("records the push of somebody without a time", async () => {
        await list({ key: "p4", updatedAt: null, updatedMs: null });
        await ledger.recordPush(mirror.id, await take("p4"), result("created"));
        expect(await dueKeys()).toEqual(["p1", "p2", "p3"]);
      });

      it("does not forget a candidate where a push names none", async () => {
        await ledger.recordPush(mirror.id, await take("p1"), result("created", { candidateId: "7" }));
        await list(sighting("p1", 4000));
        await ledger.recordPush(mirror.id, await take("p1"), result("due", { errorCode: "timeout" }));
        expect((await take("p1")).candidateId).toBe("7");
      });

      it("counts people by status", async () => {
        await ledger.recordPush(mirror.id, await take("p1"), result("created"));
        await ledger.recordPush(mirror.id, await take("p2"), result("failed", { errorCode: "validation" }));
        expect(await ledger.counts(mirror.id)).toEqual({
          people: { due: 1, created: 1, updated: 0, unchanged: 0, skipped: 0, failed: 1, gone: 0 },
          untried: 1,
        });
      });
    });

    it("records nothing of a page that cannot be recorded whole", async () => {
      await expect(
        ledger.recordPage(mirror.id, [sighting("p1", 1), { key: "p2", updatedAt: "x", updatedMs: 0.5 }], FRESH),
      ).rejects.toThrow();
      expect(await dueKeys()).toEqual([]);
    });

    it("may be closed twice", async () => {
      await ledger.close();
      await expect(ledger.close()).resolves.toBeUndefined();
    });
  });
}
