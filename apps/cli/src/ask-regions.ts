import { type Settings, teamtailorSettings } from "@push-profile/config";
import { createTeamtailorClient, type Region } from "@push-profile/teamtailor-client";
import { ServiceError } from "@push-profile/transport";
import type { ClientsOptions } from "./create-clients.ts";
import { userAgent } from "./version.ts";

const regions: readonly Region[] = ["eu", "na", "au"];

/** What asking about a refused key came to. `null`: it was not asked, because an address is set. */
export type RegionAnswer = { tried: Region; works: Region | null } | null;

/**
 * Asks Teamtailor's other regions whether they know a key that the configured one refused: a key is known in its own
 * region only, and looks wrong in any other. Nothing is switched.
 */
export async function askRegions(options: ClientsOptions, signal?: AbortSignal): Promise<RegionAnswer> {
  const { region: tried, baseUrl, apiKey, apiVersion } = teamtailorSettings(options.settings);
  if (baseUrl !== undefined) return null;
  const { clock, fetch, timeoutMs, regionBaseUrls } = options;
  for (const region of regions) {
    if (region === tried) continue;
    const wire = { clock, fetch, timeoutMs, userAgent, maxTries: 1 };
    const client = createTeamtailorClient({
      ...wire,
      baseUrl: regionBaseUrls[region],
      apiKey: apiKey.reveal(),
      apiVersion,
    });
    if (await knowsKey(() => client.getCompany(signal === undefined ? {} : { signal })))
      return { tried, works: region };
  }
  return { tried, works: null };
}

/** A key that may not see the company (403) is known all the same. */
async function knowsKey(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch (thrown) {
    if (thrown instanceof ServiceError) return thrown.status === 403;
    throw thrown;
  }
}

/** How to mend a key that was refused, by what the regions say. */
export function regionFix({ tried, works }: NonNullable<RegionAnswer>): string {
  return works === null
    ? `No region knows this key (${regions.join(", ")} were asked): make a new one in Teamtailor, and set TEAMTAILOR_API_KEY.`
    : `The key belongs to the region ${works}, not ${tried}: set TEAMTAILOR_REGION=${works}.`;
}

/** Whether an error is Teamtailor's word that it does not know the key. */
export function isUnknownKey(thrown: unknown): thrown is ServiceError {
  return thrown instanceof ServiceError && thrown.service === "teamtailor" && thrown.status === 401;
}

/** The same refusal with a fix that says which region works, where one does and it may be asked; else as it is. */
export async function withRegion(thrown: unknown, options: ClientsOptions & { settings: Settings }): Promise<unknown> {
  if (!isUnknownKey(thrown)) return thrown;
  const answer = await askRegions(options);
  if (answer === null) return thrown;
  const { service, code, message, status, field, retryable, cause } = thrown;
  return new ServiceError(service, { code, message, status, field, retryable, cause, fix: regionFix(answer) });
}
