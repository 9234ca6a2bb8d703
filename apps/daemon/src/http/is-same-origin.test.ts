import { describe, expect, it } from "vitest";
import { isSameOrigin } from "./is-same-origin.ts";

const host = "127.0.0.1:8787";
const origin = `http://${host}`;

describe("isSameOrigin", () => {
  it.each<[string, Record<string, string>, boolean]>([
    ["the page itself", { host, origin, "sec-fetch-site": "same-origin" }, true],
    ["an older browser", { host, origin }, true],
    ["a browser that keeps the origin to itself", { host, "sec-fetch-site": "same-origin" }, true],
    ["the page behind a proxy with TLS", { host: "status.example.com", origin: "https://status.example.com" }, true],
    [
      "the page at a port that is named",
      { host: "status.example.com:443", origin: "https://status.example.com" },
      true,
    ],
    ["another page", { host, origin: "https://evil.example.org", "sec-fetch-site": "cross-site" }, false],
    ["another page in an older browser", { host, origin: "https://evil.example.org" }, false],
    ["another port of this machine", { host, origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-site" }, false],
    ["another port in an older browser", { host, origin: "http://127.0.0.1:3000" }, false],
    ["a page without an origin", { host, origin: "null" }, false],
    ["a page that contradicts itself", { host, origin, "sec-fetch-site": "cross-site" }, false],
    ["an address that was typed", { host, "sec-fetch-site": "none" }, false],
    ["a program", { host }, false],
    ["nobody", { origin }, false],
  ])("%s", (_name, headers, want) => {
    expect(isSameOrigin(new Headers(headers))).toBe(want);
  });
});
