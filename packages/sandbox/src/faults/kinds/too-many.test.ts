import { describe, expect, it } from "vitest";
import { openSandbox } from "../../testing/open-sandbox.ts";

describe("applyTooMany", () => {
  it.each([
    ["429", "", "49", null],
    ["429, no-headers", "", null, null],
    ["429, retry-after 7", "", "49", "7"],
    ["429, no-headers, retry-after 0, body html", "<html>", null, "0"],
    ["429, body json", '{"errors"', "49", null],
  ])("answers %s", async (faults, text, remaining, retryAfter) => {
    const sandbox = await openSandbox({ faults: `teamtailor: ${faults}, nth 1` });
    const reply = await sandbox.tt("GET", "/company");
    expect(reply.status).toBe(429);
    expect(reply.text.startsWith(text) && (text !== "" || reply.text === "")).toBe(true);
    expect(reply.headers.get("x-rate-limit-remaining")).toBe(remaining);
    expect(reply.headers.get("retry-after")).toBe(retryAfter);
    expect(sandbox.requests[0]).toMatchObject({ faults: ["429"], limited: false });
    expect((await sandbox.tt("GET", "/company")).status).toBe(200);
  });
});
