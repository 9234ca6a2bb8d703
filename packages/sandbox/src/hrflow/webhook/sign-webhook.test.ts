import { describe, expect, it } from "vitest";
import { signHrflowWebhook } from "./sign-webhook.ts";

const SECRET = "whsec_test";
const BODY =
  '{"type":"profile.storing.success","origin":"api","message":"Profile stored","profile":{"key":"0123456789abcdef0123456789abcdef01234567","source":{"key":"89abcdef0123456789abcdef0123456789abcdef"}}}';
const PAYLOAD = Buffer.from(BODY).toString("base64");

describe("signHrflowWebhook", () => {
  it("signs a body of 197 bytes", () => {
    expect(Buffer.byteLength(BODY)).toBe(197);
  });

  it.each([
    ["A", `ZWRjNzJmYTEwMTU0NTJhYjhiNTE5MjUxYzZmNzJlOTc0ZWMwMzE1ZmU3YWYyZGRhYjE2NmU4Y2U5ZTliNWFiZQ==.${PAYLOAD}`],
    ["B", `7ccvoQFUUquLUZJRxvcul07AMV/nry3asWbozp6bWr4=.${PAYLOAD}`],
    ["C", `OUFBJRVHv6YZyvJXpSg98OWcYXGPgLk/UjpXiQfobsA=.${PAYLOAD}`],
    ["D", "edc72fa1015452ab8b519251c6f72e974ec0315fe7af2ddab166e8ce9e9b5abe"],
  ] as const)("signs by recipe %s", (recipe, want) => {
    expect(signHrflowWebhook(recipe, SECRET, BODY)).toBe(want);
  });

  it("agrees with the published vector of D", () => {
    const want = "9d101d2bf630748679226b767d2031634c520390ff0e926afc09bc65a05bfdb2";
    expect(signHrflowWebhook("D", "1234", "4567")).toBe(want);
  });

  it.each([
    ["A", "Pz8_fn5-w7bDtsO2"],
    ["B", "Pz8/fn5+w7bDtsO2"],
    ["C", "Pz8/fn5+w7bDtsO2"],
  ] as const)("writes the body of recipe %s in its alphabet", (recipe, want) => {
    expect(signHrflowWebhook(recipe, SECRET, "???~~~ööö").split(".")[1]).toBe(want);
  });
});
