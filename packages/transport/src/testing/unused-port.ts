import { createServer } from "node:http";

/** Below what systems hand out for port 0, so that no other test is given it in the meantime. */
const LOWEST = 15_000;
const HIGHEST = 30_000;

/** A port of this machine on which nobody listens, nor on the one after it. */
export async function unusedPort(): Promise<number> {
  for (;;) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
