import { createHmac } from "node:crypto";
import { signHrflowWebhook } from "@push-profile/sandbox";
import { describe, expect, it } from "vitest";
import { verifySignature } from "./verify-signature.ts";

const secret = "whsec_test";
const body =
  '{"type":"profile.storing.success","origin":"api","message":"Profile stored","profile":{"key":"0123456789abcdef0123456789abcdef01234567","source":{"key":"89abcdef0123456789abcdef0123456789abcdef"}}}';
const payload = Buffer.from(body).toString("base64");

function verify(signature: string, text = body, key = secret): boolean {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  return verifySignature(signature, Buffer.from(text), json, key);
}

describe("verifySignature", () => {
  it.each([
    ["in hex over the body", "edc72fa1015452ab8b519251c6f72e974ec0315fe7af2ddab166e8ce9e9b5abe"],
    ["in capitals", "EDC72FA1015452AB8B519251C6F72E974EC0315FE7AF2DDAB166E8CE9E9B5ABE"],
    [
      "as the Python SDK has it",
      `ZWRjNzJmYTEwMTU0NTJhYjhiNTE5MjUxYzZmNzJlOTc0ZWMwMzE1ZmU3YWYyZGRhYjE2NmU4Y2U5ZTliNWFiZQ==.${payload}`,
    ],
    ["as the PHP SDK has it", `7ccvoQFUUquLUZJRxvcul07AMV/nry3asWbozp6bWr4=.${payload}`],
    ["as the JavaScript SDK has it", `OUFBJRVHv6YZyvJXpSg98OWcYXGPgLk/UjpXiQfobsA=.${payload}`],
    [
      "in base64 without padding",
      `7ccvoQFUUquLUZJRxvcul07AMV_nry3asWbozp6bWr4.${Buffer.from(body).toString("base64url")}`,
    ],
  ])("accepts a signature %s", (_name, signature) => {
    expect(verify(signature)).toBe(true);
    expect(verify(signature, body, "another secret")).toBe(false);
    expect(verify(signature, body.replace("api", "web"))).toBe(false);
  });

  it("agrees with the published vector", () => {
    expect(verify("9d101d2bf630748679226b767d2031634c520390ff0e926afc09bc65a05bfdb2", "4567", "1234")).toBe(true);
  });

  it.each(["A", "B", "C", "D"] as const)("accepts what the sandbox signs by %s, whatever the letters", (recipe) => {
    const text = '{"type":"profile.storing.success","message":"Zoë 👋"}';
    expect(verify(signHrflowWebhook(recipe, secret, text), text)).toBe(true);
  });

  it.each([
    ["compact", '{"a":"Zoë","b":[1]}'],
    ["compact in ASCII", '{"a":"Zo\\u00eb","b":[1]}'],
  ])("accepts a signature over the body written %s", (_name, signed) => {
    const signature = signHrflowWebhook("D", secret, signed);
    expect(verify(signature, '{ "a": "Zoë",\n "b": [1] }')).toBe(true);
    expect(verify(signature, '{ "a": "Zoe",\n "b": [1] }')).toBe(false);
  });

  it.each(["A", "B", "C"] as const)("refuses a payload by %s that says something else than the body", (recipe) => {
    const signature = signHrflowWebhook(recipe, secret, body);
    expect(verify(signature, '{"type":"profile.storing.success"}')).toBe(false);
    expect(verify(signature, "no JSON")).toBe(false);
  });

  it("accepts a payload that says the same with other blanks", () => {
    expect(verify(signHrflowWebhook("B", secret, '{"a":1,"b":2}'), '{ "b": 2, "a": 1 }')).toBe(true);
  });

  it("refuses a payload that is no JSON beside another body", () => {
    expect(verify(signHrflowWebhook("B", secret, "no JSON"), '{"a":1}')).toBe(false);
  });

  it.each([
    ["nothing", ""],
    ["a dot", "."],
    ["two dots", `${payload}.${payload}.${payload}`],
    ["half a digest", "edc72fa1015452ab8b519251c6f72e97"],
    ["what is neither hex nor base64", "Zoë"],
    ["an empty signature before a payload", `.${payload}`],
    ["a raw digest without a payload", createHmac("sha256", secret).update(body).digest("base64")],
  ])("refuses %s", (_name, signature) => {
    expect(verify(signature)).toBe(false);
  });
});
