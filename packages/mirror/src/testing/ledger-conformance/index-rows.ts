import { describe, expect, it } from "vitest";
import { BASE_URL, type LedgerBench, NOW } from "./ledger-bench.ts";

export function describeIndex(bench: () => LedgerBench): void {
  describe("the index of an account", () => {
    const begun = { begunAt: NOW, next: "https://tt.example.com/v1/candidates?page=1", candidates: 0 };

    it("is not there before it is begun", async () => {
      const { ledger, account } = bench();
      expect(await ledger.index(account.id)).toBeNull();
      expect(await ledger.indexed(account.id, "e1")).toEqual([]);
    });

    it("grows page by page, and goes on after a stop", async () => {
      const { ledger, account } = bench();
      await ledger.beginIndex(account.id, begun);
      const state = { ...begun, next: "https://tt.example.com/v1/candidates?page=2", candidates: 2 };
      const page = [
        { email: "e1", candidateId: "10" },
        { email: "e1", candidateId: "9" },
      ];
      await ledger.recordIndexPage(account.id, page, state);
      await bench().reopen();
      expect(await bench().ledger.index(account.id)).toEqual(state);
      await bench().ledger.recordIndexPage(
        account.id,
        [
          { email: "e1", candidateId: "9" },
          { email: "e2", candidateId: "11" },
        ],
        { ...begun, next: null, candidates: 4 },
      );
      expect(await bench().ledger.index(account.id)).toEqual({ ...begun, next: null, candidates: 4 });
      expect(await bench().ledger.indexed(account.id, "e1")).toEqual(["9", "10"]);
      expect(await bench().ledger.indexed(account.id, "e2")).toEqual(["11"]);
    });

    it("begins anew without what it had, and leaves other accounts alone", async () => {
      const { ledger, account } = bench();
      const other = await ledger.recordAccount(BASE_URL, "key-2", "company-2");
      for (const { id } of [account, other]) {
        await ledger.beginIndex(id, begun);
        await ledger.recordIndexPage(id, [{ email: "e1", candidateId: "9" }], { ...begun, candidates: 1 });
      }
      await ledger.beginIndex(account.id, begun);
      expect(await ledger.indexed(account.id, "e1")).toEqual([]);
      expect(await ledger.index(account.id)).toEqual(begun);
      expect(await ledger.indexed(other.id, "e1")).toEqual(["9"]);
      await ledger.dropIndex(other.id);
      expect(await ledger.index(other.id)).toBeNull();
      expect(await ledger.indexed(other.id, "e1")).toEqual([]);
    });

    it("takes whom a push created, and nobody else, only when it is complete", async () => {
      const { ledger, account, remember } = bench();
      const created = { matchedBy: "created", candidateId: "9", email: "e1" } as const;
      await remember("p1", created);
      expect(await ledger.index(account.id)).toBeNull();
      await ledger.beginIndex(account.id, begun);
      await remember("p1", created);
      expect(await ledger.indexed(account.id, "e1")).toEqual([]);
      const complete = { ...begun, next: null, candidates: 4 };
      await ledger.recordIndexPage(account.id, [], complete);
      for (const more of [{ matchedBy: "email" }, { email: null }, { candidateId: null }] as const) {
        await remember("p2", { ...created, ...more });
      }
      expect(await ledger.indexed(account.id, "e1")).toEqual([]);
      for (const key of ["p1", "p1", "p2"]) await remember(key, created);
      expect(await ledger.indexed(account.id, "e1")).toEqual(["9"]);
      expect(await ledger.index(account.id)).toEqual(complete);
    });
  });
}
