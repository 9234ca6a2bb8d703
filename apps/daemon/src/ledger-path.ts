import { type Settings, type StateInput, stateSettings } from "@push-profile/config";
import { UsageError } from "@push-profile/transport";

export interface LedgerPlace extends StateInput {
  pid: number;
  isWritable: (directory: string) => boolean;
}

/**
 * Where the ledger is, as everywhere; but a place that nobody named is only taken where it lasts: in a container it
 * would vanish with it, and everybody would be pushed anew.
 * @throws UsageError where there is no such place, and for a database server.
 */
export function ledgerPath(settings: Settings, { pid, isWritable, ...input }: LedgerPlace): string {
  const state = stateSettings(settings, input);
  if (state.kind === "none") throw refusal("a daemon keeps a ledger");
  const home = input.env["HOME"];
  if (!state.implicit) return state.path;
  if (pid === 1) throw refusal("this is the first process of a container, and no place for the ledger is named");
  if (!home) throw refusal("HOME is not set, and no place for the ledger is named");
  if (!isWritable(home)) throw refusal("HOME is not writable, and no place for the ledger is named");
  return state.path;
}

function refusal(why: string): UsageError {
  const fix = "Set PUSH_PROFILE_STATE to a file that outlives this process, such as /var/lib/push-profile/ledger.db.";
  return new UsageError(why, fix, "PUSH_PROFILE_STATE");
}
