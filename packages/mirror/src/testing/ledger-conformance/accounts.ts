import { describe, expect, it } from "vitest";
import { BASE_URL, holder, type LedgerBench, NOW } from "./ledger-bench.ts";

export function describeAccounts(bench: () => LedgerBench): void {
  describe("accounts", () => {
    it("does not know a key that is new", async () => {
      expect(await bench().ledger.findAccount(BASE_URL, "new")).toBeNull();
    });

    it("knows a key again, after a restart too, at its own base URL only", async () => {
      const made = await bench().ledger.recordAccount(BASE_URL, "key-2", "company-2");
      expect(made).toEqual({ id: made.id, baseUrl: BASE_URL, company: "company-2" });
      await bench().reopen();
      expect(await bench().ledger.findAccount(BASE_URL, "key-2")).toEqual(made);
      expect(await bench().ledger.findAccount("https://na.example.com/v1", "key-2")).toBeNull();
    });

    it("takes a rotated key for the same account", async () => {
      const { ledger, account } = bench();
      expect(await ledger.recordAccount(BASE_URL, "rotated", "company-1")).toEqual(account);
      expect(await ledger.accounts()).toEqual([account]);
    });

    it("keeps two companies of one base URL apart", async () => {
      const { ledger, account } = bench();
      const other = await ledger.recordAccount(BASE_URL, "key-2", "company-2");
      expect(await ledger.accounts()).toEqual([account, other]);
    });

    it("believes the newer word about what a key opens", async () => {
      const { ledger } = bench();
      await ledger.recordAccount(BASE_URL, "key-2", "company-2");
      await ledger.recordAccount(BASE_URL, "key-2", "company-3");
      expect(await ledger.findAccount(BASE_URL, "key-2")).toMatchObject({ company: "company-3" });
    });
  });

  describe("budgets", () => {
    it("hands the state on and gives the result back", async () => {
      const { ledger, account } = bench();
      const add = (state: string | null): { state: string; result: string | null } => ({
        state: `${state ?? ""}x`,
        result: state,
      });
      expect(await ledger.changeBudget(account.id, add)).toBeNull();
      await bench().reopen();
      expect(await bench().ledger.changeBudget(account.id, add)).toBe("x");
      expect(await bench().ledger.changeBudget(account.id, add)).toBe("xx");
    });

    it("tells the state as it is, and of an account without one that there is none", async () => {
      const { ledger, account } = bench();
      expect(await ledger.readBudget(account.id)).toBeNull();
      await ledger.changeBudget(account.id, () => ({ state: "kept", result: null }));
      expect(await ledger.readBudget(account.id)).toBe("kept");
    });

    it("keeps the state where the change throws", async () => {
      const { ledger, account } = bench();
      await ledger.changeBudget(account.id, () => ({ state: "kept", result: null }));
      const thrown = ledger.changeBudget(account.id, () => {
        throw new RangeError("no");
      });
      await expect(thrown).rejects.toThrow(RangeError);
      expect(await ledger.changeBudget(account.id, (state) => ({ state: "later", result: state }))).toBe("kept");
    });

    it("changes nothing for somebody who has lost the mirror", async () => {
      const { ledger, account, mirror, holding } = bench();
      await ledger.takeMirror(mirror.id, holding.epoch, holder("second", NOW));
      let asked = 0;
      const change = (): { state: string; result: number } => ({ state: "s", result: ++asked });
      await expect(ledger.changeBudget(account.id, change, holding)).rejects.toMatchObject({ code: "lease_lost" });
      expect(asked).toBe(0);
    });

    it("gives everybody a state of their own among many at once", async () => {
      const { ledger, account } = bench();
      const seen = await Promise.all(
        Array.from({ length: 50 }, () =>
          ledger.changeBudget(account.id, (state) => {
            const count = Number(state ?? 0);
            return { state: String(count + 1), result: count };
          }),
        ),
      );
      expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n));
    });
  });
}
