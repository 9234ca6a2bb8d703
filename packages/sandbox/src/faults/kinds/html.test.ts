import { describe, expect, it } from "vitest";
import { openSandbox } from "../../testing/open-sandbox.ts";

describe("applyHtml", () => {
  it.each([
    ["html", 0],
    ["html, saved", 1],
  ])("answers a page with 200; with %s %i candidates are left behind", async (faults, want) => {
    const sandbox = await openSandbox({ profiles: 0, strangers: 0, faults });
    const reply = await sandbox.create({ sourced: true });
    expect([reply.status, reply.headers.get("content-type")]).toEqual([200, "text/html"]);
    expect(reply.text).toContain("<html>");
    expect(sandbox.people.candidates()).toHaveLength(want);
    expect(sandbox.requests[0]?.faults).toEqual(["html"]);
  });
});
