import { hrflowSettings, type Settings, teamtailorSettings } from "@push-profile/config";
import { createHrflowClient, type HrflowClient } from "@push-profile/hrflow-client";
import { createTeamtailorClient, type TeamtailorClient } from "@push-profile/teamtailor-client";
import { type Budget, type Clock, createBudget, createUnlimitedBudget } from "@push-profile/transport";
import { userAgent } from "./version.ts";

export interface ClientsOptions {
  settings: Settings;
  /** Milliseconds that one try may take. */
  timeoutMs: number;
  clock: Clock;
  fetch: typeof globalThis.fetch;
}

/** @throws UsageError for settings that are missing or wrong. */
export function createHrflow({ settings, clock, ...rest }: ClientsOptions): HrflowClient {
  const { apiSecret, maxRequestsPerMinute, ...service } = hrflowSettings(settings);
  const budget = pace(maxRequestsPerMinute, 60_000, clock);
  return createHrflowClient({ ...rest, ...service, clock, budget, apiSecret: apiSecret.reveal(), userAgent });
}

/** @throws UsageError for settings that are missing or wrong. */
export function createTeamtailor({ settings, clock, ...rest }: ClientsOptions): TeamtailorClient {
  const { apiKey, maxRequestsPer10Seconds, ...service } = teamtailorSettings(settings);
  const budget = pace(maxRequestsPer10Seconds, 10_000, clock);
  return createTeamtailorClient({ ...rest, ...service, clock, budget, apiKey: apiKey.reveal(), userAgent });
}

function pace(limit: number, windowMs: number, clock: Clock): Budget {
  return limit === 0 ? createUnlimitedBudget({ clock }) : createBudget({ limit, windowMs, clock });
}
