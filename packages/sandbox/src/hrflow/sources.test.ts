import { describe, expect, it } from "vitest";
import { openSandbox } from "../testing/open-sandbox.ts";

describe("listSources", () => {
  it.each([
    { name: "all of the team, not of others", query: {}, want: ["careers-site", "empty"] },
    { name: "by a part of the name", query: { name: "REER" }, want: ["careers-site"] },
    { name: "by name, none", query: { name: "folder" }, want: [] },
    { name: "the other way round", query: { order_by: "asc" }, want: ["empty", "careers-site"] },
    { name: "by profiles", query: { sort_by: "profile" }, want: ["careers-site", "empty"] },
    { name: "a page", query: { limit: "1", page: "2" }, want: ["empty"] },
    { name: "a page beyond the end", query: { page: "3" }, want: [] },
  ])("lists sources: $name", async ({ query, want }) => {
    const sandbox = await openSandbox();
    const { status, json } = await sandbox.hr("GET", "/sources", { query });
    expect(status).toBe(200);
    expect(json.message).toBe("Source list");
    expect(json.data.map(({ name }: { name: string }) => name)).toEqual(want);
    expect(json.meta.count).toBe(want.length);
  });
});

describe("getSource", () => {
  it("reads one source, with its size as text where asked for", async () => {
    const sandbox = await openSandbox({ profiles: 5 });
    const key = sandbox.hrflow.sourceKey;
    const plain = await sandbox.hr("GET", "/source", { query: { key } });
    expect(plain.json).toMatchObject({ code: 200, message: "Source info", data: { key, name: "careers-site" } });
    expect(plain.json.data).not.toHaveProperty("stats");
    const counted = await sandbox.hr("GET", "/source", { query: { key, stats: "1" } });
    expect(counted.json.data.stats).toEqual({ size: "5" });
  });

  it("refuses an unknown and a foreign source", async () => {
    const sandbox = await openSandbox();
    const unknown = await sandbox.hr("GET", "/source", { query: { key: "f".repeat(40) } });
    expect(unknown.json).toEqual({ code: 400, message: "Invalid parameters. Unable to find object: source" });
    const key = sandbox.hrflow.foreignSourceKey;
    const foreign = await sandbox.hr("GET", "/source", { query: { key } });
    expect(foreign.json).toEqual({ code: 401, message: `Unauthorized Access to source key: ${key}` });
  });
});
