import { createHash } from "node:crypto";
import { type Budget, createBudget, systemClock } from "@push-profile/transport";
import { createKeyedLock, type KeyedLock } from "./keyed-lock.ts";

/** What all pushes of this process to one account share. */
export interface SharedAccount {
  budget: Budget;
  lock: KeyedLock;
}

/** The service's published limit. */
const REQUESTS = 50;
const WINDOW_MS = 10_000;

/**
 * The one state that outlives a call: `pushProfile` may be called many times at once, and the account's limit and
 * "one e-mail, one push at a time" hold for the process, not for a call. Keys are hashed; nothing else is kept.
 */
const accounts = new Map<string, SharedAccount>();

/** The account that this key opens at this base URL, both in their one spelling. */
export function sharedAccount(baseUrl: string, apiKey: string): SharedAccount {
  const id = createHash("sha256").update(`${baseUrl}\n${apiKey}`).digest("base64");
  const account = accounts.get(id) ?? {
    budget: createBudget({ limit: REQUESTS, windowMs: WINDOW_MS, clock: systemClock }),
    lock: createKeyedLock(),
  };
  accounts.set(id, account);
  return account;
}
