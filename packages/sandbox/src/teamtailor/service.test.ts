import { describe, expect, it } from "vitest";
import { openSandbox } from "../testing/open-sandbox.ts";

describe("teamtailorRoutes", () => {
  it.each([
    ["GET", "/salaries"],
    ["GET", "/stages/88101"],
    ["POST", "/company"],
    ["POST", "/jobs"],
    ["PUT", "/candidates/1"],
    ["DELETE", "/uploads/1"],
    ["GET", "/candidates/1/notes"],
    ["GET", "/candidates/1/relationships/uploads"],
  ])("has nothing at %s %s, but counts it", async (method, path) => {
    const sandbox = await openSandbox();
    const reply = await sandbox.tt(method, path);
    expect([reply.status, reply.text]).toEqual([404, ""]);
    expect(reply.headers.get("x-rate-limit-remaining")).toBe("49");
  });
});
