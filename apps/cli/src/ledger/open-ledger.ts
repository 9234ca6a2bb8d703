import { existsSync } from "node:fs";
import type { Ledger } from "@push-profile/mirror";
import { type Clock, UsageError } from "@push-profile/transport";
import type { LedgerPlace } from "./ledger-place.ts";

const LEDGER_KEY = "PUSH_PROFILE_LEDGER_KEY";

/**
 * Opens the ledger, made where there is none. The engine is read only here: a command without a ledger starts without.
 * @param otherwise How to do without, for the error.
 * @throws UsageError where the place cannot be used or holds something else; PushProfileError `unavailable`.
 */
export async function openLedger(place: LedgerPlace, clock: Clock, otherwise: string | null = null): Promise<Ledger> {
  const { openSqliteLedger } = await import("@push-profile/mirror/push");
  try {
    return await openSqliteLedger(place.path, { clock, key: place.ledgerKey()?.reveal() ?? null });
  } catch (thrown) {
    // Without the key of a ledger that is there, those who were forgotten would be pushed again: that is no way around.
    if (otherwise === null || !(thrown instanceof UsageError) || thrown.field === LEDGER_KEY) throw thrown;
    const { message, fix, field } = thrown;
    throw new UsageError(message, `${fix} ${otherwise}`, field);
  }
}

/** The same, and `null` where there is none: nothing is made. */
export async function openExistingLedger(place: LedgerPlace, clock: Clock): Promise<Ledger | null> {
  return existsSync(place.path) ? openLedger(place, clock) : null;
}

/** Opens the ledger that is there, uses it and closes it. @throws UsageError where there is none. */
export async function withExistingLedger<Result>(
  place: LedgerPlace,
  clock: Clock,
  work: (ledger: Ledger) => Promise<Result>,
): Promise<Result> {
  const ledger = await openExistingLedger(place, clock);
  if (ledger === null) {
    throw new UsageError(
      `there is no ledger yet: ${place.path} is not there`,
      "`push-profile push` and `push-profile sync` make one; --state or PUSH_PROFILE_STATE names one elsewhere.",
      "PUSH_PROFILE_STATE",
    );
  }
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}
