import type { VirtualClock } from "@push-profile/transport/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeAccounts } from "./ledger-conformance/accounts.ts";
import { describeCandidates } from "./ledger-conformance/candidates.ts";
import { describeClaims } from "./ledger-conformance/claims.ts";
import { describeCounts } from "./ledger-conformance/counts.ts";
import { describeForget } from "./ledger-conformance/forget.ts";
import { describeIndex } from "./ledger-conformance/index-rows.ts";
import { type LedgerBench, type LedgerHome, openBench } from "./ledger-conformance/ledger-bench.ts";
import { describeListing } from "./ledger-conformance/listing.ts";
import { describeMirrors } from "./ledger-conformance/mirrors.ts";
import { describePushes } from "./ledger-conformance/pushes.ts";
import { describeSweeps } from "./ledger-conformance/sweeps.ts";

export type { LedgerHome } from "./ledger-conformance/ledger-bench.ts";

/** What every ledger does, whatever it is kept in. The clock is the one that ledgers of this home go by. */
export function describeLedger(name: string, makeHome: (clock: VirtualClock) => LedgerHome): void {
  describe(`a ledger in ${name}`, () => {
    let bench: LedgerBench;
    beforeEach(async () => {
      bench = await openBench(makeHome);
    });
    afterEach(() => bench.close());

    it("may be closed twice", async () => {
      await bench.ledger.close();
      await expect(bench.ledger.close()).resolves.toBeUndefined();
    });

    for (const describeGroup of [
      describeAccounts,
      describeMirrors,
      describeListing,
      describePushes,
      describeCounts,
      describeCandidates,
      describeIndex,
      describeClaims,
      describeSweeps,
      describeForget,
    ]) {
      describeGroup(() => bench);
    }
  });
}
