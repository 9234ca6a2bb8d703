import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StateSettings } from "@push-profile/config";
import type { Ledger } from "@push-profile/mirror";
import { type Clock, UsageError } from "@push-profile/transport";
import { openExistingLedger, openLedger } from "../ledger/open-ledger.ts";
import type { PreparedMirror } from "./prepare-mirror.ts";

/**
 * Runs work with the ledger that a sync keeps, or with one of this run alone: where there is to be none, and where a look
 * finds none, which makes none.
 * @throws UsageError and PushProfileError `unavailable` where the ledger cannot be used; what the work throws.
 */
export async function withSyncLedger<Result>(
  place: StateSettings,
  looks: boolean,
  clock: Clock,
  work: (ledger: Ledger) => Promise<Result>,
): Promise<Result> {
  const kept = place.kind === "none" ? null : await (looks ? openExistingLedger : openLedger)(place, clock);
  if (kept === null) return withPassingLedger(clock, work);
  try {
    return await work(kept);
  } finally {
    await kept.close();
  }
}

/**
 * Without a memory somebody without an e-mail is a new person each time.
 * @throws UsageError where a mirror would create such people.
 */
export function refuseSourced(mirrors: readonly PreparedMirror[]): void {
  if (!mirrors.some(({ settings }) => settings.rules.sourced === true)) return;
  throw new UsageError(
    "--no-state with people who are sourced: whoever has no e-mail would be created again each time",
    "Leave --no-state away, or do not mark them as sourced.",
    "--no-state",
  );
}

async function withPassingLedger<Result>(clock: Clock, work: (ledger: Ledger) => Promise<Result>): Promise<Result> {
  const { openSqliteLedger } = await import("@push-profile/mirror");
  const folder = await mkdtemp(join(tmpdir(), "push-profile-"));
  try {
    const ledger = await openSqliteLedger(join(folder, "ledger.db"), { clock });
    try {
      return await work(ledger);
    } finally {
      await ledger.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
