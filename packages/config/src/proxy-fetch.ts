import { isLoopback } from "@push-profile/transport";
import { EnvHttpProxyAgent, fetch } from "undici";
import type { ProxyNames } from "./choose-fetch.ts";

/** A fetch that goes through the proxies, but never to reach this machine. */
export function createProxyFetch(names: ProxyNames): typeof globalThis.fetch {
  const dispatcher = new EnvHttpProxyAgent(names);
  return async (input, init) => {
    const request = new Request(input, init);
    if (isLoopback(new URL(request.url).hostname)) return globalThis.fetch(request);
    const { url, method, redirect, signal } = request;
    const headers = [...request.headers];
    const body = request.body === null ? null : await request.text();
    return fetch(url, { method, headers, body, redirect, signal, dispatcher });
  };
}
