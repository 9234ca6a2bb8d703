import type { Holder } from "../ledger/ledger.ts";
import type { Life } from "./life-of.ts";

/** How long a lease lasts unless it is renewed, in milliseconds. */
export const LEASE_MS = 30_000;

/**
 * Whether a mirror with this holder may be taken at `now` (milliseconds since the epoch): it has none, its lease has run
 * out, or its process is gone. A lease that ends later than one taken now was written by another clock, or before this one
 * was set back: then only a process that is seen alive holds it.
 */
export function mayTake(
  holder: Pick<Holder, "until"> | null,
  now: number,
  life: Life,
  leaseMs: number = LEASE_MS,
): boolean {
  if (holder === null || life === "dead" || holder.until <= now) return true;
  return life !== "alive" && holder.until > now + leaseMs;
}
