import { resolve } from "node:path";
import {
  type FunctionFlags,
  hasRules,
  hrflowRequired,
  type LoadedSettings,
  mirrorRules,
  pushSettings,
  requireSettings,
  type SettingId,
  type Settings,
  teamtailorRequired,
} from "@push-profile/config";
import { UsageError } from "@push-profile/transport";
import { createPusher, type PusherOptions } from "push-profile";
import { withRegion } from "./ask-regions.ts";
import type { Context } from "./context.ts";
import { type ClientsOptions, createHrflow, createTeamtailor } from "./create-clients.ts";
import { exitCodeOfSignal, exitCodes } from "./exit-code.ts";
import type { Flags } from "./flag-settings.ts";
import { loadRun } from "./load-run.ts";
import { openProfiles } from "./open-profiles.ts";
import type { Output } from "./output.ts";
import type { Sources } from "./profiles-in.ts";
import { type Ending, pushPeople } from "./push-people.ts";
import { createShow } from "./show-outcome.ts";
import { tallyText } from "./tally.ts";
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
  const { concurrency, ...rules } = pushSettings(settings);
  const { clock } = run.wire;
  const clients = { ...run.wire, timeoutMs: rules.timeoutMs };
  const needed = createNeeded(whom, clients);
  const own = await mirrorRules(run.file, run.chosen, functionFlags(flags, context.cwd));
  const ending = await pushPeople({
    pusher: createPusher({ ...rules, ...own, clock, ...needed }),
    profiles: await openProfiles(whom, sourcesOf(run), context),
    show: await createShow(output, { json, dryRun }),
    unseen: output.closed,
    dryRun,
    failFast,
    concurrency: failFast && isDefault(settings, "concurrency") ? 1 : concurrency,
    clock,
    context,
  });
  return close({ ...ending, refusal: await withRegion(ending.refusal, clients) }, dryRun, context, output);
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
function requireDecided({ chosen: { undecided }, settings }: LoadedSettings): void {
  if (undecided.length === 0) return;
  const same = settings.plain("source") !== undefined;
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

function createNeeded(whom: Whom, clients: ClientsOptions): Pick<PusherOptions, "teamtailor" | "hrflow"> {
  const teamtailor = createTeamtailor(clients);
  return whom.by === "file" ? { teamtailor } : { teamtailor, hrflow: createHrflow(clients) };
}

function isDefault(settings: Settings, id: "concurrency"): boolean {
  return settings.plain(id)?.origin === "default";
}

function close({ tally, refusal, signal }: Ending, dryRun: boolean, context: Context, output: Output): number {
  const told = tally.people > 0 || refusal === null;
  if (told && !output.closed.aborted) {
    const interrupted = signal === null ? "" : "Interrupted. ";
    context.stderr.write(`${interrupted}${tallyText(tally, dryRun)}\n`);
  }
  if (refusal !== null) throw refusal;
  if (signal !== null) return exitCodeOfSignal(signal);
  return tally.byStatus.failed > 0 ? exitCodes.failed : exitCodes.done;
}
