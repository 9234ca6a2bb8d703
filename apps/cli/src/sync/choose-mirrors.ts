import {
  checkSharedKey,
  cliApp,
  type LoadedSettings,
  loadSettings,
  mirrorsOf,
  type ResolvedMirror,
  selectMirrors,
} from "@push-profile/config";
import type { Context } from "../context.ts";
import { flagSettings } from "../flag-settings.ts";
import { findLedger } from "../ledger/ledger-place.ts";
import type { SyncFlags } from "./sync-flags.ts";

/** The mirrors of a run, in its order, and the settings that they have in common. */
export interface ChosenMirrors {
  loaded: LoadedSettings;
  mirrors: ResolvedMirror[];
}

/**
 * The mirrors that flags name; all of the config file where none is named. Without a config file each source is a
 * mirror, called by its key.
 * @throws UsageError for settings that cannot be read, for a name or a source that no mirror of the file has, for one
 * key that would open several accounts, and where there is no mirror.
 */
export async function chooseMirrors(
  { source: sources = [], mirror: names = [], ...flags }: SyncFlags,
  { env, cwd }: Pick<Context, "env" | "cwd">,
): Promise<ChosenMirrors> {
  const given = flagSettings(flags);
  const load = (source?: string): Promise<LoadedSettings> =>
    loadSettings({ env, cwd, app: cliApp, flags: source === undefined ? given : { ...given, source } });
  const loaded = await load();
  // A contradiction among the flags comes before what they leave open.
  findLedger(loaded.settings, { env, cwd });
  if (sources.length === 0 || (loaded.file?.data.mirrors ?? []).length > 0) {
    const chosen = selectMirrors(mirrorsOf(loaded), { names, sources });
    checkSharedKey(chosen);
    return { loaded, mirrors: chosen };
  }
  const mirrors: ResolvedMirror[] = [];
  for (const source of new Set(sources)) mirrors.push(...mirrorsOf(await load(source)));
  return { loaded, mirrors: selectMirrors(mirrors, { names, sources }) };
}
