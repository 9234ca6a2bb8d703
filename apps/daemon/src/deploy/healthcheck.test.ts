import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";

interface Asked {
  url: string | undefined;
  host: string | undefined;
}

/** A server that answers everything with `status`. */
async function serve(status: number): Promise<{ port: number; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    asked.push({ url: request.url, host: request.headers.host });
    response.writeHead(status).end();
  });
  onTestFinished(() => void server.close());
  return { port: await listening(server), asked };
}

async function listening(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("it listens on no port");
  return address.port;
}

function check(listen: string): Promise<{ code: number | null; stderr: string }> {
  const file = fileURLToPath(new URL("../../deploy/docker/healthcheck.mjs", import.meta.url));
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [file], { env: { PUSH_PROFILE_LISTEN: listen } }, (_, _out, stderr) =>
      resolve({ code: child.exitCode, stderr }),
    );
  });
}

it.each([
  ["127.0.0.1", "127.0.0.1"],
  ["localhost", "localhost"],
  ["0.0.0.0", "127.0.0.1"],
])("is content where the daemon that listens on %s answers", async (listens, reached) => {
  const { port, asked } = await serve(200);
  expect(await check(`${listens}:${port}`)).toEqual({ code: 0, stderr: "" });
  expect(asked).toEqual([{ url: "/livez", host: `${reached}:${port}` }]);
});

it.each([503, 403, 404])("is not where it answers %i", async (status) => {
  const { port } = await serve(status);
  expect(await check(`0.0.0.0:${port}`)).toEqual({ code: 1, stderr: `/livez answers ${status}\n` });
});

it("is not where nobody answers", async () => {
  const server = createServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  expect(await check(`127.0.0.1:${port}`)).toEqual({ code: 1, stderr: "ECONNREFUSED\n" });
});
