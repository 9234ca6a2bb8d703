import { homedir } from "node:os";
import { type Settings, type StateSettings, stateSettings } from "@push-profile/config";
import type { Context } from "../context.ts";

/** Where a ledger may be. */
export type LedgerPlace = Extract<StateSettings, { kind: "file" }>;

/**
 * Where the ledger of a run is. Without `HOME` the user's home directory is the one that the system knows.
 * @throws UsageError as `stateSettings`.
 */
export function findLedger(settings: Settings, { env, cwd }: Pick<Context, "env" | "cwd">): StateSettings {
  const home = env["HOME"] || homeOfUser();
  return stateSettings(settings, { cwd, env: home === null ? env : { ...env, HOME: home } });
}

/**
 * The same for a command that is nothing without a ledger: no flag of its can say that there is none.
 * @throws UsageError as `stateSettings`.
 */
export function ledgerPlace(settings: Settings, context: Pick<Context, "env" | "cwd">): LedgerPlace {
  const found = findLedger(settings, context);
  if (found.kind === "none") throw new TypeError("a command that looks into the ledger has no --no-state");
  return found;
}

function homeOfUser(): string | null {
  try {
    return homedir() || null;
  } catch {
    // A user that the system has no entry for.
    return null;
  }
}
