import type { TeamtailorClient } from "@push-profile/teamtailor-client";
import type { MirrorSettings } from "../mirror-settings.ts";
import { ledgerBudget } from "./account-budget.ts";
import { openPacedAccount } from "./open-paced-account.ts";
import type { Surroundings } from "./surroundings.ts";

/** What somebody works with who pushes people of no source. */
export interface OpenUnmirrored {
  /** Paced by the budget that all processes share. */
  teamtailor: TeamtailorClient;
  /** To be called before the ledger is closed. */
  close(): Promise<void>;
}

/**
 * Opens the account alone: its limit holds for people of no source as well, of whom nothing is remembered. No mirror is
 * made.
 * @throws `auth` for a refused key; what the ledger throws
 */
export async function openUnmirrored(
  settings: Pick<MirrorSettings, "account" | "timeoutMs">,
  surroundings: Omit<Surroundings, "hrflow">,
): Promise<OpenUnmirrored> {
  const account = await openPacedAccount(settings, surroundings);
  const budget = ledgerBudget(settings, surroundings, { account });
  return { teamtailor: surroundings.createTeamtailor(budget), close: () => budget.flush() };
}
