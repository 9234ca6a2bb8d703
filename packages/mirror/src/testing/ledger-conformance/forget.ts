import { describe, expect, it } from "vitest";
import { holder, type LedgerBench, NOW, sighting } from "./ledger-bench.ts";

export function describeForget(bench: () => LedgerBench): void {
  const forget = (key: string): Promise<{ candidateId: string | null } | null> =>
    bench().ledger.forget(bench().mirror.id, key, bench().ledger.fingerprint(key));

  describe("people who are forgotten", () => {
    it("have no row, no candidate, no place in the index and no claim any more", async () => {
      const { ledger, mirror, account, list, remember, dueKeys } = bench();
      await list(sighting("p1", 1), sighting("p2", 2));
      await remember("p1", { candidateId: "7", email: "e1", traces: { fields: {}, tags: null } });
      await ledger.beginIndex(account.id, { begunAt: NOW, next: null, candidates: 2 });
      const entries = [
        { email: "e1", candidateId: "7" },
        { email: "changed since", candidateId: "7" },
        { email: "e2", candidateId: "8" },
      ];
      await ledger.recordIndexPage(account.id, entries, { begunAt: NOW, next: null, candidates: 3 });
      await ledger.claim(["e1", ledger.fingerprint("p1")], holder("c"), NOW, () => false);

      expect(await forget("p1")).toEqual({ candidateId: "7" });
      await bench().reopen();
      const again = bench().ledger;
      expect(await again.person(mirror.id, "p1")).toBeNull();
      expect((await again.known(mirror.id, ["p1"])).size).toBe(0);
      expect(await again.candidate(account.id, "7")).toEqual({ traces: null, deed: "nothing", owner: null, links: [] });
      expect(await again.indexed(account.id, "e1")).toEqual([]);
      expect(await again.indexed(account.id, "changed since")).toEqual([]);
      expect(await again.indexed(account.id, "e2")).toEqual(["8"]);
      expect(await again.claim(["e1", again.fingerprint("p1")], holder("d"), NOW, () => false)).toBe(true);
      expect(await dueKeys()).toEqual(["p2"]);
    });

    it("are known again by key and by e-mail", async () => {
      const { ledger, mirror, remember } = bench();
      await remember("p1", { email: "e1" });
      expect(await ledger.isForgottenEmail("e1")).toBe(false);
      await forget("p1");
      await bench().reopen();
      const fingerprints = ["p1", "p2"].map((key) => ledger.fingerprint(key));
      expect(await bench().ledger.forgottenKeys(mirror.id, fingerprints)).toEqual(new Set(fingerprints.slice(0, 1)));
      expect(await bench().ledger.isForgottenEmail("e1")).toBe(true);
      expect(await bench().ledger.isForgottenEmail("e2")).toBe(false);
      expect((await bench().ledger.counts(mirror.id, NOW)).people.forgotten).toBe(1);
    });

    it("may be people who were never known", async () => {
      const { ledger, mirror } = bench();
      expect(await forget("p1")).toBeNull();
      expect((await ledger.forgottenKeys(mirror.id, [ledger.fingerprint("p1")])).size).toBe(1);
      expect(await forget("p1")).toBeNull();
    });

    it("leave the candidate to another profile that leads there", async () => {
      const { ledger, account, mirror, remember } = bench();
      const traces = { fields: { phone: { sent: "s", answered: "a" } }, tags: null };
      await remember("p1", { candidateId: "7", traces, owner: { mirror: mirror.id, key: "p1" } });
      await remember("p2", { candidateId: "7" });
      await forget("p1");
      expect(await ledger.candidate(account.id, "7")).toMatchObject({ traces, owner: null, links: [{ key: "p2" }] });
    });

    it("do not come back by any write", async () => {
      const { ledger, mirror, account, holding, list, push, remember } = bench();
      await list(sighting("p1", 1));
      await remember("p1", { email: "e1" });
      await forget("p1");
      await list(sighting("p1", 2), sighting("p2", 2));
      await push("p1", { candidateId: "7" });
      await remember("p1", { candidateId: "7" });
      await ledger.noteCreate(mirror.id, "p1", NOW, holding);
      expect(await ledger.hint(mirror.id, ["p1"], NOW)).toBe(0);
      const sweep = { number: 1, begunAt: NOW, page: 1, stage: "listing", endedAt: null } as const;
      await ledger.recordSweepPage(holding, ["p1"], [sighting("p1", 3)], sweep, NOW);
      await ledger.beginIndex(account.id, { begunAt: NOW, next: null, candidates: 1 });
      await ledger.recordIndexPage(account.id, [{ email: "e1", candidateId: "7" }], {
        begunAt: NOW,
        next: null,
        candidates: 1,
      });
      expect(await ledger.person(mirror.id, "p1")).toBeNull();
      expect(await ledger.indexed(account.id, "e1")).toEqual([]);
      expect(await bench().dueKeys()).toEqual(["p2"]);
    });
  });
}
