import type { HrflowSettings, TeamtailorSettings } from "@push-profile/config";
import { createHrflowClient, type HrflowClient } from "@push-profile/hrflow-client";
import { createTeamtailorClient, type TeamtailorClient } from "@push-profile/teamtailor-client";
import { type Budget, type Clock, createBudget, createUnlimitedBudget, type Fetch } from "@push-profile/transport";
import { userAgent } from "./version.ts";

/** What both clients send with. */
export interface Wire {
  clock: Clock;
  fetch: Fetch;
}

/** Sends nothing yet. */
export function createHrflow(
  { apiSecret, maxRequestsPerMinute, ...service }: HrflowSettings,
  wire: Wire,
): HrflowClient {
  const budget = pace(maxRequestsPerMinute, 60_000, wire.clock);
  return createHrflowClient({ ...service, ...wire, budget, apiSecret: apiSecret.reveal(), userAgent });
}

/** Sends nothing yet. */
export function createTeamtailor(
  { apiKey, maxRequestsPer10Seconds, ...service }: TeamtailorSettings,
  wire: Wire,
): TeamtailorClient {
  const budget = pace(maxRequestsPer10Seconds, 10_000, wire.clock);
  return createTeamtailorClient({ ...service, ...wire, budget, apiKey: apiKey.reveal(), userAgent });
}

function pace(limit: number, windowMs: number, clock: Clock): Budget {
  return limit === 0 ? createUnlimitedBudget({ clock }) : createBudget({ limit, windowMs, clock });
}
