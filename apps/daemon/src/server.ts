import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { UsageError } from "@push-profile/transport";
import { Hono } from "hono";
import { isAllowedHost } from "./allowed-host.ts";
import type { ListenAddress } from "./listen-address.ts";

export interface ServerOptions {
  listen: ListenAddress;
  /** Further host names that the daemon answers to, in lower case. */
  hosts: readonly string[];
}

/** A listening server. */
export interface DaemonServer {
  address: { host: string; port: number };
  /** Ends every connection. */
  close(): Promise<void>;
}

/** The daemon's endpoints. Answers hold no banner, and nothing that a stranger could use. */
function createApp({ listen, hosts }: ServerOptions): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    if (!isAllowedHost(c.req.header("host"), listen, hosts)) return c.text("forbidden host\n", 403);
    return next();
  });
  app.get("/livez", (c) => c.text("ok\n"));
  app.notFound((c) => c.text("not found\n", 404));
  app.onError((_thrown, c) => c.text("internal error\n", 500));
  return app;
}

/** @throws UsageError where the address cannot be listened on. */
export function startServer(options: ServerOptions): Promise<DaemonServer> {
  const { host, port } = options.listen;
  const server = createAdaptorServer({ fetch: createApp(options).fetch, hostname: host });
  const { promise, resolve, reject } = Promise.withResolvers<DaemonServer>();
  server.once("error", (thrown: NodeJS.ErrnoException) => reject(cannotListen(options.listen, thrown.code)));
  server.listen(port, host, () => {
    const address = server.address();
    const real = isAddressInfo(address) ? address.port : port;
    resolve({ address: { host, port: real }, close });
  });
  return promise;

  function close(): Promise<void> {
    return new Promise((done) => {
      server.close(() => done());
      if ("closeAllConnections" in server) server.closeAllConnections();
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
