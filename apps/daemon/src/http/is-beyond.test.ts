import { describe, expect, it } from "vitest";
import { isBeyond } from "./is-beyond.ts";

describe("isBeyond", () => {
  it.each<[string, boolean, Record<string, string>, boolean]>([
    ["on this machine", true, { host: "localhost", accept: "*/*" }, false],
    ["where others can reach it", false, { host: "10.0.0.7" }, true],
    ["handed on", true, { Forwarded: "for=192.0.2.1" }, true],
    ["handed on by a client's address", true, { "X-Forwarded-For": "192.0.2.1" }, true],
    ["handed on by a protocol", true, { "x-forwarded-proto": "https" }, true],
    ["handed on by a host", true, { "X-Forwarded-Host": "status.example.com" }, true],
    ["handed on with an empty header", true, { "X-Forwarded-For": "" }, true],
    ["handed on by an nginx", true, { "X-Real-IP": "192.0.2.1" }, true],
    ["handed on by a proxy that says its name", true, { Via: "1.1 proxy" }, true],
  ])("a request %s", (_name, loopback, headers, want) => {
    expect(isBeyond({ loopback }, new Headers(headers))).toBe(want);
  });
});
