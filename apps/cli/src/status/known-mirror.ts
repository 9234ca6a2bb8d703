import { needPlain, type ResolvedMirror, type Settings } from "@push-profile/config";
import { regionBaseUrls } from "@push-profile/teamtailor-client";
import type { Context } from "../context.ts";

/** A mirror as the settings tell of it; no credential is needed for that. */
export interface KnownMirror {
  name: string;
  source: string;
  /** Where its Teamtailor is, without a trailing slash. */
  baseUrl: string;
  /** Requests in any 10 s at most; 0: not paced. */
  limit: number;
}

/** Reads what a look needs; a value that cannot be meant is for `check` to say. */
export function readKnownMirror(
  { name, source, settings }: ResolvedMirror,
  { regionBaseUrls: regions = regionBaseUrls }: Pick<Context, "regionBaseUrls">,
): KnownMirror {
  const limit = Number(needPlain(settings, "teamtailorMaxRequestsPer10Seconds").value);
  return {
    name,
    source,
    baseUrl: teamtailorAddress(settings, regions),
    limit: Number.isInteger(limit) && limit >= 0 ? limit : 50,
  };
}

/** Where these settings have Teamtailor, without a trailing slash. */
export function teamtailorAddress(
  settings: Settings,
  regions: NonNullable<Context["regionBaseUrls"]> = regionBaseUrls,
): string {
  const region = needPlain(settings, "teamtailorRegion").value;
  const regional = Object.entries(regions).find(([each]) => each === region)?.[1] ?? regions.eu;
  return (settings.plain("teamtailorBaseUrl")?.value ?? regional).replace(/\/+$/, "");
}
