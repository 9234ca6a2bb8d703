import { chooseFetch, cliApp, type LoadedSettings, loadSettings } from "@push-profile/config";
import { regionBaseUrls } from "@push-profile/teamtailor-client";
import { systemClock } from "@push-profile/transport";
import type { Context } from "./context.ts";
import type { ClientsOptions } from "./create-clients.ts";
import { type Flags, flagSettings } from "./flag-settings.ts";

/** What a command that asks the services needs, but for the time limit. */
export interface LoadedRun extends LoadedSettings {
  wire: Omit<ClientsOptions, "timeoutMs">;
}

/** @throws UsageError for settings that cannot be read. */
export async function loadRun(flags: Flags, context: Context): Promise<LoadedRun> {
  const { env, cwd, clock = systemClock } = context;
  const loaded = await loadSettings({ env, cwd, flags: flagSettings(flags), app: cliApp });
  const { settings } = loaded;
  const regions = context.regionBaseUrls ?? regionBaseUrls;
  return { ...loaded, wire: { settings, clock, fetch: await chooseFetch(context), regionBaseUrls: regions } };
}
