import {
  accountSettings,
  chooseFetch,
  cliApp,
  type LoadedSettings,
  loadSettings,
  mirrorsOf,
  pushSettings,
  requireSettings,
  type Settings,
  teamtailorRequired,
} from "@push-profile/config";
import type { Forgotten, Ledger, MirrorState } from "@push-profile/mirror";
import { regionBaseUrls } from "@push-profile/teamtailor-client";
import { safeJson, safeText, systemClock, UsageError } from "@push-profile/transport";
import type { Context } from "../context.ts";
import { type ClientsOptions, createTeamtailor } from "../create-clients.ts";
import { exitCodes } from "../exit-code.ts";
import { type Flags, flagSettings } from "../flag-settings.ts";
import { findPersonMirror } from "../ledger/find-person-mirror.ts";
import { ledgerPlace } from "../ledger/ledger-place.ts";
import { withExistingLedger } from "../ledger/open-ledger.ts";
import { personPlace } from "../ledger/person-place.ts";
import type { Output } from "../output.ts";
import { confirm } from "./confirm.ts";

/**
 * `forget`: removes every trace of somebody from the ledger, and on request the candidate first.
 * @returns The exit code.
 * @throws UsageError for settings that cannot be read, a deletion that nobody confirmed, and a key of another account;
 * PushProfileError `not_found` for somebody whom the ledger does not know; what Teamtailor and the ledger throw.
 */
export async function forgetCommand(key: string, flags: Flags, context: Context, output: Output): Promise<number> {
  const { env, cwd, clock = systemClock, stderr } = context;
  const { source: _, mirror: __, ...others } = flags;
  const loaded = await loadSettings({ env, cwd, flags: flagSettings(others), app: cliApp });
  return withExistingLedger(ledgerPlace(loaded.settings, context), clock, async (ledger) => {
    const mirror = await findPersonMirror(ledger, personPlace(key, flags, loaded.settings, context));
    const { createMemory, forgetPerson } = await import("@push-profile/mirror");
    const account = { id: mirror.account, baseUrl: "" };
    const { claim } = createMemory({ ledger, mirror, account, clock });
    const base = { ledger, mirror, key, claim };
    let forgotten: Forgotten;
    if (flags["deleteCandidate"] === true) {
      const clients = await deletingClients(loaded, mirror, context);
      await assertAccount(clients, mirror, ledger);
      const candidateId = (await ledger.person(mirror.id, key))?.candidateId ?? null;
      if (candidateId !== null && flags["yes"] !== true) {
        const meant = await confirm(`Delete the candidate ${safeText(candidateId)} in Teamtailor for good?`, context);
        if (!meant) {
          stderr.write("Nothing was done.\n");
          return exitCodes.usage;
        }
      }
      forgotten = await forgetPerson({ ...base, deleteCandidate: createTeamtailor(clients) });
    } else {
      forgotten = await forgetPerson(base);
    }
    const { candidate, candidateId, before } = forgotten;
    const line = { type: "forgotten", mirror: mirror.name, source: mirror.source, key, candidateId, candidate, before };
    await output.lines(flags["json"] === true ? safeJson(line) : words(forgotten));
    return exitCodes.done;
  });
}

/** What it takes to delete in the account of this mirror. */
async function deletingClients(loaded: LoadedSettings, mirror: MirrorState, context: Context): Promise<ClientsOptions> {
  const settings = settingsOf(loaded, mirror);
  requireSettings(settings, teamtailorRequired);
  const { timeoutMs } = pushSettings(settings);
  const { clock = systemClock } = context;
  const regions = context.regionBaseUrls ?? regionBaseUrls;
  return { settings, timeoutMs, clock, fetch: await chooseFetch(context), regionBaseUrls: regions };
}

/** Those of the mirror in the config file; else what is set for all. */
function settingsOf(loaded: LoadedSettings, { name, source }: MirrorState): Settings {
  const mirrors = mirrorsOf(loaded).filter((mirror) => mirror.source === source);
  return (mirrors.find((mirror) => mirror.name === name) ?? mirrors[0])?.settings ?? loaded.settings;
}

/** An id of one account is somebody else in another. */
async function assertAccount(clients: ClientsOptions, mirror: MirrorState, ledger: Ledger): Promise<void> {
  const { openAccount } = await import("@push-profile/mirror");
  const { baseUrl, apiKey } = accountSettings(clients.settings, clients.regionBaseUrls);
  const account = await openAccount({ ledger, teamtailor: createTeamtailor(clients), baseUrl, apiKey });
  if (account.id === mirror.account) return;
  throw new UsageError(
    `the API key opens another company than the one that the mirror ${mirror.name} pushes to`,
    "Set TEAMTAILOR_API_KEY to a key of that company; nothing was done.",
    "TEAMTAILOR_API_KEY",
  );
}

function words({ key, candidateId, candidate, before }: Forgotten): string {
  const who = safeText(key);
  if (before) return `${who} was forgotten before.`;
  const id = safeText(candidateId ?? "");
  const what = {
    deleted: `The candidate ${id} is deleted in Teamtailor.`,
    gone: `The candidate ${id} was deleted in Teamtailor before.`,
    kept: `The candidate ${id} in Teamtailor was not touched.`,
    none: "Nobody in Teamtailor belonged to them.",
  } as const satisfies Record<Forgotten["candidate"], string>;
  return `${who} is forgotten. ${what[candidate]}`;
}
