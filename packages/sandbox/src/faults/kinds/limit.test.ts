import { describe, expect, it } from "vitest";
import { openSandbox } from "../../testing/open-sandbox.ts";
import { createTestClock } from "../../testing/test-clock.ts";
import { tightest } from "./limit.ts";

describe("tightest", () => {
  it.each([
    [[], undefined],
    [[20], { limit: 20, hidden: false }],
    [[20, 5, 30], { limit: 5, hidden: false }],
  ])("of %o is %o", (limits, want) => {
    expect(tightest(limits.map((limit) => ({ kind: "limit", limit })))).toEqual(want);
  });
});

describe("the fault limit", () => {
  it.each([
    ["limit 2", "2"],
    ["limit 2, hidden", "50"],
  ])("refuses the third request with %s and tells a limit of %s", async (faults, told) => {
    const sandbox = await openSandbox({ clock: createTestClock(), faults: `teamtailor: ${faults}` });
    const replies = [];
    for (let sent = 0; sent < 3; sent++) replies.push(await sandbox.tt("GET", "/company"));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(replies.map(({ headers }) => headers.get("x-rate-limit-limit"))).toEqual([told, told, told]);
    expect(sandbox.requests[2]).toMatchObject({ limited: true, decided: 429, faults: ["limit"] });
  });

  it("gives HrFlow a limit too, without headers", async () => {
    const sandbox = await openSandbox({ clock: createTestClock(), faults: "hrflow: limit 1" });
    expect((await sandbox.hr("GET", "/auth")).status).toBe(200);
    const reply = await sandbox.hr("GET", "/auth");
    expect(reply.json).toEqual({ code: 429, message: "Too Many Requests" });
    expect(reply.headers.get("x-rate-limit-limit")).toBeNull();
  });
});
