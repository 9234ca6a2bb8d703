import { describe, expect, it } from "vitest";
import { holder, type LedgerBench, NOW } from "./ledger-bench.ts";

const alive = (): boolean => false;

export function describeClaims(bench: () => LedgerBench): void {
  describe("claims", () => {
    const first = holder("claim-1");
    const second = holder("claim-2");

    it("gives a name to one at a time", async () => {
      const { ledger } = bench();
      expect(await ledger.claim(["a", "b"], first, NOW, alive)).toBe(true);
      await bench().reopen();
      expect(await bench().ledger.claim(["b"], second, NOW, alive)).toBe(false);
      await bench().ledger.release(["a", "b"], first.id);
      expect(await bench().ledger.claim(["b"], second, NOW, alive)).toBe(true);
    });

    it("takes all of the names or none", async () => {
      const { ledger } = bench();
      await ledger.claim(["b"], first, NOW, alive);
      expect(await ledger.claim(["a", "b"], second, NOW, alive)).toBe(false);
      expect(await ledger.claim(["a"], holder("claim-3"), NOW, alive)).toBe(true);
    });

    it("lets somebody take what is theirs already, and more", async () => {
      const { ledger } = bench();
      await ledger.claim(["a"], first, NOW, alive);
      expect(await ledger.claim(["a", "b"], first, NOW, alive)).toBe(true);
      expect(await ledger.claim(["b"], second, NOW, alive)).toBe(false);
    });

    it("does not release what is somebody else's", async () => {
      const { ledger } = bench();
      await ledger.claim(["a"], first, NOW, alive);
      await ledger.release(["a"], second.id);
      expect(await ledger.claim(["a"], second, NOW, alive)).toBe(false);
    });

    it("ends a claim when its time is over", async () => {
      const { ledger } = bench();
      await ledger.claim(["a"], first, NOW, alive);
      expect(await ledger.claim(["a"], second, first.until - 1, alive)).toBe(false);
      expect(await ledger.claim(["a"], second, first.until, alive)).toBe(true);
    });

    it("ends a claim whose process is gone, and asks about others' only", async () => {
      const { ledger } = bench();
      await ledger.claim(["a"], first, NOW, alive);
      const asked: unknown[] = [];
      const isDead = (claimant: unknown): boolean => {
        asked.push(claimant);
        return true;
      };
      expect(await ledger.claim(["a", "b"], second, NOW, isDead)).toBe(true);
      expect(asked).toEqual([first]);
      expect(await ledger.claim(["b"], second, NOW, isDead)).toBe(true);
      expect(asked).toHaveLength(1);
      expect(await ledger.claim(["a"], first, NOW, alive)).toBe(false);
    });
  });
}
