import { describe, expect, it } from "vitest";
import { loadFully } from "./full-load.ts";
import { judgeLoad } from "./full-load-item.ts";

const account = { share: 0.99, mostInWindow: 50, refused: 0 };
const good = {
  limit: 50,
  accounts: [account, account],
  brought: { one: 60, other: 80 },
  peakMb: 120,
  code: 0,
};

describe("judgeLoad", () => {
  it("holds where everything is as it has to be", () => {
    expect(judgeLoad(good, 60)).toMatchObject({ holds: true, failures: [] });
  });

  it.each([
    [{ accounts: [account, { ...account, share: 0.94 }] }, "94.0 %"],
    [{ accounts: [account, { ...account, mostInWindow: 51 }] }, "51 requests"],
    [{ accounts: [account, { ...account, refused: 1 }] }, "1 refused"],
    [{ brought: { one: 10, other: 90 } }, "brought 10"],
    [{ peakMb: 250 }, "250 MB"],
    [{ code: 1 }, "ended with 1"],
  ])("does not hold with %j", (wrong, says) => {
    const { holds, failures } = judgeLoad({ ...good, ...wrong }, 60);
    expect([holds, failures]).toEqual([false, [expect.stringContaining(says)]]);
  });
});

/** Less than Teamtailor allows in ten seconds, for machines that cannot send so much. */
const LESS = [20, 8];

it("20 mirrors on 5 accounts in one process: each account is used up and never beyond, and no mirror starves", async () => {
  let load = await loadFully(60, 50);
  for (const limit of LESS) {
    if (load.accounts.every(({ share }) => share >= 0.95)) break;
    // Only what an account got may be the machine's doing.
    const accounts = load.accounts.map((each) => ({ ...each, share: 1 }));
    expect(judgeLoad({ ...load, accounts }, 60).failures).toEqual([]);
    load = await loadFully(60, limit);
  }
  expect(judgeLoad(load, 60).failures).toEqual([]);
});
