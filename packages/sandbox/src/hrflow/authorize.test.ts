import { describe, expect, it } from "vitest";
import { openSandbox, type Reply } from "../testing/open-sandbox.ts";

const PATHS = {
  auth: ["GET", "/auth"],
  read: ["GET", "/sources"],
  write: ["PATCH", "/profile/indexing/archive"],
} as const;

describe("authorize", () => {
  it.each([
    { key: "all", path: PATHS.auth, want: 200 },
    { key: "all", path: PATHS.read, want: 200 },
    { key: "all", path: PATHS.write, want: 400 },
    { key: "read", path: PATHS.auth, want: 200 },
    { key: "read", path: PATHS.read, want: 200 },
    { key: "read", path: PATHS.write, want: "for permission: write" },
    { key: "write", path: PATHS.auth, want: "for permission: read" },
    { key: "write", path: PATHS.read, want: "for permission: read" },
    { key: "write", path: PATHS.write, want: 400 },
    { key: "unknown", path: PATHS.auth, want: "for permission: all" },
    { key: "unknown", path: PATHS.read, want: "for permission: read" },
    { key: "unknown", path: PATHS.write, want: "for permission: write" },
  ] as const)("lets a key of permission $key do $path.1: $want", async ({ key, path: [method, path], want }) => {
    const sandbox = await openSandbox();
    const { apiSecret, secrets } = sandbox.hrflow;
    const secret = { all: apiSecret, ...secrets, unknown: `ask_${"0".repeat(32)}` }[key];
    const body = method === "PATCH" ? { body: { source_key: sandbox.hrflow.sourceKey } } : {};
    const reply = await sandbox.hr(method, path, { headers: { "x-api-key": secret }, ...body });
    if (typeof want === "number") return expect(reply.status).toBe(want);
    expect(reply.status).toBe(401);
    expect(reply.json).toEqual({ code: 401, message: `Unauthorized. Invalid secret key: ${secret} ${want}` });
  });

  it.each([
    ["GET", "/profile/indexing/attachments", "read", 400],
    ["GET", "/profile/parsing", "read", 400],
    ["POST", "/profile/parsing/file", "write", 400],
    ["POST", "/webhook/check", "write", 200],
  ] as const)("lets only keys that may %3$s do %s %s", async (method, path, need, status) => {
    const sandbox = await openSandbox();
    const { apiSecret, secrets } = sandbox.hrflow;
    const wrong = need === "read" ? secrets.write : secrets.read;
    const call = (secret: string): Promise<Reply> => sandbox.hr(method, path, { headers: { "x-api-key": secret } });
    for (const secret of [apiSecret, secrets[need]]) expect((await call(secret)).status).toBe(status);
    expect((await call(wrong)).json).toEqual({
      code: 401,
      message: `Unauthorized. Invalid secret key: ${wrong} for permission: ${need}`,
    });
  });

  it.each([
    { name: "no key", headers: { "x-api-key": "" } },
    { name: "no e-mail", headers: { "x-user-email": "" } },
    { name: "another e-mail", headers: { "x-user-email": "other@example.com" } },
  ])("refuses $name", async ({ headers }) => {
    const sandbox = await openSandbox();
    const reply = await sandbox.hr("GET", "/auth", { headers });
    expect([reply.status, reply.json.code]).toEqual([401, 401]);
  });

  it("does not mind the case of the e-mail", async () => {
    const sandbox = await openSandbox();
    const headers = { "x-user-email": sandbox.hrflow.apiUser.toUpperCase() };
    expect((await sandbox.hr("GET", "/auth", { headers })).status).toBe(200);
  });

  it("hands out secrets in the three shapes", async () => {
    const { apiSecret, secrets } = (await openSandbox()).hrflow;
    expect(apiSecret).toMatch(/^ask_[0-9a-f]{32}$/);
    expect(secrets.read).toMatch(/^askr_[0-9a-f]{32}$/);
    expect(secrets.write).toMatch(/^askw_[0-9a-f]{32}$/);
  });
});
