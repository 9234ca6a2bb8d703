import type { Ledger, MirrorSettings, OpenForPush } from "@push-profile/mirror";
import type { Clock } from "@push-profile/transport";
import type { HrflowClient, Pusher, TeamtailorClient } from "push-profile";
import { type ClientsOptions, createTeamtailor } from "../create-clients.ts";
import { knownAs, type MirrorName } from "../ledger/known-as.ts";
import type { LedgerPlace } from "../ledger/ledger-place.ts";
import { openExistingLedger, openLedger } from "../ledger/open-ledger.ts";
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
  without: (teamtailor: TeamtailorClient | null) => Pusher;
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
  const open = new Map<string, OpenForPush>();
  let ledger: Ledger | null | undefined;
  const pusherOf: PusherOf = async (source, signal) => {
    if (source === null) return without(open.values().next().value?.teamtailor ?? null);
    const known = open.get(source);
    if (known !== undefined) return known.pusher;
    ledger ??= await openFor(place, dryRun, clock);
    if (ledger === null) return without(null);
    const opened = await openSource(ledger, source, options, signal);
    open.set(source, opened);
    return opened.pusher;
  };
  return {
    pusher: pusherBySource(pusherOf),
    async close() {
      for (const { close } of open.values()) await close();
      await ledger?.close();
    },
  };
}

function openFor(place: LedgerPlace, dryRun: boolean, clock: Clock): Promise<Ledger | null> {
  if (dryRun) return openExistingLedger(place, clock);
  return openLedger(place, clock, "Or push without one: --no-state.");
}

async function openSource(
  ledger: Ledger,
  source: string,
  options: LedgerPusherOptions,
  signal: AbortSignal | undefined,
): Promise<OpenForPush> {
  const { dryRun, clients, hrflow, settings, nameOf } = options;
  const { openForPush, silentLog } = await import("@push-profile/mirror/push");
  const { name, priority } = nameOf(source) ?? (await knownAs(ledger, source));
  return openForPush(
    // What concerns passes alone is never asked for here.
    { ...settings, name, source, priority, mapping: "", onArchive: "keep", onSkip: "keep", start: "all" },
    {
      ledger,
      hrflow,
      createTeamtailor: (budget) => createTeamtailor(clients, budget),
      clock: clients.clock,
      log: silentLog,
      signal,
    },
    { dryRun },
  );
}
