import type { FaultBody } from "../faults/fault-rule.ts";
import { type Answer, type Asked, answer, gatewayPage, silence } from "../http/answer.ts";
import type { Gate } from "../http/exchange.ts";
import { type Served, serve } from "../http/serve.ts";
import { createLimiter, type Verdict } from "../limiter.ts";
import type { SandboxParts } from "../parts.ts";
import { createRandom } from "../random.ts";
import { canFetch } from "./can-fetch.ts";
import { CURRENT_VERSION, type KeyRights } from "./check-request.ts";
import { errors, handWritten, refused } from "./errors.ts";
import type { TeamtailorSwitches } from "./options.ts";
import { secondWriter } from "./second-writer.ts";
import { seedCandidates } from "./seed-candidates.ts";
import { type TeamtailorService, teamtailorOtherwise, teamtailorRoutes, versionHeader } from "./service.ts";
import { createCandidateStore } from "./store.ts";

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
}

/** A local Teamtailor without its socket. */
export interface TeamtailorParts {
  service: TeamtailorService;
  handle: Omit<TeamtailorHandle, "baseUrl">;
}

/** Makes the local Teamtailor's company, keys and candidates. */
export function makeTeamtailor({ base }: SandboxParts, switches: TeamtailorSwitches = {}): TeamtailorParts {
  const { seed, clock } = base;
  const random = createRandom(seed, "teamtailor");
  const handle = {
    apiKey: random.hex(40),
    apiVersion: CURRENT_VERSION,
    companyId: switches.companyId ?? `c${random.hex(10)}`,
    keys: { read: random.hex(40), write: random.hex(40), internal: random.hex(40) },
  };
  const signatures = createRandom(seed, "signatures");
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
      ...switches,
      companyId: handle.companyId,
    },
    store: createCandidateStore(48_151_600),
    newSignature: () => signatures.hex(64),
  };
  seedCandidates(service.store, base);
  return { service, handle };
}

/** Lets the local Teamtailor listen. One rate limit for all callers, as in an account. */
export async function startTeamtailor(
  parts: SandboxParts,
  { service }: TeamtailorParts,
  port: number,
): Promise<Served> {
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
      ...versionHeader(asked),
      "x-rate-limit-limit": String(verdict.limit),
      "x-rate-limit-remaining": String(verdict.remaining),
      "x-rate-limit-reset": String(verdict.resetSeconds),
    }),
    refusal,
    secondWriter: (asked) => secondWriter(service, asked),
  };
  return serve({
    gate,
    routes: teamtailorRoutes(service),
    otherwise: teamtailorOtherwise,
    log,
    keepBodies: base.keepBodies,
    host: base.host,
    port,
  });
}

function overLimit({ overLimit: form, retryAfter }: Required<TeamtailorSwitches>, { resetSeconds }: Verdict): Answer {
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
