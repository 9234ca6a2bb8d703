import { resolve } from "node:path";
import {
  accountSettings,
  type FunctionFlags,
  hasRules,
  hrflowRequired,
  type LoadedSettings,
  mirrorRules,
  needPlain,
  pushSettings,
  readChoice,
  requireSettings,
  type SettingId,
  teamtailorRequired,
} from "@push-profile/config";
import { UsageError } from "@push-profile/transport";
import { createPusher, type Pusher, type PushRules, type TeamtailorClient } from "push-profile";
import { withRegion } from "./ask-regions.ts";
import { atOnce } from "./at-once.ts";
import { closingText, exitCodeOfRun } from "./close-run.ts";
import type { Context } from "./context.ts";
import { type ClientsOptions, createHrflow, createTeamtailor } from "./create-clients.ts";
import type { Flags } from "./flag-settings.ts";
import { type MirrorName, UNRANKED } from "./ledger/known-as.ts";
import { findLedger } from "./ledger/ledger-place.ts";
import { type LoadedRun, loadRun } from "./load-run.ts";
import { openProfiles } from "./open-profiles.ts";
import type { Output } from "./output.ts";
import type { Sources } from "./profiles-in.ts";
import { type PushPeople, pushPeople } from "./push-people.ts";
import { createShow } from "./show-outcome.ts";
import { type Whom, whomToPush } from "./whom-to-push.ts";

/** The flags of `push` and `plan` that are no settings. */
export interface PushFlags extends Flags {
  reference?: string[];
  file?: string;
  json?: boolean;
  dryRun?: boolean;
  failFast?: boolean;
  functions?: string;
  logic?: string[];
  format?: string;
}

/**
 * `push` and `plan`: people brought to the account, one line each.
 * @returns The exit code.
 * @throws What stopped the whole command.
 */
export async function pushCommand(
  keys: readonly string[],
  flags: PushFlags,
  context: Context,
  output: Output,
): Promise<number> {
  const { json = false, dryRun = false, failFast = false } = flags;
  const whom = whomToPush({ ...flags, keys });
  const run = await loadRun(flags, context);
  const { settings } = run;
  if (whom.by !== "file" || rulesDiffer(run)) requireDecided(run);
  requireSettings(settings, required(whom));
  const { concurrency, timeoutMs, existing, sourced } = pushSettings(settings);
  const { clock } = run.wire;
  const clients = { ...run.wire, timeoutMs };
  const rules: PushRules = {
    ...(await mirrorRules(run.file, run.chosen, functionFlags(flags, context.cwd))),
    existing,
    sourced,
    onConflict: readChoice(needPlain(settings, "onConflict"), ["teamtailor", "hrflow"]),
    recreate: readChoice(needPlain(settings, "recreate"), ["true", "false"]) === "true",
  };
  const profiles = await openProfiles(whom, sourcesOf(run), context);
  const several = atOnce(settings, concurrency, failFast);
  const opened = await openPusher({ run, whom, clients, rules, concurrency: several, dryRun, context });
  try {
    const ending = await pushPeople({
      pusher: opened.pusher,
      profiles,
      show: await createShow(output, { json, dryRun }),
      unseen: output.closed,
      dryRun,
      failFast,
      concurrency: several,
      clock,
      context,
    });
    context.stderr.write(closingText(ending, dryRun));
    if (ending.refusal !== null) throw await withRegion(ending.refusal, clients);
    return exitCodeOfRun(ending, dryRun);
  } finally {
    await opened.close();
  }
}

interface OpenPusherOptions {
  run: LoadedRun;
  whom: Whom;
  clients: ClientsOptions;
  rules: PushRules;
  concurrency: number;
  dryRun: boolean;
  context: Context;
}

/** The pusher of a run, with a ledger unless there is to be none; what that takes is read only where it is needed. */
async function openPusher(
  options: OpenPusherOptions,
): Promise<Pick<PushPeople, "pusher"> & { close(): Promise<void> }> {
  const { run, whom, clients, rules, dryRun, context } = options;
  const { clock, timeoutMs } = clients;
  const hrflow = whom.by === "file" ? null : createHrflow(clients);
  const without = (teamtailor: TeamtailorClient): Pusher =>
    createPusher({ ...rules, clock, timeoutMs, teamtailor, ...(hrflow === null ? {} : { hrflow }) });
  const place = findLedger(run.settings, context);
  if (place.kind === "none") return { pusher: without(createTeamtailor(clients)), close: async () => {} };
  const { openLedgerPusher } = await import("./push/ledger-pusher.ts");
  const account = accountSettings(run.settings, clients.regionBaseUrls);
  return openLedgerPusher({
    place,
    dryRun,
    clients,
    hrflow,
    settings: { account, rules, timeoutMs, concurrency: options.concurrency },
    nameOf: (source) => nameInFile(run, source),
    without,
  });
}

/** What the config file calls the mirror of a source, where it has one. */
function nameInFile({ file }: LoadedSettings, source: string): MirrorName | null {
  const [only, ...others] = (file?.data.mirrors ?? []).filter((mirror) => mirror.source === source);
  if (only === undefined || others.length > 0) return null;
  return { name: only.name, priority: only.priority ?? UNRANKED };
}

/** Profiles of a file are their own source's: the rules of another one's mirror are not for them. */
function sourcesOf({ settings, chosen: { mirror } }: LoadedSettings): Sources {
  return { source: settings.plain("source")?.value ?? null, only: mirror !== null && hasRules(mirror.entry) };
}

function rulesDiffer({ file, chosen: { undecided } }: LoadedSettings): boolean {
  const mirrors = file?.data.mirrors ?? [];
  return mirrors.some((mirror) => undecided.includes(mirror.name) && hasRules(mirror));
}

/** One source's keys, or one mirror's rules: where the config file has several, somebody has to say which. */
function requireDecided({ chosen: { undecided }, settings, file }: LoadedSettings): void {
  if (undecided.length === 0) return;
  const sources = (file?.data.mirrors ?? []).filter(({ name }) => undecided.includes(name)).map(({ source }) => source);
  const same = settings.plain("source") !== undefined || new Set(sources).size === 1;
  throw new UsageError(
    same
      ? `several mirrors of the config file have this source: ${undecided.join(", ")}`
      : `the config file has several mirrors: ${undecided.join(", ")}`,
    same ? "Name a config file that has only one of them, by --config." : "Say whose source is meant: --source <key>.",
    "--source",
  );
}

function functionFlags({ functions, logic = [], format }: PushFlags, cwd: string): FunctionFlags {
  const module = functions === undefined ? null : { path: resolve(cwd, functions), name: functions };
  return { module, logics: logic, format: format ?? null };
}

function required({ by }: Whom): SettingId[] {
  return by === "file" ? [...teamtailorRequired] : [...hrflowRequired, "source", ...teamtailorRequired];
}
