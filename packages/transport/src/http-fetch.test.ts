import { execFile } from "node:child_process";
import { getEventListeners, once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { FetchRequest, FetchResponse } from "./fetch.ts";
import { createHttpFetch, type HttpFetchOptions } from "./http-fetch.ts";
import { readNetworkFailure } from "./network-failure.ts";
import { BodyTooLarge, readText } from "./read-body.ts";
import { deadAddress, localServer } from "./testing/local-server.ts";
import { testCertificate } from "./testing/test-certificate.ts";

const MOST = 1024 * 1024;

function asking(part: Partial<FetchRequest> = {}): FetchRequest {
  const { signal } = new AbortController();
  return { method: "GET", headers: {}, body: null, redirect: "manual", signal, ...part };
}

function ask(url: string, part: Partial<FetchRequest> = {}, options: HttpFetchOptions = {}): Promise<FetchResponse> {
  return createHttpFetch(options)(url, asking(part));
}

/** A server of raw bytes; it lives as long as the test. */
async function rawServer(onConnection: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on("error", () => {}));
    onConnection(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** Time stands still until it is turned by hand; that of the sockets goes on. */
function stopTimers(): void {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
}

async function failureOf(doing: Promise<unknown>): Promise<unknown> {
  return doing.then(
    () => {
      throw new Error("it did not fail");
    },
    (thrown: unknown) => thrown,
  );
}

describe("a request", () => {
  it("goes out with its method, its headers and its body, in bytes", async () => {
    const seen = Promise.withResolvers<[IncomingMessage, string]>();
    const url = await localServer(async (request, response) => {
      let text = "";
      for await (const chunk of request.setEncoding("utf8")) text += chunk;
      response.end();
      seen.resolve([request, text]);
    });
    const body = '{"name":"Åse"}';
    await ask(`${url}/v1/people?a=b%20c`, { method: "PATCH", headers: { "X-Key": "k" }, body });
    const [request, text] = await seen.promise;
    expect(request).toMatchObject({ method: "PATCH", url: "/v1/people?a=b%20c" });
    expect(request.headers).toMatchObject({
      "x-key": "k",
      "content-length": "15",
      "accept-encoding": "gzip, br",
    });
    expect(text).toBe(body);
  });

  it.each([
    ["GET", undefined],
    ["DELETE", undefined],
    ["POST", "0"],
  ])("goes out without a body: %s", async (method, length) => {
    const url = await localServer(({ headers }, response) => {
      response.end(JSON.stringify([headers["content-length"], headers["transfer-encoding"]]));
    });
    const text = await readText(await ask(url, { method }), MOST);
    expect(JSON.parse(text)).toEqual([length ?? null, null]);
  });
});

describe("an answer", () => {
  it("has a status, headers, repeated ones too, and a body", async () => {
    const url = await localServer((_request, response) => {
      response.writeHead(201, ["X-One", "1", "X-Two", "a", "x-two", "b", "Set-Cookie", "c=1", "Set-Cookie", "d=2"]);
      response.end("Påhitt 🙂");
    });
    const answer = await ask(url);
    expect(answer.status).toBe(201);
    const names = ["x-one", "X-ONE", "x-two", "set-cookie", "x-three", "__proto__", "constructor"];
    const values = names.map((name) => answer.headers.get(name));
    expect(values).toEqual(["1", "1", "a, b", "c=1, d=2", null, null, null]);
    expect(await readText(answer, MOST)).toBe("Påhitt 🙂");
  });

  it("may have no body", async () => {
    const url = await localServer((_request, response) => response.writeHead(204).end());
    const answer = await ask(url, { method: "DELETE" });
    expect([answer.status, await readText(answer, MOST)]).toEqual([204, ""]);
  });

  it("may be a redirect, which is not followed", async () => {
    const asked: (string | undefined)[] = [];
    const url = await localServer(({ url: path }, response) => {
      asked.push(path);
      response.writeHead(302, { location: "/elsewhere" }).end();
    });
    const answer = await ask(`${url}/here`);
    expect([answer.status, answer.headers.get("location"), asked]).toEqual([302, "/elsewhere", ["/here"]]);
  });

  it.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ])("is decoded: %s", async (coding, encode) => {
    const url = await localServer((_request, response) =>
      response.writeHead(200, { "content-encoding": coding }).end(encode("Påhitt 🙂")),
    );
    expect(await readText(await ask(url), MOST)).toBe("Påhitt 🙂");
  });

  it("that unfolds to more than is wanted is let go of", async () => {
    const closed = Promise.withResolvers<void>();
    const bomb = gzipSync(Buffer.alloc(64 * MOST));
    const url = await localServer((request, response) => {
      request.socket.on("close", () => closed.resolve());
      // Without an end, so that nothing but the reader can close the connection.
      response.writeHead(200, { "content-encoding": "gzip" }).write(bomb);
    });
    expect(bomb.byteLength).toBeLessThan(MOST);
    expect(await failureOf(readText(await ask(url), MOST))).toBeInstanceOf(BodyTooLarge);
    await closed.promise;
  });

  it("that is not wanted is let go of", async () => {
    const closed = Promise.withResolvers<void>();
    const url = await localServer((request, response) => {
      request.socket.on("close", () => closed.resolve());
      response.write("a");
    });
    const { body } = await ask(url);
    await body?.cancel();
    await closed.promise;
  });
});

describe("an abort", () => {
  const reason = { not: "an error" };

  it("that came before keeps the request from being sent", async () => {
    const asked: string[] = [];
    const url = await localServer(({ method = "" }, response) => {
      asked.push(method);
      response.end();
    });
    const fetch = createHttpFetch();
    expect(await failureOf(fetch(url, asking({ method: "POST", signal: AbortSignal.abort(reason) })))).toBe(reason);
    await fetch(url, asking());
    expect(asked).toEqual(["GET"]);
  });

  it("before the answer rejects with its reason and lets go of the connection", async () => {
    const closed = Promise.withResolvers<void>();
    const stop = new AbortController();
    const url = await localServer((request) => {
      request.socket.on("close", () => closed.resolve());
      stop.abort(reason);
    });
    expect(await failureOf(ask(url, { signal: stop.signal }))).toBe(reason);
    await closed.promise;
  });

  it.each([
    ["plain", {}, Buffer.from("a")],
    ["encoded", { "content-encoding": "gzip" }, gzipSync("a")],
  ])("in the middle of a body ends the reading with its reason: %s", async (_name, headers, bytes) => {
    const closed = Promise.withResolvers<void>();
    const stop = new AbortController();
    const url = await localServer((request, response) => {
      request.socket.on("close", () => closed.resolve());
      response.writeHead(200, headers).write(bytes);
    });
    const reader = (await ask(url, { signal: stop.signal })).body?.getReader();
    expect(String((await reader?.read())?.value)).toBe("a");
    stop.abort(reason);
    expect(await failureOf(Promise.resolve(reader?.read()))).toBe(reason);
    await closed.promise;
  });

  it("after the end harms neither the answer nor the connection", async () => {
    const sockets = new Set<Socket>();
    const url = await localServer((request, response) => {
      sockets.add(request.socket);
      response.end("a");
    });
    const fetch = createHttpFetch();
    const stop = new AbortController();
    expect(await readText(await fetch(url, asking({ signal: stop.signal })), MOST)).toBe("a");
    expect(getEventListeners(stop.signal, "abort")).toEqual([]);
    stop.abort(reason);
    expect(await readText(await fetch(url, asking()), MOST)).toBe("a");
    expect(sockets.size).toBe(1);
  });
});

describe("a connection", () => {
  it("serves one request after the other", async () => {
    const sockets = new Set<Socket>();
    const url = await localServer((request, response) => {
      sockets.add(request.socket);
      request.resume().on("end", () => response.end("a"));
    });
    const fetch = createHttpFetch();
    for (const method of ["GET", "POST", "GET"]) {
      await readText(await fetch(url, asking({ method, body: method === "POST" ? "{}" : null })), MOST);
    }
    expect(sockets.size).toBe(1);
  });

  it("that is made may be slow to answer, a new one and a kept one", async () => {
    stopTimers();
    const sockets = new Set<Socket>();
    const url = await localServer((request, response) => {
      sockets.add(request.socket);
      vi.advanceTimersByTime(60_000);
      response.end("late");
    });
    const fetch = createHttpFetch();
    expect(await readText(await fetch(url, asking()), MOST)).toBe("late");
    expect(await readText(await fetch(url, asking()), MOST)).toBe("late");
    expect(sockets.size).toBe(1);
  });

  it("that nobody needs is closed after its time", async () => {
    const closed = Promise.withResolvers<void>();
    const url = await localServer((request, response) => {
      request.socket.on("close", () => closed.resolve());
      response.end("a");
    });
    await readText(await ask(url, {}, { keepMs: 5 }), MOST);
    await closed.promise;
  });

  it("that the service closed meanwhile fails a POST, which is sent once", async () => {
    const asked: string[] = [];
    const url = await localServer(({ method = "", socket }, response) => {
      asked.push(method);
      if (method === "GET") response.end("a");
      else socket.destroy();
    });
    const fetch = createHttpFetch();
    await readText(await fetch(url, asking()), MOST);
    const failure = await failureOf(fetch(url, asking({ method: "POST", body: "{}" })));
    expect(readNetworkFailure(failure)).toEqual({ code: "ECONNRESET", kind: "broken", maySent: true });
    expect(asked).toEqual(["GET", "POST"]);
    expect(await readText(await fetch(url, asking()), MOST)).toBe("a");
  });

  it.each([
    ["a reset", (socket: Socket) => void socket.resetAndDestroy(), "ECONNRESET"],
    ["half a head", (socket: Socket) => void socket.end("HTTP/1.1 200 O"), "ECONNRESET"],
    ["half a body", (socket: Socket) => void socket.end("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"), "ECONNRESET"],
    [
      "half a chunk",
      (socket: Socket) => void socket.end("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n{"),
      "ECONNRESET",
    ],
    ["no HTTP", (socket: Socket) => void socket.end("SSH-2.0-OpenSSH_9.2\r\n"), "HPE_INVALID_CONSTANT"],
  ])("that brings %s is broken", async (_name, answer, code) => {
    const port = await rawServer((socket) => socket.once("data", () => answer(socket)));
    const asked = ask(`http://127.0.0.1:${port}`).then((answered) => readText(answered, MOST));
    expect(readNetworkFailure(await failureOf(asked))).toEqual({ code, kind: "broken", maySent: true });
  });

  it.each([
    ["nobody listens", () => deadAddress()],
    ["the platform's fetch would not even try", async () => "http://127.0.0.1:1"],
  ])("where %s is refused", async (_name, address) => {
    const failure = await failureOf(ask(await address(), { method: "POST", body: "{}" }));
    expect(readNetworkFailure(failure)).toEqual({ code: "ECONNREFUSED", kind: "refused", maySent: false });
  });

  it("that is not made in time is refused: nothing was sent", async () => {
    stopTimers();
    const port = await rawServer((socket) => socket.once("data", () => vi.advanceTimersByTime(10_000)));
    const failure = await failureOf(ask(`https://127.0.0.1:${port}`));
    expect(readNetworkFailure(failure)).toEqual({ code: "ETIMEDOUT", kind: "refused", maySent: false });
  });
});

describe("https", () => {
  async function tlsServer(): Promise<string> {
    const server = createTlsServer(testCertificate, (_request, response) => response.end("safe"));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    return `https://127.0.0.1:${address.port}`;
  }

  it("refuses a certificate that nobody vouches for, before anything is sent", async () => {
    const failure = await failureOf(ask(await tlsServer(), { method: "POST", body: "{}" }));
    expect(readNetworkFailure(failure)).toMatchObject({ kind: "certificate", maySent: false });
  });

  it("trusts whom NODE_EXTRA_CA_CERTS names", async () => {
    const folder = await mkdtemp(join(tmpdir(), "http-fetch-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, "ca.pem");
    await writeFile(file, testCertificate.cert);
    const script = `
      import { createHttpFetch } from ${JSON.stringify(new URL("./http-fetch.ts", import.meta.url).href)};
      import { readText } from ${JSON.stringify(new URL("./read-body.ts", import.meta.url).href)};
      const { signal } = new AbortController();
      const answer = await createHttpFetch()(process.argv[1], { method: "GET", headers: {}, body: null, redirect: "manual", signal });
      process.stdout.write(await readText(answer, 100));`;
    const args = ["--input-type=module", "--eval", script, await tlsServer()];
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: file };
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });
    expect(stdout).toBe("safe");
  });
});

it("leaves the platform's fetch unloaded", async () => {
  const url = await localServer((_request, response) => response.end("a"));
  const script = `
    import { createHttpFetch } from ${JSON.stringify(new URL("./http-fetch.ts", import.meta.url).href)};
    const { signal } = new AbortController();
    const { body } = await createHttpFetch()(process.argv[1], { method: "GET", headers: {}, body: null, redirect: "manual", signal });
    await body.cancel();
    process.stdout.write(String(process.moduleLoadList.some((name) => name.includes("undici"))));`;
  const args = ["--input-type=module", "--eval", script, url];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(stdout).toBe("false");
});
