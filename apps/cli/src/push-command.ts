import {
  hrflowRequired,
  pushSettings,
  readSettings,
  requireSettings,
  type SettingId,
  type Settings,
  teamtailorRequired,
} from "@push-profile/config";
import { systemClock } from "@push-profile/transport";
import { createPusher, type PusherOptions } from "push-profile";
import { chooseFetch } from "./choose-fetch.ts";
import type { Context } from "./context.ts";
import { type ClientsOptions, createHrflow, createTeamtailor } from "./create-clients.ts";
import { exitCodeOfSignal, exitCodes } from "./exit-code.ts";
import { type Flags, flagSettings } from "./flag-settings.ts";
import { openProfiles } from "./open-profiles.ts";
import type { Output } from "./output.ts";
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
  const { env, cwd, clock = systemClock } = context;
  const settings = readSettings({ env, cwd, flags: flagSettings(flags) });
  requireSettings(settings, required(whom));
  const { concurrency, ...rules } = pushSettings(settings);
  const clients = { settings, clock, timeoutMs: rules.timeoutMs, fetch: await chooseFetch(context) };
  const ending = await pushPeople({
    pusher: createPusher({ ...rules, clock, ...createNeeded(whom, clients) }),
    profiles: await openProfiles(whom, settings.plain("source")?.value ?? null, context),
    show: await createShow(output, { json, dryRun }),
    unseen: output.closed,
    dryRun,
    failFast,
    concurrency: failFast && isDefault(settings, "concurrency") ? 1 : concurrency,
    clock,
    context,
  });
  return close(ending, dryRun, context, output);
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
