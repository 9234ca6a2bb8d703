import type { Clock, PushProfileError } from "@push-profile/transport";
import type { Ledger, Pause } from "../ledger/ledger.ts";
import type { MirrorSettings } from "../mirror-settings.ts";
import { concernsMirror, pauseFor, serviceOf } from "./pause-rules.ts";

export interface PauseRefusedOptions {
  ledger: Ledger;
  clock: Clock;
}

/** What of a mirror's settings tells which one it is. */
export type RefusedMirror = Pick<MirrorSettings, "name" | "source" | "account">;

/**
 * Writes down that a mirror which the ledger knows was refused before it could be opened: a key that was changed for a
 * wrong one, or for another company's. Whoever looks at the mirror sees why it stands still. For who keeps a mirror; a
 * wrong key on somebody's command line stops no mirror.
 * @returns the mirror's pause now; `null` where it is none of the whole mirror's refusals, or the ledger knows no such mirror
 */
export async function pauseRefused(
  { name, source, account: { baseUrl } }: RefusedMirror,
  error: PushProfileError,
  { ledger, clock }: PauseRefusedOptions,
): Promise<Pause | null> {
  if (!concernsMirror(error)) return null;
  const address = baseUrl.replace(/\/+$/, "");
  const accounts = (await ledger.accounts()).filter((account) => account.baseUrl === address).map(({ id }) => id);
  const rows = (await ledger.mirrors()).filter((row) => row.source === source && accounts.includes(row.account));
  const row = rows.findLast((each) => each.name === name) ?? rows.at(-1);
  if (row === undefined || row.pause?.by === "hand") return row?.pause ?? null;
  const pause = pauseFor({ error: error.toJSON(), service: serviceOf(error) }, clock.now(), row.pause);
  await ledger.changeMirror(row.id, { pause });
  return pause;
}
