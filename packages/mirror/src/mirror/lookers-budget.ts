import { type Budget, toPushProfileError } from "@push-profile/transport";
import type { MirrorSettings } from "../mirror-settings.ts";
import { ledgerBudget } from "./account-budget.ts";
import { type Identity, isKnown, localBudget } from "./open-identity.ts";
import type { Surroundings } from "./surroundings.ts";

export interface LookersBudget extends Budget {
  /** To be awaited before the ledger is closed. */
  flush(): Promise<void>;
}

/**
 * The budget of somebody who only looks. What they send counts like any other's: the account's limit holds for a plan
 * beside a load too, whichever began first. Its counters are all that a look writes, and no person's. Where the ledger
 * knows nothing of the account, or cannot be written, the look is paced by itself.
 */
export function lookersBudget(
  settings: MirrorSettings,
  surroundings: Pick<Surroundings, "ledger" | "clock">,
  identity: Identity,
): LookersBudget {
  const local = localBudget(settings, surroundings);
  if (!isKnown(identity.account)) return { acquire: local.acquire, flush: async () => undefined };
  const shared = ledgerBudget(settings, surroundings, identity);
  let isWritable = true;
  return {
    flush: shared.flush,
    acquire: async (options) => {
      if (!isWritable) return local.acquire(options);
      try {
        return await shared.acquire(options);
      } catch (thrown) {
        options?.signal?.throwIfAborted();
        const { code, retryable } = toPushProfileError(thrown);
        if (code !== "unavailable" || retryable) throw thrown;
        isWritable = false;
        return local.acquire(options);
      }
    },
  };
}
