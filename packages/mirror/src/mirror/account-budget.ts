import { createLedgerBudget, type LedgerBudget } from "../budget/ledger-budget.ts";
import type { Holding } from "../ledger/ledger.ts";
import type { MirrorSettings } from "../mirror-settings.ts";
import type { Identity } from "./open-identity.ts";
import type { Surroundings } from "./surroundings.ts";

/** The budget of the account that all processes share. */
export function ledgerBudget(
  { account: { limit }, timeoutMs }: Pick<MirrorSettings, "account" | "timeoutMs">,
  { ledger, clock }: Pick<Surroundings, "ledger" | "clock">,
  { account }: Pick<Identity, "account">,
  holding?: Holding,
): LedgerBudget {
  return createLedgerBudget({ ledger, account, limit, clock, timeoutMs, holding });
}
