import { createHrflowClient, type HrflowClient } from "@push-profile/hrflow-client";
import { createTeamtailorClient, type TeamtailorClient } from "@push-profile/teamtailor-client";
import {
  type Budget,
  type Clock,
  createBudget,
  createUnlimitedBudget,
  type Exchange,
  type Fetch,
} from "@push-profile/transport";
import { userAgent } from "../version.ts";
import { createLane, type Lane } from "./lane.ts";
import type { PreparedMirror } from "./prepared-mirror.ts";

export interface ServicesOptions {
  clock: Clock;
  fetch: Fetch;
  /** Told each request, for metrics. */
  onExchange: (exchange: Exchange) => void;
}

/** The two services as mirrors reach them. */
export interface Services {
  /** One client, and one pace, for each HrFlow team. */
  hrflow(mirror: PreparedMirror): HrflowClient;
  /**
   * Makes clients paced by the budget that is handed in; the mirrors of one account wait in one lane.
   * @param maxTries how often a request is sent at most
   */
  teamtailor(mirror: PreparedMirror, maxTries?: number): (budget: Budget) => TeamtailorClient;
}

/** Sends nothing yet. */
export function createServices({ clock, fetch, onExchange }: ServicesOptions): Services {
  const teams = new Map<string, HrflowClient>();
  const lanes = new Map<string, Lane>();
  const wire = { clock, fetch, onExchange, userAgent };
  return {
    hrflow: ({ hrflow, settings: { timeoutMs } }) => {
      const { apiSecret, maxRequestsPerMinute: limit, ...service } = hrflow;
      const secret = apiSecret.reveal();
      return remember(teams, JSON.stringify([service, limit, timeoutMs, secret]), () => {
        const budget =
          limit === 0 ? createUnlimitedBudget({ clock }) : createBudget({ limit, windowMs: 60_000, clock });
        return createHrflowClient({ ...wire, ...service, timeoutMs, budget, apiSecret: secret });
      });
    },
    teamtailor: ({ teamtailor, settings }, maxTries) => {
      const { apiKey, maxRequestsPer10Seconds: limit, ...service } = teamtailor;
      const { account, timeoutMs } = settings;
      const lane = remember(lanes, JSON.stringify([account.baseUrl, account.apiKey]), createLane);
      return (budget) =>
        createTeamtailorClient({
          ...wire,
          ...service,
          baseUrl: account.baseUrl,
          timeoutMs,
          maxTries,
          budget: limit === 0 ? budget : lane.through(budget),
          apiKey: apiKey.reveal(),
        });
    },
  };
}

function remember<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}
