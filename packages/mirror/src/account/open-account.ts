import type { TeamtailorClient } from "push-profile";
import type { Account, AccountRows, Ledger } from "../ledger/ledger.ts";

export interface OpenAccountOptions {
  ledger: Pick<AccountRows, "findAccount" | "recordAccount"> & Pick<Ledger, "fingerprint">;
  /** A client with this key at this base URL. */
  teamtailor: Pick<TeamtailorClient, "getCompany">;
  /** A slash at its end does not count. */
  baseUrl: string;
  /** Without a `Token token=` in front. */
  apiKey: string;
  signal?: AbortSignal | undefined;
}

/**
 * The account that a key opens. A key that is new to the ledger costs one request, `GET /company`; of the key only a
 * fingerprint is kept.
 * @throws what the client throws (`auth` for a refused key), and what the ledger throws
 */
export async function openAccount(options: OpenAccountOptions): Promise<Account> {
  const { ledger, teamtailor, apiKey, signal } = options;
  const baseUrl = options.baseUrl.replace(/\/+$/, "");
  const print = ledger.fingerprint(apiKey);
  const known = await ledger.findAccount(baseUrl, print);
  if (known !== null) return known;
  const { id } = await teamtailor.getCompany(signal === undefined ? {} : { signal });
  return ledger.recordAccount(baseUrl, print, id);
}
