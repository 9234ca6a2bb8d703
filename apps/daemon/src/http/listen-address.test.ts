import { UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { usageError } from "../testing/usage-error.ts";
import { readListenAddress, requireToken } from "./listen-address.ts";

describe("readListenAddress", () => {
  it.each([
    ["127.0.0.1:8787", { host: "127.0.0.1", port: 8787, loopback: true }],
    ["127.1.2.3:1", { host: "127.1.2.3", port: 1, loopback: true }],
    ["localhost:0", { host: "localhost", port: 0, loopback: true }],
    ["LOCALHOST:80", { host: "localhost", port: 80, loopback: true }],
    ["[::1]:8787", { host: "::1", port: 8787, loopback: true }],
    ["0.0.0.0:8787", { host: "0.0.0.0", port: 8787, loopback: false }],
    ["[::]:8787", { host: "::", port: 8787, loopback: false }],
    ["10.0.0.7:65535", { host: "10.0.0.7", port: 65_535, loopback: false }],
    ["push.example.com:80", { host: "push.example.com", port: 80, loopback: false }],
    ["127.0.0.1.example.com:80", { host: "127.0.0.1.example.com", port: 80, loopback: false }],
  ])("reads %s", (text, want) => {
    expect(readListenAddress({ name: "PUSH_PROFILE_LISTEN", value: text })).toMatchObject(want);
  });

  it.each([
    "8787",
    ":8787",
    "127.0.0.1",
    "127.0.0.1:",
    "::1:8787",
    "[127.0.0.1]:80",
    "a:65536",
    "a b:1",
    "http://a:80",
    "",
  ])("refuses %j", (text) => {
    expect(() => readListenAddress({ name: "PUSH_PROFILE_LISTEN", value: text })).toThrow(
      usageError("PUSH_PROFILE_LISTEN is not an address to listen on"),
    );
  });
});

describe("requireToken", () => {
  it.each([
    ["127.0.0.1:1", false, true],
    ["0.0.0.0:1", false, false],
    ["0.0.0.0:1", true, true],
    ["10.0.0.7:1", false, false],
  ])("listening on %s with a token (%s) is accepted: %s", (text, hasToken, accepted) => {
    const require = (): void => requireToken(readListenAddress({ name: "PUSH_PROFILE_LISTEN", value: text }), hasToken);
    if (accepted) expect(require).not.toThrow();
    else expect(require).toThrow(UsageError);
  });
});
