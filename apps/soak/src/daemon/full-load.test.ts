import { expect, it } from "vitest";
import { loadFully } from "./full-load.ts";

it("20 mirrors on 5 accounts in one process: each account is used up and never beyond, and no mirror starves", async () => {
  const { accounts, brought, peakMb, code } = await loadFully(60);
  for (const account of accounts) {
    expect(account.share).toBeGreaterThanOrEqual(0.95);
    expect(account).toMatchObject({ refused: 0 });
    expect(account.mostInWindow).toBeLessThanOrEqual(50);
  }
  const counts = Object.values(brought);
  const mean = counts.reduce((total, count) => total + count, 0) / counts.length;
  expect(counts).toHaveLength(20);
  expect(Math.min(...counts)).toBeGreaterThan(mean / 2);
  expect(peakMb).toBeLessThan(250);
  expect(code).toBe(0);
});
