import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** What a webhook's receiver was sent. */
interface Post {
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Receiver {
  url: string;
  /** So far, in the order of arrival. */
  posts: Post[];
  /** Resolves as soon as so many have come; says which types, in order. */
  types(count: number): Promise<string[]>;
}

/** A server on this machine that takes posts until the test ends. */
export async function openReceiver(status = 202): Promise<Receiver> {
  const posts: Post[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    posts.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    response.writeHead(status, status === 307 ? { location: "/elsewhere" } : {}).end("x");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hooks?name=hrflow`,
    posts,
    types: async (count) => {
      await until(() => posts.length >= count);
      return posts.map(({ body }) => [JSON.parse(body)].flat()[0].type);
    },
  };
}

/** Resolves as soon as something holds, which only work that is already going on can bring about. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}
