import type { MirrorSettings } from "@push-profile/mirror";
import { bareKey, type Region } from "@push-profile/teamtailor-client";
import { hrflowRequired } from "./hrflow-settings.ts";
import type { LoadedSettings } from "./load-settings.ts";
import { type FunctionFlags, mirrorRules } from "./mirror-rules.ts";
import { isTrue, pushSettings } from "./push-settings.ts";
import { requireSettings } from "./require-settings.ts";
import type { ResolvedMirror } from "./resolve-mirrors.ts";
import type { Settings } from "./settings.ts";
import { teamtailorRequired, teamtailorSettings } from "./teamtailor-settings.ts";

/** Where each region's API is. */
export type RegionBaseUrls = Readonly<Record<Region, string>>;

export interface MirrorContext extends Pick<LoadedSettings, "file"> {
  regionBaseUrls: RegionBaseUrls;
  /** What flags say about functions. @default nothing */
  flags?: FunctionFlags;
}

const noFlags: FunctionFlags = { module: null, logics: [], format: null };

/**
 * A mirror as the engine wants it, with its functions loaded.
 * @throws UsageError for what is missing, credentials of both services included, and for what is wrong.
 */
export async function mirrorSettingsOf(
  mirror: ResolvedMirror,
  { file, regionBaseUrls, flags = noFlags }: MirrorContext,
): Promise<MirrorSettings> {
  const { settings, name, source, priority, existing, onConflict, sourced, onArchive, onSkip, start } = mirror;
  requireSettings(settings, [...hrflowRequired, ...teamtailorRequired]);
  const { timeoutMs, concurrency } = pushSettings(settings);
  const rules = await mirrorRules(file, mirror.chosen, flags);
  return {
    name,
    source,
    priority,
    account: accountSettings(settings, regionBaseUrls),
    rules: { ...rules, existing, onConflict, sourced, recreate: isTrue(settings, "recreate") },
    mapping: await (await import("./mapping-text.ts")).mappingText({
      ...mirror,
      functions: functionsOf(mirror, flags),
    }),
    onArchive,
    onSkip,
    start,
    timeoutMs,
    concurrency,
  };
}

/**
 * The account that settings lead to, as the engine wants it.
 * @throws UsageError for settings that are missing or wrong.
 */
export function accountSettings(settings: Settings, regionBaseUrls: RegionBaseUrls): MirrorSettings["account"] {
  const { apiKey, baseUrl, region, maxRequestsPer10Seconds } = teamtailorSettings(settings);
  return {
    baseUrl: (baseUrl ?? regionBaseUrls[region]).replace(/\/+$/, ""),
    apiKey: bareKey(apiKey.reveal(), "TEAMTAILOR_API_KEY"),
    limit: maxRequestsPer10Seconds,
  };
}

/** Flags replace what a mirror says about functions: the module all of it, names alone the names. */
function functionsOf(
  { functions }: ResolvedMirror,
  { module, logics, format }: FunctionFlags,
): ResolvedMirror["functions"] {
  if (module !== null) return { path: module.path, logics, format };
  if (functions === null || (logics.length === 0 && format === null)) return functions;
  return { path: functions.path, logics, format };
}
