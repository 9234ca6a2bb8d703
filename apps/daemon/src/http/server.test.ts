import { connect, type Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { ask } from "./testing/ask.ts";
import { sampleStatus, sampleWatch } from "./testing/sample-watch.ts";
import { start } from "./testing/start.ts";

/** As they are before any server is there. */
const own = { Request: globalThis.Request, Response: globalThis.Response };

/** What the server says on a connection until it ends it. */
async function untilClosed(socket: Socket): Promise<string> {
  let text = "";
  socket.on("data", (chunk) => {
    text += String(chunk);
  });
  // Whoever goes on sending may be reset, which is an end as well.
  await new Promise((resolve) => socket.once("close", resolve));
  return text;
}

describe("startServer", () => {
  it("says that an address is taken", async () => {
    const { port } = await start();
    await expect(start({ listen: `127.0.0.1:${port}` })).rejects.toMatchObject({
      code: "config",
      message: `cannot listen on 127.0.0.1:${port}: another process does already`,
    });
  });

  it.each([
    ["headers", "GET /livez HTTP/1.1\r\nHost: localhost\r\nX-A: ", { headersMs: 200, requestMs: 60_000 }],
    [
      "a body",
      "POST /webhooks/hrflow HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999\r\n\r\n",
      { headersMs: 200, requestMs: 300 },
    ],
  ])("does not wait for %s that never end", async (_name, begun, limits) => {
    const { port } = await start({ limits: { ...limits, checkMs: 50 } });
    const socket = connect(port, "127.0.0.1");
    socket.write(begun);
    const drip = setInterval(() => socket.write("x"), 20);
    socket.on("error", () => {
      // The other end does not want any more of it.
    });
    const text = await untilClosed(socket).finally(() => clearInterval(drip));
    expect(text).not.toContain("200 OK");
  });

  it("ends a connection on which nothing moves", async () => {
    const { port } = await start({ limits: { silenceMs: 200 } });
    const socket = connect(port, "127.0.0.1");
    expect(await untilClosed(socket)).not.toContain("200 OK");
  });

  it("refuses headers that are too large", async () => {
    const { port } = await start();
    expect((await ask(port, "/livez", { headers: { "x-a": "x".repeat(70_000) } })).status).toBe(431);
  });

  it("answers what is under way, and nothing more, when it closes", async () => {
    const gate = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const watch = sampleWatch({
      status: async () => {
        asked.resolve();
        await gate.promise;
        return sampleStatus();
      },
    });
    const { port, close } = await start({ watch });
    const answer = fetch(`http://127.0.0.1:${port}/api/status`);
    await asked.promise;
    const closing = close();
    await expect(fetch(`http://127.0.0.1:${port}/livez`)).rejects.toThrow();
    gate.resolve();
    expect(await (await answer).json()).toEqual(sampleStatus());
    await closing;
  });

  it("does not wait for ever for an answer that does not come", async () => {
    const asked = Promise.withResolvers<void>();
    const watch = sampleWatch({
      status: () => {
        asked.resolve();
        return new Promise(() => {});
      },
    });
    const { port, close } = await start({ watch, limits: { graceMs: 100 } });
    const answer = fetch(`http://127.0.0.1:${port}/api/status`);
    answer.catch(() => {
      // Expected below.
    });
    await asked.promise;
    await close();
    await expect(answer).rejects.toThrow();
  });

  it("closes although somebody keeps a connection", async () => {
    const { port, close } = await start();
    await (await fetch(`http://127.0.0.1:${port}/livez`)).text();
    await close();
    await expect(fetch(`http://127.0.0.1:${port}/livez`)).rejects.toThrow();
  });

  it("leaves the process's own Request and Response alone", async () => {
    await start();
    expect(globalThis.Request).toBe(own.Request);
    expect(globalThis.Response).toBe(own.Response);
  });
});
