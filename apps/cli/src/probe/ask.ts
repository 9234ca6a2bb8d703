import { hrflowSettings, teamtailorSettings } from "@push-profile/config";
import { bareKey } from "@push-profile/teamtailor-client";
import { createBudget, createSender, PushProfileError, type Sender } from "@push-profile/transport";
import type { ClientsOptions } from "../create-clients.ts";
import { userAgent } from "../version.ts";

/** What came back for a question, whatever it was. */
export interface Reply {
  status: number;
  /** `null`: no JSON. */
  body: unknown;
}

/** Asks for a path below the base URL, with these parameters. */
export type Ask = (path: string, query: Record<string, string>) => Promise<Reply>;

/** Asks HrFlow what its client does not offer to ask. */
export function askHrflow(options: ClientsOptions): Ask {
  const { baseUrl, apiSecret, apiUser } = hrflowSettings(options.settings);
  const headers = { "X-API-KEY": apiSecret.reveal(), "X-USER-EMAIL": apiUser, Accept: "application/json" };
  return createAsk(baseUrl, headers, sender("hrflow", options));
}

/** Asks Teamtailor what its client does not offer to ask. */
export function askTeamtailor(options: ClientsOptions): Ask {
  const { baseUrl, region, apiKey, apiVersion } = teamtailorSettings(options.settings);
  const headers = {
    Authorization: `Token token=${bareKey(apiKey.reveal())}`,
    "X-Api-Version": apiVersion,
    Accept: "application/vnd.api+json",
  };
  return createAsk(baseUrl ?? options.regionBaseUrls[region], headers, sender("teamtailor", options));
}

function sender(service: "hrflow" | "teamtailor", { clock, fetch, timeoutMs }: ClientsOptions): Sender {
  const budget = createBudget({ limit: 10, windowMs: 10_000, clock });
  return createSender({ service, budget, clock, fetch, timeoutMs, maxTries: 1, userAgent });
}

function createAsk(baseUrl: string, headers: Record<string, string>, send: Sender): Ask {
  return async (path, query) => {
    // Any answer is one to learn from.
    const ask = send({ operation: `GET ${path}`, judge: () => null });
    const { status, body } = await ask({
      url: `${baseUrl}${path}?${new URLSearchParams(query)}`,
      method: "GET",
      headers,
      body: null,
    });
    return { status, body: body.kind === "json" ? body.value : null };
  };
}

/** What a service did not answer at all is not learned; a bug is thrown on. */
export function unanswered(thrown: unknown): string {
  if (thrown instanceof PushProfileError && thrown.code !== "internal") return `not learned: ${thrown.message}`;
  throw thrown;
}
