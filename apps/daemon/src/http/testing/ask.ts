import { request } from "node:http";

export interface Asked {
  status: number;
  body: string;
  headers: Record<string, string | string[] | undefined>;
}

export interface AskOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/** A request with any header: `fetch` does not let anybody choose the `Host`. */
export function ask(
  port: number,
  path: string,
  { method = "GET", headers = {}, body }: AskOptions = {},
): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const options = { port, host: "127.0.0.1", path, method, headers: { host: "localhost", ...headers }, agent: false };
    const asked = request(options, (answer) => {
      let text = "";
      answer.on("data", (chunk) => {
        text += String(chunk);
      });
      answer.on("error", reject);
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body: text, headers: answer.headers }));
    });
    // A server may answer and close before everything is sent.
    asked.on("error", (thrown) => setImmediate(() => reject(thrown)));
    asked.end(body);
  });
}
