import type { Ledger, MirrorSettings, OpenForPush } from "@push-profile/mirror";
import type { OpenUnmirrored } from "@push-profile/mirror/push";
import type { Budget, Clock, TimeLimit } from "@push-profile/transport";
import type { HrflowClient, Pusher, TeamtailorClient } from "push-profile";
import { type ClientsOptions, createTeamtailor, ownBudget } from "../create-clients.ts";
import { knownAs, type MirrorName } from "../ledger/known-as.ts";
import type { LedgerPlace } from "../ledger/ledger-place.ts";
import { openExistingLedger, openLedger } from "../ledger/open-ledger.ts";
import { bothBudgets } from "./both-budgets.ts";
import { type PusherOf, pusherBySource } from "./by-source.ts";

export interface LedgerPusherOptions {
  place: LedgerPlace;
  /** A plan makes no ledger and leaves the one there is as it is. */
  dryRun: boolean;
  clients: ClientsOptions;
  /** `null`: only full profiles come. */
  hrflow: HrflowClient | null;
  /** How everybody is pushed, whatever the source. */
  settings: Pick<MirrorSettings, "account" | "rules" | "timeoutMs" | "concurrency">;
  /** What the config file calls the mirror of a source; `null`: nothing. */
  nameOf: (source: string) => MirrorName | null;
  /** Pushes those without a source, and everybody where a plan finds no ledger. */
  without: (teamtailor: TeamtailorClient) => Pusher;
}

/** The pusher of a run that remembers. */
export interface LedgerPusher {
  pusher: Pick<Pusher, "pushAll">;
  /** Writes down what is still to be written, and closes the ledger. */
  close(): Promise<void>;
}

/** Begins with nothing opened: each source's pusher is when its first profile comes. */
export function openLedgerPusher(options: LedgerPusherOptions): LedgerPusher {
  const { place, dryRun, clients, without } = options;
  const { clock } = clients;
  // What is sent before the ledger is opened counts as well: the account's limit is one.
  const own = ownBudget(clients);
  const paced = (shared: Budget): TeamtailorClient => createTeamtailor(clients, bothBudgets(own, shared));
  const alone = createTeamtailor(clients, own);
  const open = new Map<string, OpenForPush>();
  let unmirrored: OpenUnmirrored | null = null;
  let ledger: Ledger | null = null;
  const pusherOf: PusherOf = async (source, signal, limit) => {
    const inTime = (shared: Budget): TeamtailorClient => openingWithin(limit, paced(shared));
    if (source === null) return without(await clientWithout(inTime, signal));
    const known = open.get(source);
    if (known !== undefined) return known.pusher;
    ledger ??= await openFor(place, dryRun, clock);
    if (ledger === null) return without(alone);
    const opened = await openSource(ledger, source, options, inTime, signal);
    open.set(source, opened);
    return opened.pusher;
  };
  /** People of no source make no ledger; where there is one, they take from the budget that it keeps. */
  const clientWithout = async (inTime: typeof paced, signal: AbortSignal | undefined): Promise<TeamtailorClient> => {
    const [opened] = open.values();
    if (opened !== undefined) return opened.teamtailor;
    if (unmirrored !== null) return unmirrored.teamtailor;
    ledger ??= dryRun ? null : await openExistingLedger(place, clock);
    if (ledger === null) return alone;
    const { openUnmirrored, silentLog } = await import("@push-profile/mirror/push");
    const surroundings = { ledger, createTeamtailor: inTime, clock, log: silentLog, signal };
    unmirrored = await openUnmirrored(options.settings, surroundings);
    return unmirrored.teamtailor;
  };
  return {
    pusher: pusherBySource(pusherOf, options.settings.timeoutMs),
    async close() {
      for (const { close } of open.values()) await close();
      await unmirrored?.close();
      await ledger?.close();
    },
  };
}

/** The opening of an account asks for the company before there is a push whose time would bound that. */
function openingWithin(limit: TimeLimit, client: TeamtailorClient): TeamtailorClient {
  return { ...client, getCompany: (call) => client.getCompany({ limit, ...call }) };
}

function openFor(place: LedgerPlace, dryRun: boolean, clock: Clock): Promise<Ledger | null> {
  if (dryRun) return openExistingLedger(place, clock);
  return openLedger(place, clock, "Or push without one: --no-state.");
}

async function openSource(
  ledger: Ledger,
  source: string,
  { dryRun, clients, hrflow, settings, nameOf }: LedgerPusherOptions,
  createPaced: (shared: Budget) => TeamtailorClient,
  signal: AbortSignal | undefined,
): Promise<OpenForPush> {
  const { openForPush, silentLog } = await import("@push-profile/mirror/push");
  const { name, priority } = nameOf(source) ?? (await knownAs(ledger, source));
  return openForPush(
    // What concerns passes alone is never asked for here.
    { ...settings, name, source, priority, mapping: "", onArchive: "keep", onSkip: "keep", start: "all" },
    {
      ledger,
      hrflow,
      createTeamtailor: createPaced,
      clock: clients.clock,
      log: silentLog,
      signal,
    },
    { dryRun },
  );
}
