import { request } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { readListenAddress } from "./listen-address.ts";
import { type DaemonServer, startServer } from "./server.ts";

let server: DaemonServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function start(listen = "127.0.0.1:0"): Promise<number> {
  server = await startServer({
    listen: readListenAddress({ name: "PUSH_PROFILE_LISTEN", value: listen }),
    hosts: ["status.example.com"],
  });
  return server.address.port;
}

/** `fetch` does not let anybody choose the `Host`. */
function ask(
  port: number,
  path: string,
  { method = "GET", host = "localhost" } = {},
): Promise<{
  status: number | undefined;
  body: string;
  headers: string[];
}> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: "127.0.0.1", path, method, headers: { host }, agent: false }, (answer) => {
      let body = "";
      answer.on("data", (chunk) => {
        body += String(chunk);
      });
      answer.on("end", () => resolve({ status: answer.statusCode, body, headers: Object.keys(answer.headers) }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

describe("startServer", () => {
  it("answers /livez", async () => {
    expect(await ask(await start(), "/livez")).toMatchObject({ status: 200, body: "ok\n" });
  });

  it.each([
    ["another path", "/", {}, 404],
    ["a path below", "/livez/x", {}, 404],
    ["another method", "/livez", { method: "POST" }, 404],
    ["a name of somebody else's", "/livez", { host: "evil.example.org" }, 403],
    ["a name of somebody else's elsewhere", "/", { host: "evil.example.org" }, 403],
    ["a name that was added", "/livez", { host: "status.example.com:8787" }, 200],
  ])("answers %s", async (_name, path, how, status) => {
    expect((await ask(await start(), path, how)).status).toBe(status);
  });

  it("shows no banner", async () => {
    const { headers } = await ask(await start(), "/");
    expect(headers.filter((name) => name === "server" || name.startsWith("x-"))).toEqual([]);
  });

  it("says that an address is taken", async () => {
    const port = await start();
    await expect(start(`127.0.0.1:${port}`)).rejects.toMatchObject({
      code: "config",
      message: `cannot listen on 127.0.0.1:${port}: another process does already`,
    });
  });

  it("closes although somebody keeps a connection", async () => {
    const port = await start();
    const answer = await fetch(`http://127.0.0.1:${port}/livez`);
    expect(answer.status).toBe(200);
    await server?.close();
    await expect(fetch(`http://127.0.0.1:${port}/livez`)).rejects.toThrow();
  });
});
