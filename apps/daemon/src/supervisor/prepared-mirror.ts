import {
  checkSharedKey,
  type HrflowSettings,
  hrflowRequired,
  type LoadedSettings,
  mirrorSettingsOf,
  mirrorsOf,
  needPlain,
  type ResolvedMirror,
  readSchedule,
  readTimezone,
  requireSettings,
  type Secret,
  selectMirrors,
  type TeamtailorSettings,
  teamtailorRequired,
} from "@push-profile/config";
import type { MirrorSettings } from "@push-profile/mirror";
import { regionBaseUrls } from "@push-profile/teamtailor-client";
import { UsageError } from "@push-profile/transport";

/** A mirror with everything checked and loaded; nothing was sent yet. */
export interface PreparedMirror {
  settings: MirrorSettings;
  hrflow: HrflowSettings;
  teamtailor: TeamtailorSettings;
  /** When to poll, and when to compare everybody: cron expressions. */
  schedule: string;
  sweep: string;
  /** Of both; `null`: the machine's. */
  timezone: string | null;
  /** Signs HrFlow's hints about it; `null`: none is set. */
  webhookSecret: Secret | null;
  /** Where it comes from. */
  resolved: ResolvedMirror;
}

/**
 * Every mirror that is set, ready to be kept.
 * @throws UsageError for what is missing or wrong, where there is no mirror, and where two are the same.
 */
export async function prepareMirrors(loaded: LoadedSettings): Promise<PreparedMirror[]> {
  const resolved = mirrorsOf(loaded);
  if (resolved.length === 0) requireSettings(loaded.settings, [...hrflowRequired, "source", ...teamtailorRequired]);
  const prepared: PreparedMirror[] = [];
  checkSharedKey(resolved);
  for (const mirror of selectMirrors(resolved)) {
    const { settings } = mirror;
    requireSettings(settings, [...hrflowRequired, "source", ...teamtailorRequired]);
    const timezone = settings.plain("timezone");
    prepared.push({
      settings: await mirrorSettingsOf(mirror, { file: loaded.file, regionBaseUrls }),
      hrflow: mirror.hrflow(),
      teamtailor: mirror.teamtailor(),
      schedule: readSchedule(needPlain(settings, "schedule")),
      sweep: readSchedule({ name: `the sweep of ${mirror.path ?? mirror.name}`, value: mirror.sweep }),
      timezone: timezone === undefined ? null : readTimezone(timezone),
      webhookSecret: mirror.webhookSecret(),
      resolved: mirror,
    });
  }
  refuseTwins(prepared);
  return prepared;
}

/** Everything that a mirror is told as one text, its secrets included: never to be shown. */
export function toldText({
  settings,
  hrflow,
  teamtailor,
  schedule,
  sweep,
  timezone,
  webhookSecret,
}: PreparedMirror): string {
  // The functions stand in the mapping, by their module's bytes.
  const { logics: _, format: __, ...rules } = settings.rules;
  const secrets = [hrflow.apiSecret.reveal(), teamtailor.apiKey.reveal(), webhookSecret?.reveal() ?? null];
  return JSON.stringify([{ ...settings, rules }, hrflow, teamtailor, schedule, sweep, timezone, secrets]);
}

/** Two mirrors of one source in one account would be one, called by two names. */
function refuseTwins(mirrors: readonly PreparedMirror[]): void {
  const seen = new Map<string, string>();
  for (const { settings } of mirrors) {
    const { name, source, account } = settings;
    const place = JSON.stringify([source, account.baseUrl, account.apiKey]);
    const other = seen.get(place);
    if (other !== undefined) {
      throw new UsageError(
        `the mirrors ${other} and ${name} bring the same source to the same account`,
        "Leave one of them out.",
        "mirrors",
      );
    }
    seen.set(place, name);
  }
}
