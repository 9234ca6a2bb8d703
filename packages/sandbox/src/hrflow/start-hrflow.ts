import type { FaultBody } from "../faults/fault-rule.ts";
import { type Answer, type Asked, answer, gatewayPage } from "../http/answer.ts";
import type { Gate } from "../http/exchange.ts";
import { type Served, serve } from "../http/serve.ts";
import { inventHead, inventProfile } from "../invent/invent.ts";
import { createLimiter } from "../limiter.ts";
import type { SandboxParts } from "../parts.ts";
import { createRandom } from "../random.ts";
import type { Permission } from "./authorize.ts";
import { envelope } from "./envelope.ts";
import { HRFLOW_DEFAULTS, type HrflowSwitches } from "./options.ts";
import { type HrflowService, hrflowOtherwise, hrflowRoutes } from "./service.ts";
import { makeSource, type StoredSource } from "./sources.ts";
import { createProfileStore } from "./store.ts";
import { hrflowTime } from "./time.ts";
import { storeUpload } from "./upload/store-upload.ts";
import { createUploadQueue } from "./upload/upload-queue.ts";
import { createAnnounce, type WebhookCounts } from "./webhook/post-events.ts";
import { readWebhookSwitches } from "./webhook/webhook-switches.ts";

/** What a user of the local HrFlow has to know. */
export interface HrflowHandle {
  /** Ends in `/v1`. */
  baseUrl: string;
  /** May read and write. */
  apiSecret: string;
  apiUser: string;
  /** The source with the invented people. */
  sourceKey: string;
  /** A source with nobody in it. */
  emptySourceKey: string;
  /** A source of another team: 401. */
  foreignSourceKey: string;
  /** Secrets with one permission only. */
  secrets: { read: string; write: string };
  /** What became of the events so far. */
  webhook: Readonly<WebhookCounts>;
}

/** A local HrFlow without its socket. */
export interface HrflowParts {
  service: HrflowService;
  handle: Omit<HrflowHandle, "baseUrl">;
}

/** Makes the local HrFlow's sources, secrets and people. Throws a UsageError for a webhook that cannot be. */
export function makeHrflow({ base, signal }: SandboxParts, switches: HrflowSwitches = {}): HrflowParts {
  const { seed, clock, profiles } = base;
  const webhook = switches.webhook === undefined ? null : readWebhookSwitches(switches.webhook);
  const random = createRandom(seed, "hrflow");
  const handle = {
    apiSecret: `ask_${random.hex(32)}`,
    apiUser: "ops@example.com",
    sourceKey: random.hex(40),
    emptySourceKey: random.hex(40),
    foreignSourceKey: random.hex(40),
    secrets: { read: `askr_${random.hex(32)}`, write: `askw_${random.hex(32)}` },
    webhook: { received: 0, failed: 0, dropped: 0 },
  };
  const created = hrflowTime(clock.now() - 180 * 86_400_000);
  const sources = new Map<string, StoredSource>([
    [handle.sourceKey, makeSource(handle.sourceKey, "careers-site", 4711, created)],
    [handle.emptySourceKey, makeSource(handle.emptySourceKey, "empty", 4712, created)],
    [handle.foreignSourceKey, makeSource(handle.foreignSourceKey, "foreign", 1, created, true)],
  ]);
  const filled = { ...HRFLOW_DEFAULTS, ...switches };
  const store = createProfileStore([...sources.keys()], filled.archivedInLists !== "left-out");
  const options = { now: clock.now() };
  for (let index = 0; index < profiles; index++) {
    const head = { ...inventHead(seed, index, options), archived_at: null };
    store.add(handle.sourceKey, head, () => inventProfile(seed, index, options));
  }
  let id = 100_000 + profiles;
  const keys = createRandom(seed, "keys");
  const service: HrflowService = {
    access: {
      apiUser: handle.apiUser,
      secrets: new Map<string, Permission>([
        [handle.apiSecret, "all"],
        [handle.secrets.read, "read"],
        [handle.secrets.write, "write"],
      ]),
    },
    clock,
    switches: filled,
    sources,
    store,
    uploads: createUploadQueue(clock, signal, (upload, at) => storeUpload(service, upload, at)),
    announce: webhook === null ? () => undefined : createAnnounce(webhook, handle.webhook, clock, signal),
    newKey: () => keys.hex(40),
    nextId: () => id++,
  };
  return { service, handle };
}

/** Lets the local HrFlow listen. It has no rate limit of its own; faults may set one. */
export async function startHrflow(parts: SandboxParts, { service }: HrflowParts): Promise<Served> {
  const { base, signal, log, faults } = parts;
  const gate: Gate = {
    name: "hrflow",
    clock: base.clock,
    signal,
    faults,
    limiter: createLimiter({ limit: 0, windowMs: 10_000 }),
    overLimit: () => envelope(429, "Too Many Requests"),
    headers: () => ({}),
    refusal,
    secondWriter: () => false,
  };
  return serve({
    gate,
    routes: hrflowRoutes(service),
    otherwise: (asked) => hrflowOtherwise(service, asked),
    log,
    keepBodies: base.keepBodies,
    host: base.host,
    port: base.port,
  });
}

const MESSAGES: Readonly<Record<number, string>> = {
  400: "Invalid parameters.",
  402: "Over quota",
  404: "Not found",
  405: "Method Not Allowed",
  422: "Validation error",
  429: "Too Many Requests",
};

/** An injected refusal; like the real one, a 401 repeats the key. */
function refusal(status: number, body: FaultBody, { headers }: Asked): Answer {
  if (body === "html") return gatewayPage(status, String(status));
  if (body === "empty") return answer(status, null);
  const unauthorized = `Unauthorized. Invalid secret key: ${headers["x-api-key"] ?? ""}`;
  return envelope(status, status === 401 ? unauthorized : (MESSAGES[status] ?? "Internal error"));
}
