import type { LoadedSettings } from "@push-profile/config";
import type { Context } from "./context.ts";
import { type DaemonSettings, readDaemonSettings } from "./settings.ts";
import { type PreparedMirror, prepareMirrors } from "./supervisor/prepared-mirror.ts";

/** Everything that the daemon is told, checked and loaded. */
export interface Told {
  settings: DaemonSettings;
  mirrors: PreparedMirror[];
}

/** @throws UsageError for what is missing or wrong; everything that one mirror needs and lacks is named at once. */
export async function readTold(context: Context, loaded: LoadedSettings): Promise<Told> {
  const mirrors = await prepareMirrors(loaded);
  return { mirrors, settings: readDaemonSettings(context, loaded) };
}
