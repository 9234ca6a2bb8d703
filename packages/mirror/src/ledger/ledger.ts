import type { AccountRows } from "./account-rows.ts";
import type { CandidateRows } from "./candidate-rows.ts";
import type { ClaimRows } from "./claim-rows.ts";
import type { ForgetRows } from "./forget-rows.ts";
import type { IndexRows } from "./index-rows.ts";
import type { MirrorRows } from "./mirror-rows.ts";
import type { PeopleRows } from "./people-rows.ts";

export type * from "./account-rows.ts";
export type * from "./candidate-rows.ts";
export type * from "./claim-rows.ts";
export type * from "./forget-rows.ts";
export type * from "./index-rows.ts";
export type * from "./mirror-rows.ts";
export type * from "./people-rows.ts";

/**
 * The durable rows that remember, for each mirror and profile, what was listed, pushed and answered.
 * Keys, ids, times, codes and keyed hashes only: never a readable value of a person's.
 * Each method is one transaction, durable when its promise resolves (`changeMapping` alone takes several, and may be done
 * again after a stop half-way), and waits, without blocking the process, where another process writes.
 * Whoever was forgotten on request stays so: no method makes a row of theirs again. Their key's fingerprint is
 * `fingerprint(key)`.
 * Every method throws a `PushProfileError`, code `unavailable`, where the store cannot be reached or written.
 */
export interface Ledger extends AccountRows, MirrorRows, PeopleRows, CandidateRows, IndexRows, ClaimRows, ForgetRows {
  /** A keyed hash (HMAC-SHA-256, 128 bits, 22 characters) of a text under the ledger's key. */
  fingerprint(text: string): string;
  close(): Promise<void>;
}
