import { describe, expect, it } from "vitest";
import { assertBaseUrl, isLoopback } from "./base-url.ts";
import { UsageError } from "./errors.ts";

const field = "baseUrl";

describe("assertBaseUrl", () => {
  it.each([
    ["https://api.example.com/v1", "https://api.example.com/v1"],
    ["https://api.example.com/v1/", "https://api.example.com/v1"],
    ["https://api.example.com", "https://api.example.com"],
    ["http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1"],
    ["http://127.8.9.10", "http://127.8.9.10"],
    ["http://localhost:1", "http://localhost:1"],
    ["http://[::1]:1/x", "http://[::1]:1/x"],
  ])("accepts %s", (given, want) => {
    expect(assertBaseUrl(given, { field })).toBe(want);
  });

  it.each([
    ["no URL", "api.example.com", /not a URL/],
    ["an empty text", "", /not a URL/],
    ["plain http", "http://api.example.com/v1", /plain http/],
    ["a name that only looks local", "http://127.0.0.1.example.com", /plain http/],
    ["an address of the network", "http://192.168.0.1", /plain http/],
    ["another scheme", "ftp://api.example.com", /neither/],
    ["a password", "https://user:hunter2@api.example.com", /password/],
    ["a user alone", "https://user@api.example.com", /user name/],
    ["a query", "https://api.example.com/v1?a=hunter2", /query/],
    ["an empty query", "https://api.example.com/v1?", /query/],
    ["a fragment", "https://api.example.com/v1#hunter2", /fragment/],
  ])("refuses %s without repeating it", (_name, given, want) => {
    const refused = () => assertBaseUrl(given, { field });
    expect(refused).toThrow(UsageError);
    expect(refused).toThrow(want);
    expect(refused).not.toThrow(/hunter2/);
  });

  it("accepts plain http to another machine where that is allowed", () => {
    expect(assertBaseUrl("http://api.example.com", { field, allowInsecure: true })).toBe("http://api.example.com");
  });
});

describe("isLoopback", () => {
  it.each([
    ["http://2130706433/", true],
    ["http://0x7f.1/", true],
    ["http://LOCALHOST/", true],
    ["http://0.0.0.0/", false],
    ["http://[::ffff:127.0.0.1]/", false],
    ["http://localhost.example.com/", false],
  ])("knows the host of %s", (url, want) => {
    expect(isLoopback(new URL(url).hostname)).toBe(want);
  });
});
