import { type Budget, toPushProfileError } from "@push-profile/transport";
import { lifeOf } from "../holder/life-of.ts";
import type { MirrorSettings } from "../mirror-settings.ts";
import { isHeld } from "../status/mirror-state.ts";
import { ledgerBudget } from "./account-budget.ts";
import { localBudget } from "./local-budget.ts";
import { type Identity, isKnown } from "./open-identity.ts";
import type { Surroundings } from "./surroundings.ts";

export interface LookersBudget extends Budget {
  /** To be awaited before the ledger is closed. */
  flush(): Promise<void>;
}

/**
 * The budget of somebody who only looks. While nobody else sends to the account they are paced by themselves, and the
 * ledger stays as it is, its counters included. From the first request of somebody else on, theirs count with everybody's:
 * the ledger is being written then anyway. Where the ledger knows nothing of the account, or cannot be written, the look
 * goes on by itself.
 */
export function lookersBudget(
  settings: MirrorSettings,
  surroundings: Pick<Surroundings, "ledger" | "clock">,
  identity: Identity,
): LookersBudget {
  const { ledger, clock } = surroundings;
  const local = localBudget(settings, surroundings);
  if (!isKnown(identity.account)) return { acquire: local.acquire, flush: async () => undefined };
  const shared = ledgerBudget(settings, surroundings, identity);
  let isWritable = true;
  let isAlone = true;

  async function isBusy(): Promise<boolean> {
    const { used, waiting } = await shared.usage();
    if (used + waiting > 0) return true;
    const rows = (await ledger.mirrors()).filter(({ account }) => account === identity.account.id);
    return rows.some(({ holder }) => isHeld(holder, clock.now(), lifeOf));
  }

  return {
    flush: shared.flush,
    acquire: async (options) => {
      if (isAlone) isAlone = !(await isBusy());
      if (isAlone || !isWritable) return local.acquire(options);
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
