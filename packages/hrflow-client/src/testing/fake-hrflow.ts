import { createSpecCheck } from "@push-profile/openapi";
import { type Clock, createUnlimitedBudget } from "@push-profile/transport";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { expect } from "vitest";
import type { HrflowClient } from "../client.ts";
import { createHrflowClient, HRFLOW_BASE_URL, type HrflowClientOptions } from "../create-client.ts";

export const SECRET = "ask_canary00000000000000000000000000";
export const USER = "canary.user@example.com";

/** One request as it reached the service. */
interface Seen {
  method: string;
  /** Path and query, decoded. */
  url: string;
  headers: Headers;
  body: unknown;
}

/** A HrFlow that answers what it is told, one answer after the other, and checks each request against the spec. */
export interface FakeHrflow {
  seen: Seen[];
  answerWith(...answers: (() => Response)[]): void;
  client(options?: Partial<HrflowClientOptions>): HrflowClient;
  open(): void;
  /** Forgets everything; fails where a request departed from the spec. */
  reset(): void;
  close(): void;
}

export function createFakeHrflow(): FakeHrflow {
  const check = createSpecCheck("hrflow");
  const seen: Seen[] = [];
  const answers: (() => Response)[] = [];
  const departures: string[] = [];
  const handler = http.all(`${HRFLOW_BASE_URL}/*`, async ({ request }) => {
    const text = await request.text();
    departures.push(...check.request(request.method, request.url, request.headers, text));
    const url = decodeURIComponent(request.url.slice(HRFLOW_BASE_URL.length));
    seen.push({ method: request.method, url, headers: request.headers, body: text === "" ? null : JSON.parse(text) });
    return answers.shift()?.() ?? HttpResponse.error();
  });
  const server = setupServer(handler);
  return {
    seen,
    answerWith: (...more) => answers.push(...more),
    client: (options) =>
      createHrflowClient({
        apiSecret: SECRET,
        apiUser: USER,
        budget: createUnlimitedBudget(),
        clock: neverLate,
        ...options,
      }),
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

/** A good answer. */
export function envelope(data: unknown, part: { code?: number; meta?: object } = {}): () => Response {
  return () => HttpResponse.json({ code: 200, message: "fine", ...part, data });
}

/** A refusal. */
export function refused(status: number, message: string, code: number = status): () => Response {
  return () => HttpResponse.json({ code, message }, { status });
}

/** Backs off at once, and never finds that a try took too long. */
const neverLate: Clock = {
  now: () => Date.now(),
  sleep: (ms) => (ms < 30_000 ? Promise.resolve() : new Promise(() => {})),
};
