import {
  assertBaseUrl,
  assertCredential,
  type Budget,
  type CallOptions,
  type Clock,
  createApi,
  createBudget,
  createSender,
  type Exchange,
  type Fetch,
  isObject,
  type Reply,
  readDate,
  type Send,
  systemClock,
} from "@push-profile/transport";
import type { HrflowClient, Page, ProfileAddress } from "./client.ts";
import type { components, paths } from "./generated/schema.ts";
import { judgeEnvelope, type Wanted } from "./judge-envelope.ts";
import { walkPages } from "./walk-pages.ts";

export interface HrflowClientOptions {
  /** The API secret key (`ask_…`). */
  apiSecret: string;
  /** The e-mail of the HrFlow user whom the key belongs to. */
  apiUser: string;
  /** @default "https://api.hrflow.ai/v1" */
  baseUrl?: string | undefined;
  /** @default globalThis.fetch */
  fetch?: Fetch | undefined;
  /** Paces the requests. @default 300 in any minute, for this client alone */
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

/** Where HrFlow's API is. */
export const HRFLOW_BASE_URL = "https://api.hrflow.ai/v1";

/** A client for one HrFlow team. Throws `UsageError` on an unusable option; sends nothing yet. */
export function createHrflowClient(options: HrflowClientOptions): HrflowClient {
  const { apiSecret, apiUser, baseUrl = HRFLOW_BASE_URL, allowInsecureHttp = false, ...rest } = options;
  const clock = rest.clock ?? systemClock;
  const ask = createApi<paths>({
    baseUrl: assertBaseUrl(baseUrl, { field: "baseUrl", allowInsecure: allowInsecureHttp }),
    headers: {
      "X-API-KEY": assertCredential(apiSecret, "apiSecret"),
      "X-USER-EMAIL": assertCredential(apiUser, "apiUser"),
      Accept: "application/json",
    },
  });
  const budget = rest.budget ?? createBudget({ limit: 300, windowMs: 60_000, clock });
  const sender = createSender({ ...rest, service: "hrflow", budget, clock });
  const via = (operation: string, wanted: Wanted, call?: CallOptions): Send =>
    sender({ operation, judge: judgeEnvelope(wanted) }, call);

  return {
    getAuth: async (call) => (await ask("get", "/auth", {}, via("GET /auth", "object", call))).data.data,

    getSource: async (key, call) =>
      (await ask("get", "/source", { params: { query: { key } } }, via("GET /source", "object", call))).data.data,

    getProfile: async (address, call) => {
      const query = addressFields(address);
      const sending = via("GET /profile/indexing", "object", call);
      return (await ask("get", "/profile/indexing", { params: { query } }, sending)).data.data;
    },

    listSources: ({ limit = 30, startPage = 1, ...filter } = {}, call) =>
      walkPages({
        limit,
        startPage,
        keyOf: ({ key }) => key,
        read: async (page) => {
          const query = { ...filter, limit, page };
          const sending = via("GET /sources", "list", call);
          return toPage(page, await ask("get", "/sources", { params: { query } }, sending), clock);
        },
      }),

    listProfiles: (options, call) => {
      const { sourceKey, sortBy = "updated_at", orderBy = "desc", returnProfile = false, limit = 30 } = options;
      const source_keys = JSON.stringify([sourceKey]);
      return walkPages({
        limit,
        startPage: options.startPage ?? 1,
        keyOf: ({ key }) => key,
        read: async (page) => {
          const sorted = { sort_by: sortBy, order_by: orderBy, return_profile: returnProfile };
          const query = { source_keys, ...sorted, limit, page };
          const sending = via("GET /storing/profiles", "list", call);
          return toPage(page, await ask("get", "/storing/profiles", { params: { query } }, sending), clock);
        },
      });
    },

    createProfile: async (profile, call) => {
      const sending = via("POST /profile/indexing", "accepted", call);
      const { data } = await ask("post", "/profile/indexing", { body: profile }, sending);
      return isProfile(data.data) ? data.data : null;
    },

    editProfile: async (profile, call) => {
      const sending = via("PUT /profile/indexing", "object", call);
      return (await ask("put", "/profile/indexing", { body: profile }, sending)).data.data;
    },

    archiveProfile: async (address, archive = true, call) => {
      const body = { ...addressFields(address), is_archive: archive ? (1 as const) : (0 as const) };
      const sending = via("PATCH /profile/indexing/archive", "anything", call);
      await ask("patch", "/profile/indexing/archive", { body }, sending);
    },
  };
}

function addressFields(address: ProfileAddress): { source_key: string } & ({ key: string } | { reference: string }) {
  const source_key = address.sourceKey;
  return "key" in address ? { source_key, key: address.key } : { source_key, reference: address.reference };
}

function toPage<Item>(
  page: number,
  { data: { data: items, meta }, headers }: Reply<{ data: Item[]; meta?: components["schemas"]["Meta"] }>,
  clock: Clock,
): Page<Item> {
  return {
    page,
    maxPage: readCount(meta?.maxPage),
    total: readCount(meta?.total),
    items,
    date: readDate(headers, clock.now()),
  };
}

/** A count as the service says it, which may be anything. */
function readCount(value: unknown): number | null {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : null;
}

function isProfile(data: unknown): data is components["schemas"]["Profile"] {
  return isObject(data);
}
