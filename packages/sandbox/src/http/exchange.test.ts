import { describe, expect, it } from "vitest";
import { openSandbox } from "../testing/open-sandbox.ts";
import { createTestClock } from "../testing/test-clock.ts";

describe("runExchange", () => {
  it("allows 50 requests in a window that starts at the first one, then refuses with an empty 429", async () => {
    const clock = createTestClock();
    const sandbox = await openSandbox({ clock });
    const statuses: number[] = [];
    for (let sent = 0; sent < 51; sent++) statuses.push((await sandbox.tt("GET", "/company")).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(50);
    const refused = await sandbox.tt("GET", "/company");
    expect([refused.status, refused.text, refused.headers.get("content-type")]).toEqual([429, "", null]);
    expect(refused.headers.get("retry-after")).toBeNull();
    clock.turn(9_999);
    expect((await sandbox.tt("GET", "/company")).status).toBe(429);
    clock.turn(1);
    expect((await sandbox.tt("GET", "/company")).status).toBe(200);
  });

  it.each([
    ["GET", "/company", {}, 200],
    ["GET", "/company", { "x-api-version": "x" }, 406],
    ["GET", "/company", { authorization: "x" }, 401],
    ["GET", "/nowhere", {}, 404],
    ["DELETE", "/candidates/1", {}, 404],
  ] as const)("puts the limit's three headers on every answer: %s %s %o", async (method, path, headers, status) => {
    const sandbox = await openSandbox({ clock: createTestClock() });
    const reply = await sandbox.tt(method, path, { headers });
    expect(reply.status).toBe(status);
    const told = ["limit", "remaining", "reset"].map((name) => reply.headers.get(`x-rate-limit-${name}`));
    expect(told).toEqual(["50", "49", "10"]);
  });

  it.each([
    [{ overLimit: "json" }, /^\{"errors"/, "application/vnd.api+json", null],
    [{ overLimit: "html" }, /^<html>/, "text/html", null],
    [{ overLimit: "empty", retryAfter: true }, /^$/, null, "10"],
  ] as const)("refuses over the limit as switched: %o", async (teamtailor, text, type, retryAfter) => {
    const sandbox = await openSandbox({ clock: createTestClock(), limitPer10Seconds: 1, teamtailor });
    await sandbox.tt("GET", "/company");
    const reply = await sandbox.tt("GET", "/company");
    expect(reply.status).toBe(429);
    expect(reply.text).toMatch(text);
    expect([reply.headers.get("content-type"), reply.headers.get("retry-after")]).toEqual([type, retryAfter]);
    expect(sandbox.requests[1]).toMatchObject({ limited: true, faults: [] });
  });

  it("cuts the connection over the limit where switched so", async () => {
    const sandbox = await openSandbox({ limitPer10Seconds: 1, teamtailor: { overLimit: "dropped" } });
    await sandbox.tt("GET", "/company");
    await expect(sandbox.tt("GET", "/company")).rejects.toThrow();
    expect(sandbox.requests[1]).toMatchObject({ limited: true, status: null, decided: 429 });
  });

  it("begins the first window earlier where switched so", async () => {
    const clock = createTestClock();
    const sandbox = await openSandbox({ clock, limitPer10Seconds: 1, teamtailor: { windowShiftMs: 8000 } });
    expect((await sandbox.tt("GET", "/company")).headers.get("x-rate-limit-reset")).toBe("2");
    clock.turn(2000);
    expect((await sandbox.tt("GET", "/company")).status).toBe(200);
  });

  it("has no limit with 0", async () => {
    const sandbox = await openSandbox({ limitPer10Seconds: 0 });
    for (let sent = 0; sent < 120; sent++) expect((await sandbox.tt("GET", "/company")).status).toBe(200);
  });

  it("spares requests over the limit further faults", async () => {
    const sandbox = await openSandbox({ clock: createTestClock(), limitPer10Seconds: 1, faults: "drop-after, nth 2" });
    await sandbox.tt("GET", "/company");
    expect((await sandbox.tt("GET", "/company")).status).toBe(429);
    expect(sandbox.requests[1]?.faults).toEqual([]);
  });

  it("lets several faults strike one request, the first written outermost", async () => {
    const clock = createTestClock();
    const faults = "slow 1s; POST /candidates: second-writer; status 503, saved; status 500";
    const sandbox = await openSandbox({ profiles: 0, strangers: 0, clock, faults });
    const reply = sandbox.create({ email: "a@example.com" });
    clock.turn(await clock.sleeper());
    expect((await reply).status).toBe(503);
    expect(sandbox.requests[0]).toMatchObject({ faults: ["slow", "second-writer", "status", "status"], decided: null });
  });

  it("leaves HrFlow alone: no limit, no headers of one", async () => {
    const sandbox = await openSandbox({ limitPer10Seconds: 1 });
    for (let sent = 0; sent < 60; sent++) expect((await sandbox.hr("GET", "/auth")).status).toBe(200);
    expect((await sandbox.hr("GET", "/auth")).headers.get("x-rate-limit-limit")).toBeNull();
  });
});
