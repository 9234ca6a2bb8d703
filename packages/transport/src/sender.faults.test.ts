import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Socket, type Server as TcpServer } from "node:net";
import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import type { Answer } from "./answer.ts";
import type { Clock } from "./clock.ts";
import type { ServiceError } from "./errors.ts";
import type { Fetch } from "./fetch.ts";
import { createHttpFetch } from "./http-fetch.ts";
import { createUnlimitedBudget } from "./memory-budget.ts";
import { refusal, unusable } from "./refusal.ts";
import { createSender, type SenderOptions } from "./sender.ts";
import type { Message, Task } from "./try-once.ts";

const SECRET = "canary-0123456789";
const JSON_HEADERS = { "content-type": "application/json" };

const task: Task = {
  operation: "GET /auth",
  judge: (answer) => {
    if (answer.status >= 300) return refusal(answer);
    return answer.body.kind === "json" ? null : unusable(answer, "something else than JSON");
  },
};

const open = new Set<() => Promise<void>>();

afterEach(async () => {
  await Promise.all([...open].map((close) => close()));
  open.clear();
});

async function listen(server: Server | TcpServer): Promise<string> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.add(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A server that speaks HTTP; counts what it is asked. */
async function serve(listener: RequestListener): Promise<{ url: string; seen: string[] }> {
  const seen: string[] = [];
  const url = await listen(
    createServer((request, response) => {
      seen.push(`${request.method} ${request.url}`);
      listener(request, response);
    }),
  );
  return { url, seen };
}

/** A server that answers raw bytes to whatever comes. */
async function serveRaw(answer: (socket: Socket) => void): Promise<{ url: string; seen: number[] }> {
  const seen: number[] = [];
  const url = await listen(
    createTcpServer((socket) => {
      socket.once("data", () => {
        seen.push(1);
        answer(socket);
      });
    }),
  );
  return { url, seen };
}

/** A clock on which a try's time is over when it is told so; back-offs take no time. */
function createStopwatch(): { clock: Clock; ring: () => void } {
  const waiting = new Set<() => void>();
  const sleep = (ms: number): Promise<void> =>
    ms === 0 ? Promise.resolve() : new Promise((wake) => waiting.add(wake));
  return {
    clock: { now: () => 0, sleep },
    ring: () => {
      for (const wake of waiting) wake();
      waiting.clear();
    },
  };
}

type SendTo = (url: string, method?: string, options?: Partial<SenderOptions>) => Promise<Answer>;

/** What both ways of sending have to stand. */
const FETCHES: [string, Fetch][] = [
  ["the platform's fetch", globalThis.fetch],
  ["a fetch on node:http", createHttpFetch()],
];

function messageTo(url: string, method = "GET"): Message {
  return {
    url: `${url}/auth?q=${SECRET}`,
    method,
    body: method === "GET" ? null : "{}",
    headers: { "x-api-key": SECRET },
  };
}
/** The error, once it is sure that it shows neither the credential nor the query. */
async function failureOf(sending: Promise<Answer>): Promise<ServiceError> {
  const error = await sending.then(
    () => {
      throw new Error("it did not fail");
    },
    (thrown: ServiceError) => thrown,
  );
  const shown = inspect(error, { depth: 20, showHidden: true }) + JSON.stringify(error) + String(error.stack);
  expect(shown).not.toContain(SECRET);
  return error;
}

describe.each(FETCHES)("createSender with %s, against a server that misbehaves", (_name, fetch) => {
  const send: SendTo = (url, method = "GET", options = {}) => {
    const wire = { fetch, service: "hrflow", budget: createUnlimitedBudget(), random: () => 0 } as const;
    return createSender({ ...wire, ...options })(task)(messageTo(url, method));
  };

  it("is answered by a good one", async () => {
    const { url, seen } = await serve((_request, response) => response.writeHead(200, JSON_HEADERS).end('{"a":1}'));
    await expect(send(url)).resolves.toMatchObject({ body: { value: { a: 1 } } });
    expect(seen).toEqual([`GET /auth?q=${SECRET}`]);
  });

  it("reads a compressed answer", async () => {
    const headers = { ...JSON_HEADERS, "content-encoding": "gzip" };
    const { url } = await serve((_request, response) => response.writeHead(200, headers).end(gzipSync('{"a":1}')));
    await expect(send(url)).resolves.toMatchObject({ body: { value: { a: 1 } } });
  });

  it.each([
    ["GET", 2, false],
    ["POST", 1, true],
  ])("gives up on one that never answers: %s", async (method, tries, ambiguous) => {
    const { clock, ring } = createStopwatch();
    const { url, seen } = await serve(ring);
    const error = await failureOf(send(url, method, { clock, maxTries: 2 }));
    expect(error).toMatchObject({ code: "timeout", ambiguous, status: null });
    expect(seen).toHaveLength(tries);
  });

  it("gives up on one that sends a head and then nothing", async () => {
    const { clock, ring } = createStopwatch();
    const { url } = await serve((_request, response) => {
      response.writeHead(200, JSON_HEADERS).flushHeaders();
      ring();
    });
    const error = await failureOf(send(url, "GET", { clock, maxTries: 1 }));
    expect(error.code).toBe("timeout");
  });

  it("gives up on one that drips: the time limit holds for the whole answer", async () => {
    const { clock, ring } = createStopwatch();
    let drops = 0;
    const { url } = await serve((_request, response) => {
      response.writeHead(200, JSON_HEADERS);
      const dripping = setInterval(() => {
        response.write(" ");
        drops += 1;
        if (drops === 5) ring();
      }, 1);
      response.on("close", () => clearInterval(dripping));
    });
    const error = await failureOf(send(url, "POST", { clock }));
    expect(error).toMatchObject({ code: "timeout", ambiguous: true });
    expect(drops).toBeGreaterThanOrEqual(5);
  });

  it.each([
    ["GET", 3, false],
    ["POST", 1, true],
  ])("takes a connection closed without an answer for broken: %s", async (method, tries, ambiguous) => {
    const { url, seen } = await serveRaw((socket) => socket.destroy());
    const error = await failureOf(send(url, method));
    expect(error).toMatchObject({ code: "unavailable", ambiguous, status: null });
    expect(error.cause).toBeInstanceOf(Error);
    expect(seen).toHaveLength(tries);
  });

  it.each([
    ["a length that is not reached", 'HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"data":'],
    ["chunks that do not end", 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{"data":\r\n'],
  ])("takes a body that is cut for broken: %s", async (_name, bytes) => {
    const { url } = await serveRaw((socket) => socket.end(bytes));
    expect(await failureOf(send(url, "POST"))).toMatchObject({ code: "unavailable", ambiguous: true });
  });

  it("takes a body that is cut without anybody noticing for something else than JSON", async () => {
    const { url, seen } = await serveRaw((socket) =>
      socket.end('HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{"data":'),
    );
    expect(await failureOf(send(url))).toMatchObject({ code: "bad_response", status: 200, retryable: true });
    expect(seen).toHaveLength(3);
  });

  it("takes bytes that are no HTTP for broken, and shows none of them", async () => {
    const { url } = await serveRaw((socket) => socket.end(`${SECRET} is no HTTP\r\n\r\n`));
    expect(await failureOf(send(url))).toMatchObject({ code: "unavailable" });
  });

  it.each([301, 302, 303, 307, 308])("does not follow a %i, on which fetch would hand the key on", async (status) => {
    const other = await serve((_request, response) => response.end("{}"));
    const { url, seen } = await serve((_request, response) =>
      response.writeHead(status, { location: `${other.url}/?q=${SECRET}` }).end(),
    );
    const error = await failureOf(send(url));
    expect(error).toMatchObject({ code: "bad_response", status, retryable: false });
    expect([seen.length, other.seen.length]).toEqual([1, 0]);
  });

  it("does not read an endless answer to its end", async () => {
    const { url, seen } = await serve((_request, response) => {
      response.writeHead(200, JSON_HEADERS);
      const more = (): void => {
        while (!response.destroyed && response.write(" ".repeat(64 * 1024)));
      };
      response.on("drain", more);
      more();
    });
    const error = await failureOf(send(url, "GET", { maxBytes: 1024 * 1024 }));
    expect(error).toMatchObject({ code: "bad_response", status: 200, retryable: false });
    expect(seen).toHaveLength(1);
  });

  it("tries again after a page of HTML under status 200", async () => {
    const { url, seen } = await serve((_request, response) => {
      if (seen.length < 3) response.writeHead(200, { "content-type": "text/html" }).end("<html></html>");
      else response.writeHead(200, JSON_HEADERS).end('{"a":1}');
    });
    await expect(send(url)).resolves.toMatchObject({ body: { value: { a: 1 } } });
    expect(seen).toHaveLength(3);
  });

  it("knows that nothing was sent where nobody listens", async () => {
    const { url } = await serve(() => {});
    await Promise.all([...open].map((close) => close()));
    open.clear();
    expect(await failureOf(send(url, "POST"))).toMatchObject({ code: "unavailable", ambiguous: false });
  });

  it("lets go of the connection when aborted", async () => {
    const closed = Promise.withResolvers<void>();
    const controller = new AbortController();
    const { url } = await serve((request) => {
      request.socket.on("close", () => closed.resolve());
      controller.abort("stop");
    });
    const sender = createSender({ fetch, service: "hrflow", budget: createUnlimitedBudget() });
    await expect(sender(task, { signal: controller.signal })(messageTo(url))).rejects.toBe("stop");
    await closed.promise;
  });
});
