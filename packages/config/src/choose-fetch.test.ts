import { createServer } from "node:http";
import { connect } from "node:net";
import type { Fetch } from "@push-profile/transport";
import { localServer } from "@push-profile/transport/testing";
import { describe, expect, it, onTestFinished } from "vitest";
import { chooseFetch } from "./choose-fetch.ts";

/** A proxy that leads every tunnel to one server that tells what it was asked, and tells the hosts it was asked for. */
async function openProxy(): Promise<{ url: string; asked: string[] }> {
  const echo = await localServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const { method, url, headers } = request;
    response.end(JSON.stringify({ method, url, host: headers.host, key: headers["x-key"], body }));
  });
  const asked: string[] = [];
  const server = createServer();
  server.on("connect", (request, socket) => {
    asked.push(request.url ?? "");
    const upstream = connect(Number(new URL(echo).port), "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on("error", () => socket.destroy());
    socket.on("error", () => upstream.destroy());
    onTestFinished(() => {
      socket.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { url: `http://127.0.0.1:${address.port}`, asked };
}

type Asked = Parameters<Fetch>[1];

function asking(part: Partial<Asked> = {}): Asked {
  const { signal } = new AbortController();
  return { method: "GET", headers: {}, body: null, redirect: "manual", signal, ...part };
}

async function textOf(fetch: Fetch, url: string, request: Asked = asking()): Promise<string> {
  const reader = (await fetch(url, request)).body?.getReader();
  let text = "";
  for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read()) {
    text += Buffer.from(next.value).toString();
  }
  return text;
}

describe("the way requests go", () => {
  it.each([{}, { HTTPS_PROXY: "", NO_PROXY: "*" }])("is straight where no proxy is named: %j", async (env) => {
    const url = await localServer(({ headers }, response) => response.end(headers["accept-encoding"]));
    // Only the quick one asks for this; the platform's asks for more.
    expect(await textOf(await chooseFetch({ env }), url)).toBe("gzip, br");
  });

  it("is what was handed in before any proxy", async () => {
    const own = async () => new Response();
    expect(await chooseFetch({ env: { HTTPS_PROXY: "http://127.0.0.1:1" }, fetch: own })).toBe(own);
  });

  it("leads through the proxy, with method, headers and body", async () => {
    const proxy = await openProxy();
    const fetch = await chooseFetch({ env: { HTTP_PROXY: proxy.url } });
    const request = asking({ method: "POST", headers: { "x-key": "k" }, body: '{"a":1}' });
    const text = await textOf(fetch, "http://api.example.com/v1", request);
    const want = { method: "POST", url: "/v1", host: "api.example.com", key: "k", body: '{"a":1}' };
    expect(JSON.parse(text)).toEqual(want);
    expect(proxy.asked).toEqual(["api.example.com:80"]);
  });

  it("leads https through the proxy, and nowhere else where that fails", async () => {
    const proxy = await openProxy();
    const fetch = await chooseFetch({ env: { HTTPS_PROXY: proxy.url } });
    await expect(fetch("https://api.example.com/v1", asking())).rejects.toThrow();
    expect(proxy.asked).toEqual(["api.example.com:443"]);
  });

  it("leads past the proxy to this machine, and to the hosts that are named", async () => {
    const proxy = await openProxy();
    const here = await localServer((_request, response) => response.end("here"));
    const fetch = await chooseFetch({ env: { http_proxy: proxy.url, no_proxy: "direct.invalid" } });
    expect(await textOf(fetch, here)).toBe("here");
    await expect(fetch("http://direct.invalid/", asking())).rejects.toThrow();
    expect(proxy.asked).toEqual([]);
  });

  it("can be called off", async () => {
    const fetch = await chooseFetch({ env: { HTTP_PROXY: await localServer(() => {}) } });
    const stop = new AbortController();
    const asked = fetch("http://api.example.com/", asking({ signal: stop.signal }));
    stop.abort();
    await expect(asked).rejects.toThrow();
  });

  it.each(["proxy:3128", "socks5://user:hunter2@127.0.0.1", "not an address"])(
    "cannot be %s, which is not repeated",
    async (value) => {
      const choosing = chooseFetch({ env: { HTTPS_PROXY: value } });
      await expect(choosing).rejects.toThrow("HTTPS_PROXY is not an address of a proxy");
    },
  );
});
