import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { UsageError } from "@push-profile/transport";
import { type AppOptions, createApp } from "./create-app.ts";
import type { ListenAddress } from "./listen-address.ts";

/** How long anything may take, in ms. */
export interface ServerLimits {
  /** From the connection, or the end of the request before, to the end of the headers. @default 10_000 */
  headersMs?: number;
  /** To the end of the body. @default 20_000 */
  requestMs?: number;
  /** Without a byte in either direction. @default 30_000 */
  silenceMs?: number;
  /** How often slow requests are looked for. @default 1000 */
  checkMs?: number;
  /** On closing: for answers that are on their way. @default 5000 */
  graceMs?: number;
  /** Connections at a time. @default 256 */
  connections?: number;
}

export interface ServerOptions extends AppOptions {
  limits?: ServerLimits;
}

/** A listening server. */
export interface DaemonServer {
  address: { host: string; port: number };
  /** Takes no further request, and ends every connection once its answer is out. */
  close(): Promise<void>;
}

/** @throws UsageError where the address cannot be listened on. */
export function startServer(options: ServerOptions): Promise<DaemonServer> {
  const { host, port } = options.listen;
  const { headersMs = 10_000, requestMs = 20_000, silenceMs = 30_000, checkMs = 1000 } = options.limits ?? {};
  const { graceMs = 5000, connections = 256 } = options.limits ?? {};
  const listener = getRequestListener(createApp(options).fetch, { hostname: host, overrideGlobalObjects: false });
  const server = createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: checkMs,
      keepAliveTimeout: 5000,
      // A dotted signature carries the whole payload in a header.
      maxHeaderSize: 64 * 1024,
    },
    listener,
  );
  server.maxConnections = connections;
  server.setTimeout(silenceMs);
  const { promise, resolve, reject } = Promise.withResolvers<DaemonServer>();
  server.once("error", (thrown: NodeJS.ErrnoException) => reject(cannotListen(options.listen, thrown.code)));
  server.listen(port, host, () => {
    const address = server.address();
    resolve({ address: { host, port: isAddressInfo(address) ? address.port : port }, close });
  });
  return promise;

  function close(): Promise<void> {
    return new Promise((done) => {
      const timer = setTimeout(() => server.closeAllConnections(), graceMs);
      server.close(() => {
        clearTimeout(timer);
        done();
      });
    });
  }
}

function isAddressInfo(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}

function cannotListen({ name, host, port }: ListenAddress, code = "unknown error"): UsageError {
  const where = host.includes(":") ? `[${host}]:${port}` : `${host}:${port}`;
  const why = code === "EADDRINUSE" ? "another process does already" : code;
  return new UsageError(`cannot listen on ${where}: ${why}`, `Set ${name} to another address, as host:port.`, name);
}
