import {
  type Budget,
  type CallOptions,
  type Clock,
  createApi,
  createBudget,
  createSender,
  type Exchange,
  type Fetch,
  type Send,
  ServiceError,
  systemClock,
} from "@push-profile/transport";
import { chooseBaseUrl, type Region } from "./base-url.ts";
import type { Candidate, CandidateFilter, CandidatePage, TeamtailorClient } from "./client.ts";
import { emailFilter, foldEmail } from "./email.ts";
import type { operations, paths } from "./generated/schema.ts";
import { judgeDocument, type Wanted } from "./judge-document.ts";
import { assertId, assertVersion, bareKey } from "./options.ts";
import { hasEmail, toCandidate, toCompany, toPage } from "./read-candidates.ts";
import { walkPages } from "./walk-pages.ts";

export interface TeamtailorClientOptions {
  /** The API key (scope Admin, Read/Write), with or without `Token token=` in front. */
  apiKey: string;
  /** Date of the API version, eight digits. @default "20240904" */
  apiVersion?: string | undefined;
  /** Where the account lives. @default "eu" */
  region?: Region | undefined;
  /** Wins over the region. */
  baseUrl?: string | undefined;
  /** @default globalThis.fetch */
  fetch?: Fetch | undefined;
  /** Paces the requests. @default 50 in any 10 s, for this client alone */
  budget?: Budget | undefined;
  /** @default systemClock */
  clock?: Clock | undefined;
  /** Milliseconds one try may take, its whole answer included. @default 30_000 */
  timeoutMs?: number | undefined;
  /** How often a read or a repeatable write is sent at most. @default 3 */
  maxTries?: number | undefined;
  /** @default "push-profile" */
  userAgent?: string | undefined;
  /** Called after each request, for metrics. */
  onExchange?: ((exchange: Exchange) => void) | undefined;
  /** Accepts plain `http://` beyond loopback. @default false */
  allowInsecureHttp?: boolean | undefined;
}

/** The API version that this client was written for. */
export const TEAMTAILOR_API_VERSION = "20240904";

const MEDIA_TYPE = "application/vnd.api+json";
const PAGE_SIZE = 30;
const MOST_PAGES_OF_ONE_EMAIL = 10;

/** A client for one Teamtailor account. Throws `UsageError` on an unusable option; sends nothing yet. */
export function createTeamtailorClient(options: TeamtailorClientOptions): TeamtailorClient {
  const { apiKey, apiVersion = TEAMTAILOR_API_VERSION, region = "eu", allowInsecureHttp = false, ...rest } = options;
  const clock = rest.clock ?? systemClock;
  const baseUrl = chooseBaseUrl(region, rest.baseUrl, allowInsecureHttp);
  const ask = createApi<paths>({
    baseUrl,
    headers: { Authorization: `Token token=${bareKey(apiKey)}`, Accept: MEDIA_TYPE },
    // Under another one bodies are refused (415).
    mediaType: MEDIA_TYPE,
  });
  const header = { "X-Api-Version": assertVersion(apiVersion) };
  const sender = createSender({
    ...rest,
    service: "teamtailor",
    budget: rest.budget ?? createBudget({ limit: 50, windowMs: 10_000, clock }),
    clock,
  });
  const via = (operation: string, wanted: Wanted, call?: CallOptions): Send =>
    sender({ operation, judge: judgeDocument(wanted) }, call);

  async function readPage(query: ListQuery, url: string | null, call?: CallOptions): Promise<CandidatePage> {
    const send = via("GET /candidates", "list", call);
    const follow: Send = (message) => send(url === null ? message : { ...message, url });
    const params = { header, query: url === null ? query : {} };
    return toPage((await ask("get", "/candidates", { params }, follow)).data);
  }

  function listPages(
    query: ListQuery,
    from: string | null,
    call?: CallOptions,
  ): AsyncGenerator<CandidatePage, void, undefined> {
    return walkPages({ baseUrl, from, read: (url) => readPage(query, url, call) });
  }

  return {
    getCompany: async (call) => {
      const sending = via("GET /company", "resource", call);
      return toCompany((await ask("get", "/company", { params: { header } }, sending)).data.data);
    },

    getCandidate: async (id, call) => {
      const params = { header, path: { id: assertId(id) } };
      const sending = via("GET /candidates/{id}", "resource", call);
      return toCandidate((await ask("get", "/candidates/{id}", { params }, sending)).data.data);
    },

    findCandidatesByEmail: async (email, call) => {
      const wanted = foldEmail(email);
      // An empty filter might list the whole account.
      if (wanted === "") return [];
      const query = { "filter[email]": emailFilter(email), "page[size]": PAGE_SIZE };
      const found: Candidate[] = [];
      let pages = 0;
      for await (const { items, next } of listPages(query, null, call)) {
        found.push(...items.filter((candidate) => hasEmail(candidate, wanted)));
        pages += 1;
        if (pages >= MOST_PAGES_OF_ONE_EMAIL && next !== null) throw filterIgnored();
      }
      return found;
    },

    listCandidates: ({ pageSize = PAGE_SIZE, filter = {}, sort, from = null } = {}, call) => {
      const query = { "page[size]": pageSize, ...filterQuery(filter), ...(sort === undefined ? {} : { sort }) };
      return listPages(query, from, call);
    },

    createCandidate: async (attributes, call) => {
      const body = { data: { type: "candidates" as const, attributes } };
      const sending = via("POST /candidates", "resource", call);
      return toCandidate((await ask("post", "/candidates", { params: { header }, body }, sending)).data.data);
    },

    updateCandidate: async (id, attributes, call) => {
      const params = { header, path: { id: assertId(id) } };
      const body = { data: { id, type: "candidates" as const, attributes } };
      const sending = via("PATCH /candidates/{id}", "resource", call);
      return toCandidate((await ask("patch", "/candidates/{id}", { params, body }, sending)).data.data);
    },

    deleteCandidate: async (id, call = {}) => {
      const params = { header, path: { id: assertId(id) } };
      let sent = 0;
      const onSend: NonNullable<CallOptions["onSend"]> = (service) => {
        sent += 1;
        call.onSend?.(service);
      };
      try {
        const sending = via("DELETE /candidates/{id}", "nothing", { ...call, onSend });
        await ask("delete", "/candidates/{id}", { params }, sending);
      } catch (error) {
        // An earlier try deleted it, and its answer was lost.
        if (!(error instanceof ServiceError && error.code === "not_found" && sent > 1)) throw error;
      }
    },
  };
}

type ListQuery = NonNullable<operations["listCandidates"]["parameters"]["query"]>;

function filterQuery({ createdFrom, createdTo, updatedFrom, updatedTo }: CandidateFilter): ListQuery {
  return {
    ...(createdFrom === undefined ? {} : { "filter[created-at][from]": createdFrom }),
    ...(createdTo === undefined ? {} : { "filter[created-at][to]": createdTo }),
    ...(updatedFrom === undefined ? {} : { "filter[updated-at][from]": updatedFrom }),
    ...(updatedTo === undefined ? {} : { "filter[updated-at][to]": updatedTo }),
  };
}

function filterIgnored(): ServiceError {
  return new ServiceError("teamtailor", {
    code: "bad_response",
    message: `Teamtailor answered more than ${MOST_PAGES_OF_ONE_EMAIL} pages for one e-mail, as if it did not filter`,
    fix: "Check the API version (TEAMTAILOR_API_VERSION) and the base URL (TEAMTAILOR_BASE_URL).",
    retryable: true,
  });
}
