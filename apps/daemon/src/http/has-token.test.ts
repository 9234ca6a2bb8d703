import { Secret } from "@push-profile/config";
import { describe, expect, it } from "vitest";
import { hasToken } from "./has-token.ts";

const basic = (text: string): string => `Basic ${Buffer.from(text).toString("base64")}`;

describe("hasToken", () => {
  it.each<[string | null, boolean]>([
    ["Bearer a-long-tökèn", false],
    ["Bearer a-long-token", true],
    ["bearer   a-long-token ", true],
    ["Bearer a-long-toke", false],
    ["Bearer a-long-token2", false],
    ["Bearer ", false],
    ["a-long-token", false],
    [basic("anybody:a-long-token"), true],
    [basic(":a-long-token"), true],
    [basic("a-long-token:"), false],
    [basic("a-long-token"), false],
    [basic("anybody:wrong"), false],
    ["Basic %%%", false],
    ["", false],
    [null, false],
  ])("%j: %s", (authorization, want) => {
    const headers = new Headers();
    if (authorization !== null) headers.set("authorization", authorization);
    expect(hasToken(new Request("http://localhost/", { headers }), new Secret("a-long-token"))).toBe(want);
  });

  it("takes a password with colons and letters of every language", () => {
    const headers = { authorization: basic("ops:né:pass") };
    expect(hasToken(new Request("http://localhost/", { headers }), new Secret("né:pass"))).toBe(true);
  });
});
