import {
  accountSettings,
  chooseFetch,
  type LoadedSettings,
  mirrorsOf,
  pushSettings,
  requireSettings,
  type Settings,
  teamtailorRequired,
} from "@push-profile/config";
import type { Ledger, MirrorState } from "@push-profile/mirror";
import { regionBaseUrls } from "@push-profile/teamtailor-client";
import { systemClock, UsageError } from "@push-profile/transport";
import type { Context } from "../context.ts";
import { type ClientsOptions, createTeamtailor } from "../create-clients.ts";

/**
 * What it takes to delete in the account of this mirror: an id of one account is somebody else in another. A key that the
 * ledger does not know yet costs one request.
 * @throws UsageError where no settings lead to that account: nothing was done.
 */
export async function deletingClients(
  loaded: LoadedSettings,
  mirror: MirrorState,
  ledger: Ledger,
  context: Context,
): Promise<ClientsOptions> {
  const { clock = systemClock } = context;
  const regions = context.regionBaseUrls ?? regionBaseUrls;
  const wire = { clock, fetch: await chooseFetch(context), regionBaseUrls: regions };
  const all = settingsFor(loaded, mirror);
  const whole = all.filter(isWhole);
  if (whole.length === 0 && all[0] !== undefined) requireSettings(all[0], teamtailorRequired);
  const clients = whole.map((settings) => ({ ...wire, settings, timeoutMs: pushSettings(settings).timeoutMs }));
  for (const each of clients) if ((await knownAccount(each, ledger)) === mirror.account) return each;
  const { openAccount } = await import("@push-profile/mirror");
  for (const each of clients) {
    if ((await knownAccount(each, ledger)) !== null) continue;
    const { baseUrl, apiKey } = accountSettings(each.settings, each.regionBaseUrls);
    const { id } = await openAccount({ ledger, teamtailor: createTeamtailor(each), baseUrl, apiKey });
    if (id === mirror.account) return each;
  }
  throw new UsageError(
    `the API key opens another company than the one that the mirror ${mirror.name} pushes to`,
    "Set TEAMTAILOR_API_KEY to a key of that company, or give the mirror its own in the config file; nothing was done.",
    "TEAMTAILOR_API_KEY",
  );
}

/** Those of the mirror in the config file, of others of its source, and what is set for all. */
function settingsFor(loaded: LoadedSettings, { name, source }: MirrorState): Settings[] {
  const mirrors = mirrorsOf(loaded).filter((mirror) => mirror.source === source);
  const named = mirrors.filter((mirror) => mirror.name === name);
  const others = mirrors.filter((mirror) => mirror.name !== name);
  return [...[...named, ...others].map(({ settings }) => settings), loaded.settings];
}

function isWhole(settings: Settings): boolean {
  try {
    requireSettings(settings, teamtailorRequired);
    return true;
  } catch (thrown) {
    if (thrown instanceof UsageError) return false;
    throw thrown;
  }
}

async function knownAccount(
  { settings, regionBaseUrls: regions }: ClientsOptions,
  ledger: Ledger,
): Promise<number | null> {
  const { baseUrl, apiKey } = accountSettings(settings, regions);
  return (await ledger.findAccount(baseUrl, ledger.fingerprint(apiKey)))?.id ?? null;
}
