import type { Holding } from "./mirror-rows.ts";

/** A Teamtailor company as an address reaches it. */
export interface Account {
  id: number;
  /** Without a trailing slash. */
  baseUrl: string;
  /** The id that `GET /company` answers; `""`: not known yet (of a ledger from before accounts were known by it). */
  company: string;
}

export interface AccountRows {
  /** The account that this API key (its fingerprint) opens at this base URL; `null`: a key that is new to the ledger. */
  findAccount(baseUrl: string, keyFingerprint: string): Promise<Account | null>;
  /** Writes down which company a key opens; a rotated key leads to the same account. */
  recordAccount(baseUrl: string, keyFingerprint: string, company: string): Promise<Account>;
  /** Every account there is, the oldest first. */
  accounts(): Promise<Account[]>;
  /** The counters of an account's budget as they are; `null`: none yet. Reads only: waits for nobody who writes. */
  readBudget(account: number): Promise<string | null>;
  /** The counters of an account's budget changed in one step that no other process can come between. */
  changeBudget<Result>(account: number, change: BudgetChange<Result>, holding?: Holding): Promise<Result>;
}

/** Pure: what the budget of an account was (`null`: nothing yet), what it is now, and what to tell the caller. */
export type BudgetChange<Result> = (state: string | null) => { state: string; result: Result };
