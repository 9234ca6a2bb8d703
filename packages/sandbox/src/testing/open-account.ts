import type { SandboxOptions } from "../options.ts";
import { type OpenSandbox, openSandbox, type Reply } from "./open-sandbox.ts";
import { createTestClock, type TestClock } from "./test-clock.ts";

/** Where relationships lead: `{ candidate: ["candidates", "7"] }`; null for nowhere. */
export type Links = Record<string, readonly [type: string, id: string | number] | null>;

/** A Teamtailor with one candidate, and callers that know JSON:API. */
export interface OpenAccount extends OpenSandbox {
  clock: TestClock;
  /** The candidate's id. */
  id: string;
  /** POST /{type}. */
  post(type: string, attributes: Record<string, unknown>, links?: Links): Promise<Reply>;
  /** PATCH /{type}/{id}. */
  patch(type: string, id: string, attributes: Record<string, unknown>, links?: Links): Promise<Reply>;
  get(path: string, query?: Record<string, string>): Promise<Reply>;
}

export async function openAccount(options: SandboxOptions = {}): Promise<OpenAccount> {
  const clock = createTestClock();
  const sandbox = await openSandbox({ profiles: 0, strangers: 0, limitPer10Seconds: 0, clock, ...options });
  const { id } = sandbox.people.addCandidate({ "first-name": "Mira", email: "mira@example.com" });
  const data = (type: string, attributes: Record<string, unknown>, links: Links): Record<string, unknown> => ({
    type,
    attributes,
    ...(Object.keys(links).length === 0
      ? {}
      : { relationships: Object.fromEntries(Object.entries(links).map(([name, link]) => [name, linkage(link)])) }),
  });
  return {
    ...sandbox,
    clock,
    id,
    post: (type, attributes, links = {}) =>
      sandbox.tt("POST", `/${type}`, { body: { data: data(type, attributes, links) } }),
    patch: (type, which, attributes, links = {}) =>
      sandbox.tt("PATCH", `/${type}/${which}`, { body: { data: { id: which, ...data(type, attributes, links) } } }),
    get: (path, query = {}) => sandbox.tt("GET", path, { query }),
  };
}

function linkage(link: Links[string]): Record<string, unknown> {
  return { data: link && { type: link[0], id: link[1] } };
}

/** The status of a refusal and what it says. */
export function details({ status, json }: Reply): [number, string[]] {
  return [status, (json?.errors ?? []).map(({ detail }: { detail: string }) => detail)];
}

/** The ids in an answer, in order. */
export function idsOf({ json }: Reply): string[] {
  return json.data.map(({ id }: { id: string }) => id);
}
