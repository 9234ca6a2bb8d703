import type { Sandbox } from "@push-profile/sandbox";
import type { Environment } from "../context.ts";

/** A mirror by what it connects: a source of the one's HrFlow, the other's Teamtailor. */
interface MirrorWish {
  name: string;
  from: Sandbox;
  /** @default the main one */
  source?: string;
  to: Sandbox;
}

export interface ConfigWish {
  ledger: string;
  mirrors: readonly MirrorWish[];
  /** Requests in 10 s to each account; 0: not paced. @default 0 */
  limit?: number;
  /** @default every second */
  schedule?: string;
}

/** A config file, as JSON, with these mirrors. */
export function configText({ ledger, mirrors, limit = 0, schedule = "* * * * * *" }: ConfigWish): string {
  const teams = [...new Set(mirrors.map(({ from }) => from))];
  const accounts = [...new Set(mirrors.map(({ to }) => to))];
  return JSON.stringify({
    state: ledger,
    defaults: { schedule },
    hrflow: Object.fromEntries(
      teams.map(({ hrflow: { apiUser, apiSecret, baseUrl } }, number) => [
        `team${number}`,
        { apiUser, apiSecret, baseUrl, maxRequestsPerMinute: 0 },
      ]),
    ),
    accounts: Object.fromEntries(
      accounts.map(({ teamtailor: { apiKey, baseUrl } }, number) => [
        `account${number}`,
        { apiKey, baseUrl, maxRequestsPer10Seconds: limit },
      ]),
    ),
    mirrors: mirrors.map(({ name, from, source = from.hrflow.sourceKey, to }) => ({
      name,
      hrflow: `team${teams.indexOf(from)}`,
      source,
      account: `account${accounts.indexOf(to)}`,
    })),
  });
}

/** Leaves everything to the config file. */
export const fromConfigAlone: Environment = {
  PUSH_PROFILE_SCHEDULE: "",
  PUSH_PROFILE_STATE: "",
  HRFLOW_API_SECRET: "",
  HRFLOW_API_USER: "",
  HRFLOW_SOURCE_KEY: "",
  HRFLOW_BASE_URL: "",
  HRFLOW_MAX_REQUESTS_PER_MINUTE: "",
  TEAMTAILOR_API_KEY: "",
  TEAMTAILOR_BASE_URL: "",
  TEAMTAILOR_MAX_REQUESTS_PER_10_SECONDS: "",
};
