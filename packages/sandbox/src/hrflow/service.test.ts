import { describe, expect, it } from "vitest";
import { openSandbox } from "../testing/open-sandbox.ts";

describe("hrflowRoutes", () => {
  it("tells the permission of the key", async () => {
    const sandbox = await openSandbox();
    const { status, json, headers } = await sandbox.hr("GET", "/auth");
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("application/json");
    expect(json).toEqual({
      code: 200,
      message: "API Access Success",
      data: {
        team_name: "Example Works",
        team_subdomain: "example-works",
        request_origin: null,
        api_key_permission: "all",
      },
    });
  });

  it("tells it under the other name where switched so", async () => {
    const sandbox = await openSandbox({ hrflow: { permissionField: "api_secret_permission" } });
    const headers = { "x-api-key": sandbox.hrflow.secrets.read };
    const { json } = await sandbox.hr("GET", "/auth", { headers });
    expect(json.data.api_secret_permission).toBe("read");
    expect(json.data).not.toHaveProperty("api_key_permission");
  });
});

describe("hrflowOtherwise", () => {
  it.each([
    ["PATCH", "/profile/indexing", 405],
    ["DELETE", "/profile/indexing", 405],
    ["POST", "/auth", 405],
    ["GET", "/profile/parsing/file", 405],
    ["GET", "/webhook/check", 405],
    ["POST", "/webhook/test", 404],
    ["GET", "/profile/searching", 404],
    ["GET", "/trackings", 404],
  ])("answers %s %s with %i", async (method, path, want) => {
    const sandbox = await openSandbox();
    const reply = await sandbox.hr(method, path, method === "GET" ? {} : { body: {} });
    expect([reply.status, reply.json.code]).toEqual([want, want]);
  });

  it("asks for the key first", async () => {
    const sandbox = await openSandbox();
    const reply = await sandbox.hr("PATCH", "/profile/indexing", { headers: { "x-api-key": "" }, body: {} });
    expect(reply.status).toBe(401);
  });
});
