import { createSpecCheck } from "@push-profile/openapi";
import { type Clock, createUnlimitedBudget } from "@push-profile/transport";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { expect } from "vitest";
import { regionBaseUrls } from "../base-url.ts";
import type { TeamtailorClient } from "../client.ts";
import { createTeamtailorClient, type TeamtailorClientOptions } from "../create-client.ts";

export const API_KEY = "canary_0123456789abcdef";
export const BASE: string = regionBaseUrls.eu;

/** One request as it reached the service. */
interface Seen {
  method: string;
  /** Path and query, as sent. */
  url: string;
  headers: Headers;
  body: unknown;
}

/** A Teamtailor that answers what it is told, one answer after the other, and checks each request against the spec. */
export interface FakeTeamtailor {
  seen: Seen[];
  answerWith(...answers: (() => Response)[]): void;
  client(options?: Partial<TeamtailorClientOptions>): TeamtailorClient;
  open(): void;
  /** Forgets everything; fails where a request departed from the spec. */
  reset(): void;
  close(): void;
}

export function createFakeTeamtailor(): FakeTeamtailor {
  const check = createSpecCheck("teamtailor");
  const seen: Seen[] = [];
  const answers: (() => Response)[] = [];
  const departures: string[] = [];
  const handler = http.all(`${BASE}/*`, async ({ request }) => {
    const text = await request.text();
    departures.push(...check.request(request.method, request.url, request.headers, text));
    const url = request.url.slice(BASE.length);
    seen.push({ method: request.method, url, headers: request.headers, body: text === "" ? null : JSON.parse(text) });
    return answers.shift()?.() ?? HttpResponse.error();
  });
  const server = setupServer(handler);
  return {
    seen,
    answerWith: (...more) => answers.push(...more),
    client: (options) =>
      createTeamtailorClient({ apiKey: API_KEY, budget: createUnlimitedBudget(), clock: neverLate, ...options }),
    open: () => server.listen({ onUnhandledFrame: "error" }),
    reset: () => {
      const found = departures.splice(0);
      seen.length = 0;
      answers.length = 0;
      expect(found).toEqual([]);
    },
    close: () => server.close(),
  };
}

/** An answer with a JSON:API document. */
export function document(body: unknown, status: number = 200): () => Response {
  const headers = { "content-type": "application/vnd.api+json; charset=utf-8" };
  return () => new Response(JSON.stringify(body), { status, headers });
}

/** A refusal with one error. */
export function refused(status: number, error: object): () => Response {
  return document({ errors: [error] }, status);
}

/** A candidate with only what is given. */
export function candidate(id: string, attributes: object = {}): { id: string; type: "candidates"; attributes: object } {
  return { id, type: "candidates", attributes };
}

/** Backs off at once, and never finds that a try took too long. */
const neverLate: Clock = {
  now: () => Date.now(),
  sleep: (ms) => (ms < 30_000 ? Promise.resolve() : new Promise(() => {})),
};
