import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { readNetworkFailure } from "./network-failure.ts";

function failing(properties: object): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error("secret text"), properties) });
}

describe("readNetworkFailure", () => {
  it.each([
    ["a refused connection", { code: "ECONNREFUSED", syscall: "connect" }, "refused", false],
    ["no way to the host", { code: "EHOSTUNREACH", syscall: "connect" }, "refused", false],
    ["a connection that timed out", { code: "ETIMEDOUT", syscall: "connect" }, "refused", false],
    ["a connection that undici gave up", { code: "UND_ERR_CONNECT_TIMEOUT" }, "refused", false],
    ["an unknown host", { code: "ENOTFOUND", syscall: "getaddrinfo" }, "unknown_host", false],
    ["name servers out of reach", { code: "EAI_AGAIN", syscall: "getaddrinfo" }, "unknown_host", false],
    ["a foreign certificate", { code: "SELF_SIGNED_CERT_IN_CHAIN" }, "certificate", false],
    ["a certificate for another name", { code: "ERR_TLS_CERT_ALTNAME_INVALID" }, "certificate", false],
    ["an old certificate", { code: "CERT_HAS_EXPIRED" }, "certificate", false],
    ["a reset", { code: "ECONNRESET", syscall: "read" }, "broken", true],
    ["a closed socket", { code: "UND_ERR_SOCKET" }, "broken", true],
    ["a read that timed out", { code: "ETIMEDOUT", syscall: "read" }, "timeout", true],
    ["undici's own time limit", { code: "UND_ERR_HEADERS_TIMEOUT" }, "timeout", true],
    ["a code that is no word", { code: "see https://example.com?key=1" }, "broken", true],
    ["no code", {}, "broken", true],
  ])("reads %s", (_name, properties, kind, maySent) => {
    expect(readNetworkFailure(failing(properties))).toMatchObject({ kind, maySent });
  });

  it("reads several addresses that all refused", () => {
    const one = Object.assign(new Error("x"), { code: "ENETUNREACH", syscall: "connect" });
    const cause = Object.assign(new AggregateError([one, one]), { code: "ETIMEDOUT" });
    expect(readNetworkFailure(new TypeError("fetch failed", { cause }))).toEqual({
      code: "ENETUNREACH",
      kind: "refused",
      maySent: false,
    });
  });

  it.each([null, undefined, "text", 7, {}])("says broken for %j", (thrown) => {
    expect(readNetworkFailure(thrown)).toEqual({ code: null, kind: "broken", maySent: true });
  });

  it("does not run in circles", () => {
    const circle = new Error("x");
    circle.cause = circle;
    expect(readNetworkFailure(circle).kind).toBe("broken");
  });

  it("reads what fetch really throws at a closed port", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const thrown = await fetch(`http://127.0.0.1:${port}`).catch((error: unknown) => error);
    expect(readNetworkFailure(thrown)).toEqual({ code: "ECONNREFUSED", kind: "refused", maySent: false });
  });
});
