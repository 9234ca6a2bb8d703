import { hrflowSettings, type Settings, teamtailorSettings } from "@push-profile/config";
import { createHrflowClient, type HrflowClient } from "@push-profile/hrflow-client";
import { createTeamtailorClient, type Region, type TeamtailorClient } from "@push-profile/teamtailor-client";
import { type Budget, type Clock, createBudget, createUnlimitedBudget, type Fetch } from "@push-profile/transport";
import { userAgent } from "./version.ts";

export interface ClientsOptions {
  settings: Settings;
  /** Milliseconds that one try may take. */
  timeoutMs: number;
  /** How often a request is sent at most. @default 3 */
  maxTries?: number;
  clock: Clock;
  fetch: Fetch;
  regionBaseUrls: Readonly<Record<Region, string>>;
}

/** @throws UsageError for settings that are missing or wrong. */
export function createHrflow({ settings, clock, regionBaseUrls: _, ...rest }: ClientsOptions): HrflowClient {
  const { apiSecret, maxRequestsPerMinute, ...service } = hrflowSettings(settings);
  const budget = pace(maxRequestsPerMinute, 60_000, clock);
  return createHrflowClient({ ...rest, ...service, clock, budget, apiSecret: apiSecret.reveal(), userAgent });
}

/**
 * @param shared Paces the requests; without one a budget of this process's own does.
 * @throws UsageError for settings that are missing or wrong.
 */
export function createTeamtailor(
  { settings, clock, regionBaseUrls, ...rest }: ClientsOptions,
  shared?: Budget,
): TeamtailorClient {
  const { apiKey, maxRequestsPer10Seconds: _, ...service } = teamtailorSettings(settings);
  const budget = shared ?? ownBudget({ settings, clock });
  const baseUrl = service.baseUrl ?? regionBaseUrls[service.region];
  return createTeamtailorClient({ ...rest, ...service, baseUrl, clock, budget, apiKey: apiKey.reveal(), userAgent });
}

/** A budget of this process's own for the configured account. @throws UsageError as `createTeamtailor` */
export function ownBudget({ settings, clock }: Pick<ClientsOptions, "settings" | "clock">): Budget {
  return pace(teamtailorSettings(settings).maxRequestsPer10Seconds, 10_000, clock);
}

function pace(limit: number, windowMs: number, clock: Clock): Budget {
  return limit === 0 ? createUnlimitedBudget({ clock }) : createBudget({ limit, windowMs, clock });
}
