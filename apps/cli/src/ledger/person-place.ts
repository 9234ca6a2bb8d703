import type { Settings } from "@push-profile/config";
import type { Context } from "../context.ts";
import type { Flags } from "../flag-settings.ts";
import { teamtailorAddress } from "../status/known-mirror.ts";
import { textFlag } from "../text-flag.ts";
import type { PersonPlace } from "./find-person-mirror.ts";

/** What a command line and the settings tell of the mirror that somebody is in. */
export function personPlace(
  key: string,
  flags: Flags,
  settings: Settings,
  { regionBaseUrls }: Pick<Context, "regionBaseUrls">,
): PersonPlace {
  const usual = {
    source: settings.plain("source")?.value ?? null,
    baseUrl: teamtailorAddress(settings, regionBaseUrls),
  };
  return { key, name: textFlag(flags, "mirror"), source: textFlag(flags, "source"), usual };
}
