import { describe, expect, it } from "vitest";
import { openSandbox } from "../testing/open-sandbox.ts";

const BAD_VERSION = { "x-api-version": "2024" };
const BAD_KEY = { authorization: "Token token=nobody" };
const BAD_TYPE = { "content-type": "application/json" };
const BAD_ACCEPT = { accept: "text/html" };

describe("checkRequest", () => {
  it.each([
    { name: "all at once", headers: { ...BAD_VERSION, ...BAD_KEY, ...BAD_TYPE, ...BAD_ACCEPT }, want: 406 },
    { name: "key and media types", headers: { ...BAD_KEY, ...BAD_TYPE, ...BAD_ACCEPT }, want: 401 },
    { name: "both media types", headers: { ...BAD_TYPE, ...BAD_ACCEPT }, want: 415 },
    { name: "accept", headers: BAD_ACCEPT, want: 406 },
    { name: "body only", headers: {}, want: 400 },
  ])(
    "looks at the version, the key, the content type, accept, the body, in this order: $name",
    async ({ headers, want }) => {
      const sandbox = await openSandbox();
      expect((await sandbox.tt("POST", "/candidates", { headers, body: "{" })).status).toBe(want);
    },
  );

  it("looks at the scope before the media types", async () => {
    const sandbox = await openSandbox();
    const headers = { ...BAD_TYPE, authorization: `Token token=${sandbox.teamtailor.keys.internal}` };
    const reply = await sandbox.tt("POST", "/candidates", { headers, body: "{" });
    expect([reply.status, reply.text]).toEqual([403, ""]);
  });

  it.each(["", "2024", "20161107", "latest"])("refuses version %o, naming the current one", async (version) => {
    const sandbox = await openSandbox();
    const reply = await sandbox.tt("GET", "/company", { headers: { "x-api-version": version } });
    expect(reply.status).toBe(406);
    expect(reply.json).toEqual({
      errors: [
        {
          status: 406,
          title: "Invalid/Missing API Version",
          detail: "Please provide a correct API version in the X-Api-Version header. Current version is: 20240904",
        },
      ],
    });
  });

  it.each([
    ["20240904", "20240904"],
    ["20240404", "20240404"],
    ["20240903", "20240404"],
    ["20991231", "20240904"],
    ["20161108", "20161108"],
  ])("takes version %s for %s", async (version, want) => {
    const sandbox = await openSandbox();
    const reply = await sandbox.tt("GET", "/company", { headers: { "x-api-version": version } });
    expect([reply.status, reply.headers.get("x-api-version")]).toEqual([200, want]);
  });

  it.each([
    ["Bearer", (key: string) => `Bearer ${key}`, 401],
    ["Token without token=", (key: string) => `Token ${key}`, 401],
    ["nothing", () => "", 401],
    ["quotes", (key: string) => `Token token="${key}"`, 200],
  ])("reads the key with %s", async (_name, write, want) => {
    const sandbox = await openSandbox();
    const reply = await sandbox.tt("GET", "/company", { headers: { authorization: write(sandbox.teamtailor.apiKey) } });
    expect(reply.status).toBe(want);
    if (want === 401) expect([reply.text, reply.headers.get("content-type")]).toEqual(["", null]);
  });

  it.each([
    { key: "read", GET: 200, POST: 403, PATCH: 403, DELETE: 403 },
    { key: "write", GET: 403, POST: 201, PATCH: 403, DELETE: 403 },
    { key: "internal", GET: 403, POST: 403, PATCH: 403, DELETE: 403 },
  ] as const)("lets a key with $key only do its part", async ({ key, ...want }) => {
    const sandbox = await openSandbox();
    const { id } = sandbox.people.addCandidate({ sourced: true });
    const headers = { authorization: `Token token=${sandbox.teamtailor.keys[key]}` };
    const data = { type: "candidates", attributes: { sourced: true } };
    for (const method of ["GET", "POST", "PATCH", "DELETE"] as const) {
      const path = method === "POST" ? "/candidates" : `/candidates/${id}`;
      const body = { POST: { data }, PATCH: { data: { id, ...data } }, GET: undefined, DELETE: undefined }[method];
      const reply = await sandbox.tt(method, path, { headers, body });
      expect([method, reply.status]).toEqual([method, want[method]]);
    }
  });

  it.each([
    ["/jobs", 200],
    ["/jobs/7303", 200],
    ["/departments", 200],
    ["/locations/77", 200],
    ["/company", 403],
    ["/users", 403],
    ["/stages", 403],
    ["/custom-fields", 403],
    ["/candidates", 403],
  ])("answers a key without Admin at %s with %i", async (path, want) => {
    const sandbox = await openSandbox();
    const { internal, write } = sandbox.teamtailor.keys;
    const ask = async (key: string): Promise<number> =>
      (await sandbox.tt("GET", path, { headers: { authorization: `Token token=${key}` } })).status;
    expect([await ask(internal), await ask(write)]).toEqual([want, 403]);
  });

  it("accepts the versions of a switch, and refuses what one does not know", async () => {
    const versions = { "20240404": ["linkedin-url", "tags"], "20260101": [] };
    const sandbox = await openSandbox({ teamtailor: { versions } });
    expect(sandbox.teamtailor.apiVersion).toBe("20260101");
    const create = (version: string, method = "POST", id = "") => {
      const attributes = { sourced: true, tags: [], "linkedin-url": "x" };
      const { sourced: _, ...changed } = attributes;
      const data = { type: "candidates", ...(id === "" ? { attributes } : { id, attributes: changed }) };
      return sandbox.tt(method, `/candidates${id && `/${id}`}`, {
        headers: { "x-api-version": version },
        body: { data },
      });
    };
    const old = await create("20240404");
    expect([old.status, old.json.errors.map(({ detail }: { detail: string }) => detail)]).toEqual([
      400,
      ["tags is not allowed.", "linkedin-url is not allowed."],
    ]);
    const created = await create("20260101");
    expect([created.status, created.headers.get("x-api-version")]).toEqual([201, "20260101"]);
    expect((await create("20251231", "PATCH", created.json.data.id)).json.errors).toHaveLength(2);
    const refused = await create("20240403");
    expect([refused.status, refused.json.errors[0].detail]).toEqual([406, expect.stringContaining("20260101")]);
  });

  it.each([
    ["", 415],
    ["application/json", 415],
    ["application/vnd.api+json; charset=utf-8", 415],
    ["application/vnd.api+json", 201],
  ])("answers content type %o with %i", async (type, want) => {
    const sandbox = await openSandbox();
    // A body of bytes, so that fetch adds no type of its own.
    const response = await fetch(`${sandbox.teamtailor.baseUrl}/candidates`, {
      method: "POST",
      headers: {
        authorization: `Token token=${sandbox.teamtailor.apiKey}`,
        "x-api-version": "20240904",
        ...(type === "" ? {} : { "content-type": type }),
      },
      body: new TextEncoder().encode('{"data":{"type":"candidates","attributes":{"sourced":true}}}'),
    });
    expect(response.status).toBe(want);
    if (want === 415) {
      expect(await response.json()).toEqual({
        errors: [
          {
            title: "Unsupported media type",
            detail: `All requests that create or update must use the 'application/vnd.api+json' Content-Type. This request specified '${type}'.`,
            code: "415",
            status: "415",
          },
        ],
      });
    }
  });

  it.each([
    ["*/*", 200],
    ["application/vnd.api+json", 200],
    ["text/html, application/vnd.api+json", 200],
    ["application/json", 406],
    ["application/vnd.api+json; version=1", 406],
  ])("answers accept %s with %i", async (accept, want) => {
    const sandbox = await openSandbox();
    const reply = await sandbox.tt("GET", "/company", { headers: { accept } });
    expect(reply.status).toBe(want);
    if (want === 406)
      expect(reply.json.errors[0]).toMatchObject({ title: "Not acceptable", code: "406", status: "406" });
  });

  it("does not mind the content type of a GET", async () => {
    const sandbox = await openSandbox();
    expect((await sandbox.tt("GET", "/company", { headers: BAD_TYPE })).status).toBe(200);
  });
});
