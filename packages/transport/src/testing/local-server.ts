import { createServer, type RequestListener } from "node:http";
import { onTestFinished } from "vitest";
import { unusedPort } from "./unused-port.ts";

/** A server that lives as long as the test; gives its address. */
export async function localServer(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}`;
}

/** An address where nobody listens. */
export async function deadAddress(): Promise<string> {
  return `http://127.0.0.1:${await unusedPort()}`;
}
