import type { Budget } from "@push-profile/transport";
import { openAccount } from "../account/open-account.ts";
import type { Account } from "../ledger/ledger.ts";
import type { MirrorSettings } from "../mirror-settings.ts";
import { ledgerBudget } from "./account-budget.ts";
import { localBudget } from "./local-budget.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * Opens the account of a key. What is asked for a key that is new to the ledger is sent before it is known whose limit
 * it counts on, and is booked there as soon as it is.
 * @throws `auth` for a refused key; what the ledger throws; the signal's reason
 */
export async function openPacedAccount(
  settings: Pick<MirrorSettings, "account" | "timeoutMs">,
  surroundings: Omit<Surroundings, "hrflow">,
): Promise<Account> {
  const { ledger, signal } = surroundings;
  const { baseUrl, apiKey } = settings.account;
  const local = localBudget(settings, surroundings);
  let asked = 0;
  const counted: Budget = {
    acquire: (options) => {
      asked += 1;
      return local.acquire(options);
    },
  };
  const teamtailor = surroundings.createTeamtailor(counted);
  const account = await openAccount({ ledger, teamtailor, baseUrl, apiKey, signal });
  if (asked > 0) await book(asked);
  return account;

  async function book(requests: number): Promise<void> {
    const budget = ledgerBudget(settings, surroundings, { account });
    const options = signal === undefined ? {} : { signal };
    try {
      for (let at = 0; at < requests; at += 1) (await budget.acquire(options)).done(null);
    } finally {
      await budget.flush();
    }
  }
}
