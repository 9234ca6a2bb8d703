import { onTestFinished } from "vitest";
import type { SandboxOptions } from "../options.ts";
import { type Sandbox, startSandbox } from "../sandbox.ts";
import { departuresFromSpec } from "./departures-from-spec.ts";

/** What came back for a request. */
export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON; `null` where it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape they are there to prove.
  json: any;
}

interface CallOptions {
  query?: Record<string, string>;
  headers?: Record<string, string>;
  /** Sent as JSON; a text as it is, a form as `multipart/form-data`. */
  body?: unknown;
}

/** A sandbox for one test, with callers that know its credentials. */
export interface OpenSandbox extends Sandbox {
  /** `hr("GET", "/auth")`. */
  hr(method: string, path: string, options?: CallOptions): Promise<Reply>;
  /** `tt("GET", "/company")`. */
  tt(method: string, path: string, options?: CallOptions): Promise<Reply>;
  /** POST /candidates with these attributes. */
  create(attributes: Record<string, unknown>): Promise<Reply>;
  /** PATCH /candidates/{id} with these attributes. */
  update(id: string, attributes: Record<string, unknown>): Promise<Reply>;
  /** A page of the main source. */
  list(query?: Record<string, string>): Promise<Reply>;
}

/**
 * Starts a sandbox that ends with the test. At the end everything that was asked and answered is held against the
 * specs: every answer that no fault touched, and every request that was accepted.
 * @param alsoKnown query parameters that are sent although no spec has them
 */
export async function openSandbox(
  options: SandboxOptions = {},
  alsoKnown: readonly string[] = [],
): Promise<OpenSandbox> {
  const sandbox = await startSandbox(options);
  onTestFinished(async () => {
    await sandbox.close();
    const departures = sandbox.requests.flatMap((request) => departuresFromSpec(request, alsoKnown));
    if (departures.length > 0) throw new Error(`departs from the spec:\n${departures.join("\n")}`);
  });

  const hr: OpenSandbox["hr"] = (method, path, call = {}) =>
    send(sandbox.hrflow.baseUrl, method, path, call, {
      "x-api-key": sandbox.hrflow.apiSecret,
      "x-user-email": sandbox.hrflow.apiUser,
      ...contentType(call.body, "application/json"),
    });
  const tt: OpenSandbox["tt"] = (method, path, call = {}) =>
    send(sandbox.teamtailor.baseUrl, method, path, call, {
      authorization: `Token token=${sandbox.teamtailor.apiKey}`,
      "x-api-version": sandbox.teamtailor.apiVersion,
      ...contentType(call.body, "application/vnd.api+json"),
    });
  return {
    ...sandbox,
    hr,
    tt,
    create: (attributes) => tt("POST", "/candidates", { body: { data: { type: "candidates", attributes } } }),
    update: (id, attributes) =>
      tt("PATCH", `/candidates/${id}`, { body: { data: { id, type: "candidates", attributes } } }),
    list: (query = {}) =>
      hr("GET", "/storing/profiles", { query: { source_keys: JSON.stringify([sandbox.hrflow.sourceKey]), ...query } }),
  };
}

async function send(
  base: string,
  method: string,
  path: string,
  { query = {}, headers = {}, body }: CallOptions,
  own: Record<string, string>,
): Promise<Reply> {
  const search = new URLSearchParams(query).toString();
  const response = await fetch(`${base}${path}${search === "" ? "" : `?${search}`}`, {
    method,
    headers: Object.entries({ ...own, ...headers }).filter(([, value]) => value !== ""),
    body:
      body === undefined ? null : typeof body === "string" || body instanceof FormData ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parse(text) };
}

/** A form's own has its boundary, which fetch knows. */
function contentType(body: unknown, json: string): Record<string, string> {
  return body === undefined || body instanceof FormData ? {} : { "content-type": json };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
