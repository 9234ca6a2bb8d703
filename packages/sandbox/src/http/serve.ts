import type { AddressInfo } from "node:net";
import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { UsageError } from "@push-profile/transport";
import { type Context, Hono } from "hono";
import type { RequestLog } from "../request-log.ts";
import type { Answer, Asked, Handler } from "./answer.ts";
import { deliver } from "./deliver.ts";
import { type Gate, runExchange } from "./exchange.ts";
import { readForm } from "./multipart.ts";

/** One operation of a service; `path` below the base URL, `:name` for a segment. */
export interface Route {
  method: string;
  path: string;
  handle: (asked: Asked, parameters: Readonly<Record<string, string>>) => Answer;
}

/** A service that listens. */
export interface Served {
  baseUrl: string;
  port: number;
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

export interface ServeOptions {
  gate: Gate;
  routes: readonly Route[];
  /** What no route takes. */
  otherwise: Handler;
  log: RequestLog;
  keepBodies: boolean;
  host: string;
  /** 0: any free one. */
  port: number;
}

const BASE = "/v1";

type SandboxContext = Context<{ Bindings: HttpBindings }>;

/** Starts a service. Rejects with a UsageError when the address cannot be had. */
export async function serve(options: ServeOptions): Promise<Served> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  for (const { method, path, handle } of options.routes) {
    app.on(method, BASE + path, (context) => exchange(options, context, (asked) => handle(asked, context.req.param())));
  }
  app.notFound((context) => exchange(options, context, options.otherwise));

  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause) => reject(addressError(options, cause)));
    server.listen(options.port, options.host, resolve);
  });
  const port = portOf(server.address());
  return {
    baseUrl: `http://${reachable(options.host)}:${port}${BASE}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

async function exchange(options: ServeOptions, context: SandboxContext, handler: Handler): Promise<Response> {
  const { gate, log } = options;
  const { incoming, outgoing } = context.env;
  const { method } = context.req;
  const url = new URL(context.req.url);
  const path = url.pathname.startsWith(`${BASE}/`) ? url.pathname.slice(BASE.length) : url.pathname;
  const requestHeaders = context.req.header();
  const record = log.open({
    service: gate.name,
    method,
    path,
    query: Object.fromEntries(url.searchParams),
    at: gate.clock.now(),
    requestHeaders: options.keepBodies ? requestHeaders : {},
  });
  try {
    const bytes = new Uint8Array(method === "GET" ? new ArrayBuffer() : await context.req.arrayBuffer());
    const body = new TextDecoder().decode(bytes);
    if (options.keepBodies) record.requestBody = body;
    const asked: Asked = {
      method,
      path,
      query: url.searchParams,
      headers: requestHeaders,
      bytes,
      body,
      form: await readForm(requestHeaders["content-type"], bytes),
      base: url.origin + BASE,
    };
    const answer = await runExchange(gate, asked, record, handler);
    const dated = { date: new Date(gate.clock.now()).toUTCString(), ...answer.headers };
    const delivered = deliver({ ...answer, headers: dated }, outgoing);
    record.status = delivered.status;
    if (delivered.status !== null) {
      record.answeredAt = gate.clock.now();
      if (options.keepBodies) {
        record.responseHeaders = dated;
        record.responseBody = delivered.body;
      }
    }
  } catch (thrown) {
    // A closing sandbox and a caller who left both end here: nobody is there to be answered.
    if (!gate.signal.aborted && !incoming.destroyed) throw thrown;
    outgoing.destroy();
  }
  return RESPONSE_ALREADY_SENT;
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new TypeError("a TCP server has a port");
  return address.port;
}

function reachable(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}

function addressError({ gate, host, port }: ServeOptions, cause: Error): UsageError {
  const code = "code" in cause ? String(cause.code) : cause.name;
  return new UsageError(
    `the sandbox's ${gate.name} cannot listen on ${host}, port ${port} (${code})`,
    "Choose another port, or 0 for any free one.",
    "port",
  );
}
