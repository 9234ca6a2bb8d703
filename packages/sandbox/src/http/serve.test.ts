import { createServer } from "node:http";
import { UsageError } from "@push-profile/transport";
import { unusedPort } from "@push-profile/transport/testing";
import { describe, expect, it, onTestFinished } from "vitest";
import { startSandbox } from "../sandbox.ts";
import { openSandbox } from "../testing/open-sandbox.ts";
import { createTestClock } from "../testing/test-clock.ts";

/** Until the test ends, somebody else listens on this port. */
async function take(port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
}

describe("serve", () => {
  it("dates answers by the sandbox's clock", async () => {
    const sandbox = await openSandbox({ clock: createTestClock() });
    for (const reply of [await sandbox.hr("GET", "/auth"), await sandbox.tt("GET", "/company")]) {
      expect(reply.headers.get("date")).toBe("Mon, 02 Mar 2026 09:15:27 GMT");
    }
  });

  it("leaves the process's own fetch classes alone", async () => {
    const before = [globalThis.Request, globalThis.Response];
    const sandbox = await openSandbox();
    await sandbox.tt("GET", "/company");
    expect([globalThis.Request, globalThis.Response]).toEqual(before);
  });

  it("says which port it cannot have", async () => {
    const port = await unusedPort();
    await take(port);
    const start = startSandbox({ port });
    await expect(start).rejects.toBeInstanceOf(UsageError);
    await expect(start).rejects.toThrow(`the sandbox's hrflow cannot listen on 127.0.0.1, port ${port} (EADDRINUSE)`);
  });

  it("lets the first port go when the second cannot be had", async () => {
    const port = await unusedPort();
    await take(port + 1);
    await expect(startSandbox({ port })).rejects.toThrow("the sandbox's teamtailor cannot listen");
    await expect(startSandbox({ port })).rejects.toThrow("the sandbox's teamtailor cannot listen");
  });

  it("records requests with their headers and bodies, oldest first", async () => {
    const clock = createTestClock();
    const sandbox = await openSandbox({ clock });
    await sandbox.hr("GET", "/source", { query: { key: "x y" } });
    const created = await sandbox.create({ email: "a@example.com" });
    expect(sandbox.requests).toMatchObject([
      { id: 1, service: "hrflow", method: "GET", path: "/source", query: { key: "x y" }, status: 400, requestBody: "" },
      {
        id: 2,
        service: "teamtailor",
        method: "POST",
        path: "/candidates",
        query: {},
        at: clock.now(),
        arrivedAt: clock.now(),
        answeredAt: clock.now(),
        status: 201,
        decided: 201,
        faults: [],
        limited: false,
        requestHeaders: { "x-api-version": "20240904" },
        requestBody: '{"data":{"type":"candidates","attributes":{"email":"a@example.com"}}}',
        responseHeaders: { "x-rate-limit-remaining": "49" },
        responseBody: created.text,
      },
    ]);
  });

  it("keeps no headers and bodies where told so", async () => {
    const sandbox = await startSandbox({ keepBodies: false });
    onTestFinished(() => sandbox.close());
    await fetch(`${sandbox.teamtailor.baseUrl}/candidates`, { method: "POST", body: "{}" });
    expect(sandbox.requests).toMatchObject([
      { requestBody: null, responseBody: null, requestHeaders: {}, responseHeaders: {}, status: 406 },
    ]);
    expect(Object.keys(sandbox.requests[0]?.requestHeaders ?? { left: "" })).toEqual([]);
  });
});
