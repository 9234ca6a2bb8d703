import type { ClientRequest, Agent as HttpAgent, IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { decoded } from "./decoded.ts";
import type { AnswerHeaders, Fetch, FetchBody, FetchRequest, FetchResponse } from "./fetch.ts";

/** Milliseconds that making a connection may take, TLS included; as long as the platform's fetch gives it. */
const CONNECT_MS = 10_000;

export interface HttpFetchOptions {
  /** Milliseconds that a connection is kept for the next request; less where the service says so. @default 4000 */
  keepMs?: number;
}

/**
 * A fetch on `node:http`, with connections that are kept, for a program that starts, pushes and ends.
 *
 * Our own because of what others cost (Node 24, median of two requests in a process of their own, beside 38 ms for one
 * that does nothing): the platform's fetch 111 ms, node-fetch 3 121 ms and 250 kB of bundle, this one 51 ms. Most of it
 * is undici: touching `fetch`, `Request`, `Response` or `Headers` loads it, and its parser is WebAssembly that the end of
 * the process waits for. It also leaves more garbage: 20,000 people took 322 MB at the most, and 233 MB by this one.
 *
 * Rejects with the system's error (`ECONNREFUSED`, `ECONNRESET`, …) as it is. A kept connection that the service closed
 * meanwhile rejects like any broken one: whether to send again is not decided here.
 */
export function createHttpFetch(options: HttpFetchOptions = {}): Fetch {
  const { keepMs = 4000 } = options;
  const ways = new Map<string, Way>();
  return async (address, request) => {
    request.signal.throwIfAborted();
    const url = new URL(address);
    const way = ways.get(url.protocol) ?? openWay(url.protocol, keepMs);
    ways.set(url.protocol, way);
    return send(way, url, request);
  };
}

/** How a kind of address is reached. */
interface Way {
  request: typeof import("node:http").request;
  agent: HttpAgent;
  /** The event of a connection that is ready. */
  connected: "connect" | "secureConnect";
}

/**
 * The modules are asked for by hand: `import` reads each export, and those of `node:http` that come from undici load it.
 * `https` is only read where it is needed.
 */
function openWay(protocol: string, keepMs: number): Way {
  // The time limit is what makes an agent heed `Keep-Alive: timeout=…` (Node's documentation of `http.Agent`).
  const kept = { keepAlive: true, timeout: keepMs };
  if (protocol === "https:") {
    const { request, Agent } = process.getBuiltinModule("node:https");
    return { request, agent: new Agent(kept), connected: "secureConnect" };
  }
  const { request, Agent } = process.getBuiltinModule("node:http");
  return { request, agent: new Agent(kept), connected: "connect" };
}

function send(way: Way, url: URL, { method, headers, body, signal }: FetchRequest): Promise<FetchResponse> {
  return new Promise((resolve, reject) => {
    const sent = way.request(url, { method, headers: headersFor(headers, body), agent: way.agent });
    const stop = (): void => void sent.destroy(new Error("aborted"));
    signal.addEventListener("abort", stop, { once: true });
    sent.once("close", () => signal.removeEventListener("abort", stop));
    sent.on("error", (error) => reject(signal.aborted ? signal.reason : error));
    sent.once("response", (answer) => resolve(responseOf(answer, signal)));
    limitConnecting(sent, way);
    sent.end(body ?? undefined);
  });
}

function headersFor(headers: Record<string, string>, body: string | null): Record<string, string | number> {
  const length = body === null ? {} : { "content-length": Buffer.byteLength(body) };
  return { "accept-encoding": "gzip, br", ...headers, ...length };
}

/** Without a limit of its own, a connection that is never made would look like a request that was never answered. */
function limitConnecting(sent: ClientRequest, { connected }: Way): void {
  sent.once("socket", (socket) => {
    if (sent.reusedSocket) return;
    const timer = setTimeout(() => {
      sent.destroy(Object.assign(new Error("connect timed out"), { code: "ETIMEDOUT", syscall: "connect" }));
    }, CONNECT_MS);
    const clear = (): void => clearTimeout(timer);
    socket.once(connected, clear);
    sent.once("close", clear);
  });
}

function responseOf(answer: IncomingMessage, signal: AbortSignal): FetchResponse {
  const { statusCode: status = 0, headersDistinct } = answer;
  const headers: AnswerHeaders = { get: (name) => headersDistinct[name.toLowerCase()]?.join(", ") ?? null };
  return { status, headers, body: bodyOf(answer, headers.get("content-encoding"), signal) };
}

function bodyOf(answer: IncomingMessage, coding: string | null, signal: AbortSignal): FetchBody {
  const cancel = async (): Promise<void> => {
    answer.destroy();
  };
  return {
    cancel,
    getReader: () => {
      const stream: Readable = coding === null ? answer : decoded(answer, coding);
      const chunks: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]();
      const fail = (error: unknown): never => {
        throw signal.aborted ? signal.reason : error;
      };
      return { cancel, read: () => chunks.next().catch(fail) };
    },
  };
}
