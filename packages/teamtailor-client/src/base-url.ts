import { assertBaseUrl, UsageError } from "@push-profile/transport";

/** Teamtailor keeps accounts in separate regions; a key is known in its own only. */
export type Region = "eu" | "na" | "au";

/** Where each region's API is (official docs and support; Australia from the partner docs). */
export const regionBaseUrls: Readonly<Record<Region, string>> = {
  eu: "https://api.teamtailor.com/v1",
  na: "https://api.na.teamtailor.com/v1",
  au: "https://api.au.teamtailor.com/v1",
};

/**
 * The base URL to use: the given one, else the region's.
 *
 * @throws {UsageError} The region is not known, or the URL is not fit to carry a key.
 */
export function chooseBaseUrl(region: Region, baseUrl: string | undefined, allowInsecure: boolean): string {
  if (baseUrl !== undefined) return assertBaseUrl(baseUrl, { field: "baseUrl", allowInsecure });
  if (Object.hasOwn(regionBaseUrls, region)) return regionBaseUrls[region];
  throw new UsageError("the Teamtailor region is not known", "Use eu, na or au, or give a base URL.", "region");
}

/** `link`, relative to `baseUrl` where it is relative, if it is below `baseUrl`; else `null`: the key must not go there. */
export function resolveBelow(baseUrl: string, link: string): URL | null {
  const base = new URL(baseUrl);
  const folder = base.pathname.replace(/\/*$/, "/");
  const url = URL.parse(link, base.origin + folder);
  if (url === null || url.origin !== base.origin || url.username !== "" || url.password !== "") return null;
  return url.pathname.startsWith(folder) ? url : null;
}
