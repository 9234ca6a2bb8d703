import { describe, expect, it } from "vitest";
import { isAllowedHost } from "./allowed-host.ts";
import { readListenAddress } from "./listen-address.ts";

describe("isAllowedHost", () => {
  it.each<[string | undefined, string, boolean]>([
    ["127.0.0.1:8787", "127.0.0.1:8787", true],
    ["127.0.0.1", "127.0.0.1:8787", true],
    ["localhost:8787", "127.0.0.1:8787", true],
    ["LocalHost:8787", "127.0.0.1:8787", true],
    ["localhost.:8787", "127.0.0.1:8787", true],
    ["[::1]:8787", "[::1]:8787", true],
    ["status.example.com", "127.0.0.1:8787", true],
    ["evil.example.org:8787", "127.0.0.1:8787", false],
    ["127.0.0.1.example.org", "127.0.0.1:8787", false],
    ["localhost.example.org", "127.0.0.1:8787", false],
    ["10.0.0.7:8787", "127.0.0.1:8787", false],
    ["10.0.0.7:8787", "0.0.0.0:8787", true],
    ["[fd00::7]:8787", "[::]:8787", true],
    ["evil.example.org:8787", "0.0.0.0:8787", false],
    ["push.example.com", "push.example.com:80", true],
    ["", "127.0.0.1:8787", false],
    [undefined, "127.0.0.1:8787", false],
    ["localhost@evil.example.org", "127.0.0.1:8787", false],
  ])("%j at %s: %s", (header, listen, want) => {
    expect(
      isAllowedHost(header, readListenAddress({ name: "PUSH_PROFILE_LISTEN", value: listen }), ["status.example.com"]),
    ).toBe(want);
  });
});
