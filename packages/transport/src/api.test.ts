import { describe, expect, it } from "vitest";
import type { Answer } from "./answer.ts";
import { createApi } from "./api.ts";
import type { Body } from "./read-body.ts";
import type { Message } from "./try-once.ts";

/** A spec as openapi-typescript writes it. */
interface Paths {
  "/people/{id}": {
    get: {
      parameters: {
        path: { id: string };
        query?: { "filter[email]"?: string; n?: number };
        header: { "X-Version": string };
      };
      requestBody?: never;
      responses: { 200: { headers: object; content: { "application/json": { name: string } } } };
    };
    put: {
      parameters: { path: { id: string } };
      requestBody: { content: { "application/json": { name: string } } };
      responses: { 200: { headers: object; content: { "application/json": { ok: boolean } } } };
    };
  };
}

function createSeen(body: Body = { kind: "json", value: { name: "Noor" } }) {
  const seen: Message[] = [];
  const headers = new Headers({ date: "today" });
  const send = async (message: Message): Promise<Answer> => {
    seen.push(message);
    return { service: "hrflow", operation: "", method: message.method, status: 200, headers, body };
  };
  const ask = createApi<Paths>({
    baseUrl: "https://api.example.com/v1",
    headers: { "X-KEY": "k" },
    mediaType: "text/json",
  });
  return { seen, send, ask };
}

describe("createApi", () => {
  it("makes an address of path and query, encoded, and adds the headers", async () => {
    const { seen, send, ask } = createSeen();
    const params = {
      path: { id: "a/b" },
      query: { "filter[email]": "å+b@example.com", n: 0 },
      header: { "X-Version": "1" },
    };
    const { data, headers } = await ask("get", "/people/{id}", { params }, send);
    expect(seen).toEqual([
      {
        url: "https://api.example.com/v1/people/a%2Fb?filter[email]=%C3%A5%2Bb%40example.com&n=0",
        method: "GET",
        headers: { "X-KEY": "k", "X-Version": "1" },
        body: null,
      },
    ]);
    expect([data.name, headers.get("Date")]).toEqual(["Noor", "today"]);
  });

  it("sends a body as JSON under the media type", async () => {
    const { seen, send, ask } = createSeen();
    await ask("put", "/people/{id}", { params: { path: { id: "7" } }, body: { name: "Noor" } }, send);
    const headers = { "X-KEY": "k", "Content-Type": "text/json" };
    expect(seen).toEqual([
      { url: "https://api.example.com/v1/people/7", method: "PUT", headers, body: '{"name":"Noor"}' },
    ]);
  });

  it("gives no data where there is no JSON", async () => {
    const { send, ask } = createSeen({ kind: "empty" });
    const { data } = await ask("put", "/people/{id}", { params: { path: { id: "7" } }, body: { name: "Noor" } }, send);
    expect(data).toBeUndefined();
  });

  it("knows what the spec does not", () => {
    const { send, ask } = createSeen();
    const params = { path: { id: "7" }, header: { "X-Version": "1" } };
    const never = (): unknown[] => [
      // @ts-expect-error no such path
      ask("get", "/person", { params }, send),
      // @ts-expect-error no such method here
      ask("post", "/people/{id}", { params }, send),
      // @ts-expect-error the parameters are missing
      ask("get", "/people/{id}", {}, send),
      // @ts-expect-error no such parameter
      ask("get", "/people/{id}", { params: { ...params, query: { page: 1 } } }, send),
      // @ts-expect-error the body is missing
      ask("put", "/people/{id}", { params }, send),
      // @ts-expect-error the body is another one
      ask("put", "/people/{id}", { params, body: { nom: "Noor" } }, send),
    ];
    expect(never).toBeTypeOf("function");
  });
});
