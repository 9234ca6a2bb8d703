import { createHrflowClient } from "@push-profile/hrflow-client";
import { type Candidate, createTeamtailorClient } from "@push-profile/teamtailor-client";
import { createUnlimitedBudget, type ServiceName } from "@push-profile/transport";
import { recordOf } from "../lenient.ts";
import type { PushRules } from "../options.ts";
import { createPusher, type Pusher } from "../pusher.ts";
import { requestDepartures } from "./request-departures.ts";

/** Both services as small as a push needs them, without sockets: thousands of pushes a minute. */
export interface ModelServices {
  pusher(rules?: PushRules): Pusher;
  /** What HrFlow answers as the profile, whoever is asked for. */
  setProfile(data: unknown): void;
  candidates: Candidate[];
  /** What the specs do not allow in the requests so far, empty values included. */
  departures(): string[];
}

interface Sent {
  service: ServiceName;
  method: string;
  path: string;
  query: Record<string, string>;
  requestHeaders: Record<string, string>;
  requestBody: string | null;
}

const BASES = { hrflow: "https://hrflow.example.com/v1", teamtailor: "https://teamtailor.example.com/v1" };

export function createModelServices(): ModelServices {
  const candidates: Candidate[] = [];
  const sent: Sent[] = [];
  let profile: unknown = null;

  function answer({ service, method, path, query, requestBody }: Sent): Response {
    if (service === "hrflow") return json(200, { code: 200, message: "Profile details", data: profile });
    if (method === "GET") {
      const data = candidates.filter(({ attributes }) => attributes.email === query["filter[email]"]);
      return json(200, { data, links: {} });
    }
    const given = recordOf(JSON.parse(requestBody ?? "{}").data.attributes);
    if (method === "PATCH") {
      const at = candidates.findIndex(({ id }) => path.endsWith(`/${id}`));
      const changed = candidateWith(String(candidates[at]?.id), { ...candidates[at]?.attributes, ...given });
      candidates[at] = changed;
      return json(200, { data: changed });
    }
    const created = candidateWith(String(candidates.length + 1), given);
    candidates.push(created);
    return json(201, { data: created });
  }

  const fetchFor =
    (service: ServiceName): typeof fetch =>
    async (input, init) => {
      const url = new URL(String(input));
      const request: Sent = {
        service,
        method: init?.method ?? "GET",
        path: url.pathname.slice("/v1".length),
        query: Object.fromEntries(url.searchParams),
        requestHeaders: Object.fromEntries(new Headers(init?.headers)),
        requestBody: typeof init?.body === "string" ? init.body : null,
      };
      sent.push(request);
      return answer(request);
    };

  return {
    candidates,
    setProfile: (data) => {
      profile = data;
    },
    departures: () => requestDepartures(sent),
    pusher: (rules = {}) => {
      const budget = createUnlimitedBudget();
      const hrflow = { baseUrl: BASES.hrflow, apiSecret: "ask_model", apiUser: "ops@example.com" };
      const teamtailor = { baseUrl: BASES.teamtailor, apiKey: "model" };
      return createPusher({
        hrflow: createHrflowClient({ ...hrflow, budget, fetch: fetchFor("hrflow"), maxTries: 1 }),
        teamtailor: createTeamtailorClient({ ...teamtailor, budget, fetch: fetchFor("teamtailor") }),
        ...rules,
      });
    },
  };
}

/** A candidate as the service keeps it: the e-mail in lower case, files under another address at each read. */
export function candidateWith(id: string, attributes: Readonly<Record<string, unknown>>): Candidate {
  const { email, resume, picture } = attributes;
  return {
    id,
    type: "candidates",
    attributes: {
      ...attributes,
      ...(typeof email === "string" ? { email: email.toLowerCase() } : {}),
      ...(resume ? { resume: `https://signed.example.com/${crypto.randomUUID()}` } : {}),
      ...(picture ? { picture: `https://signed.example.com/${crypto.randomUUID()}` } : {}),
    },
  };
}

function json(status: number, body: unknown): Response {
  return Response.json(body, { status });
}
