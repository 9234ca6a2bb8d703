import { createHash } from "node:crypto";
import type { FaultBody } from "../faults/fault-rule.ts";
import { type Answer, type Asked, answer, gatewayPage, silence } from "../http/answer.ts";
import type { Gate } from "../http/exchange.ts";
import { type Served, serve } from "../http/serve.ts";
import { createLimiter, type Verdict } from "../limiter.ts";
import type { SandboxParts } from "../parts.ts";
import { createRandom } from "../random.ts";
import { createAccount } from "./account.ts";
import { canFetch } from "./can-fetch.ts";
import { currentVersion, type KeyRights, VERSIONS } from "./check-request.ts";
import { errors, handWritten, refused } from "./errors.ts";
import { createFiles } from "./files.ts";
import type { TeamtailorSettings, TeamtailorSwitches } from "./options.ts";
import { RESOURCES } from "./resources/resources.ts";
import { secondWriter } from "./second-writer.ts";
import { seedAccount } from "./seed-account.ts";
import { seedCandidates } from "./seed-candidates.ts";
import { type TeamtailorService, teamtailorOtherwise, teamtailorRoutes, versionHeader } from "./service.ts";
import { createCandidateStore } from "./store.ts";
import { type EventCounts, sendWebhooks } from "./webhooks/send.ts";

/** What a user of the local Teamtailor has to know. */
export interface TeamtailorHandle {
  /** Ends in `/v1`. */
  baseUrl: string;
  /** Scope Admin, Read/Write. */
  apiKey: string;
  apiVersion: string;
  companyId: string;
  /** Keys that may do less: Admin reading, Admin creating only, and one without Admin. */
  keys: { read: string; write: string; internal: string };
  /** Base URLs by region, where switched so; the account is in `eu`. */
  regions: Regions | null;
  /** What became of the events of the switch `webhook`. */
  webhook: Readonly<EventCounts>;
}

interface Regions {
  eu: string;
  na: string;
  au: string;
}

/** A local Teamtailor without its socket. */
export interface TeamtailorParts {
  service: TeamtailorService;
  handle: Omit<TeamtailorHandle, "baseUrl" | "regions">;
}

/** Makes the local Teamtailor's company, keys and records. Throws a UsageError for a webhook's URL that is none. */
export function makeTeamtailor({ base, signal }: SandboxParts, given: TeamtailorSwitches = {}): TeamtailorParts {
  const { seed, clock } = base;
  const { webhook, ...switches } = given;
  const versions = switches.versions ?? VERSIONS;
  const random = createRandom(seed, "teamtailor");
  const handle = {
    apiKey: random.hex(40),
    apiVersion: currentVersion(versions),
    companyId: switches.companyId ?? `c${random.hex(10)}`,
    keys: { read: random.hex(40), write: random.hex(40), internal: random.hex(40) },
  };
  const signatures = createRandom(seed, "signatures");
  const fileNames = createRandom(seed, "files");
  const store = createCandidateStore(48_151_600);
  const service: TeamtailorService = {
    clock,
    keys: new Map<string, KeyRights>([
      [handle.apiKey, { scope: "admin", permission: "read-write" }],
      [handle.keys.read, { scope: "admin", permission: "read" }],
      [handle.keys.write, { scope: "admin", permission: "write" }],
      [handle.keys.internal, { scope: "internal", permission: "read-write" }],
    ]),
    switches: {
      pages: "numbers",
      merge: "overwrites",
      mergeTags: "replaces",
      longPitch: "refused",
      normalises: false,
      emailFilterLagMs: 0,
      resumeLagMs: 0,
      canFetch,
      overLimit: "empty",
      retryAfter: false,
      windowShiftMs: 0,
      regions: false,
      ...switches,
      versions,
      companyId: handle.companyId,
    },
    store,
    account: createAccount(store),
    files: createFiles(clock, () => fileNames.hex(16)),
    resources: RESOURCES,
    sign: (folder, url) => {
      const name = createHash("sha1").update(url).digest("hex");
      const query = `X-Amz-Expires=60&X-Amz-Signature=${signatures.hex(64)}`;
      return `https://files.example.com/${folder}/${name}.pdf?${query}`;
    },
  };
  seedAccount(service.account, clock.now());
  seedCandidates(store, base);
  const counts: EventCounts = { received: 0, failed: 0 };
  if (webhook !== undefined) sendWebhooks(service, webhook, counts, signal);
  return { service, handle: { ...handle, webhook: counts } };
}

/** A local Teamtailor that listens, with its other regions if it has them. */
export interface TeamtailorServed extends Served {
  regions: Regions | null;
}

/** Lets the local Teamtailor listen, on the next two ports its other regions if switched so. */
export async function startTeamtailor(
  parts: SandboxParts,
  { service }: TeamtailorParts,
  port: number,
): Promise<TeamtailorServed> {
  // The keys of this account are nothing elsewhere.
  const abroad: TeamtailorService = { ...service, keys: new Map() };
  const services = service.switches.regions ? [service, abroad, abroad] : [service];
  const served: Served[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(served.map((each) => each.close()));
  };
  for (const [index, each] of services.entries()) {
    const started = listen(parts, each, port === 0 ? 0 : port + index, each === service);
    served.push(
      await started.catch(async (thrown: unknown) => {
        await close();
        throw thrown;
      }),
    );
  }
  const [eu = "", na = "", au = ""] = served.map(({ baseUrl }) => baseUrl);
  const regions = service.switches.regions ? { eu, na, au } : null;
  return { baseUrl: eu, port: served[0]?.port ?? 0, regions, close };
}

/** One rate limit for all callers, as in an account. */
function listen(parts: SandboxParts, service: TeamtailorService, port: number, home: boolean): Promise<Served> {
  const { base, signal, log, faults } = parts;
  const { switches } = service;
  const gate: Gate = {
    name: "teamtailor",
    clock: base.clock,
    signal,
    faults,
    limiter: createLimiter({ limit: base.limitPer10Seconds, windowMs: 10_000, shiftMs: switches.windowShiftMs }),
    overLimit: (verdict) => overLimit(switches, verdict),
    headers: (asked, verdict) => ({
      ...versionHeader(service, asked),
      "x-rate-limit-limit": String(verdict.limit),
      "x-rate-limit-remaining": String(verdict.remaining),
      "x-rate-limit-reset": String(verdict.resetSeconds),
    }),
    refusal,
    secondWriter: (asked) => home && secondWriter(service, asked),
  };
  const { keepBodies, host } = base;
  return serve({
    gate,
    routes: teamtailorRoutes(service),
    otherwise: teamtailorOtherwise,
    log,
    keepBodies,
    host,
    port,
  });
}

function overLimit({ overLimit: form, retryAfter }: TeamtailorSettings, { resetSeconds }: Verdict): Answer {
  if (form === "dropped") return silence("dropped");
  const told = refusal(429, form, { path: "" });
  return retryAfter ? { ...told, headers: { ...told.headers, "retry-after": String(resetSeconds) } } : told;
}

/** An injected refusal. */
function refusal(status: number, body: FaultBody, { path }: Pick<Asked, "path">): Answer {
  if (body === "html") return gatewayPage(status, String(status));
  if (body === "empty") return answer(status, null);
  if (status === 422) return refused(errors.validation("base", "is invalid"));
  if (status === 404) return refused(errors.notFound(path.split("/").at(-1) ?? ""));
  return handWritten(status, "Injected failure", "Something went wrong");
}
