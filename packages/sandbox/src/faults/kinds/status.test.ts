import { describe, expect, it } from "vitest";
import { openSandbox } from "../../testing/open-sandbox.ts";

describe("applyStatus", () => {
  it.each([
    ["teamtailor: status 500", "application/vnd.api+json", /^\{"errors":\[\{"status":500,"title":/, "49"],
    ["teamtailor: status 502, body html", "text/html", /^<html>.*502/, null],
    ["teamtailor: status 503, body empty", null, /^$/, "49"],
  ])("answers %s", async (faults, type, text, remaining) => {
    const sandbox = await openSandbox({ faults });
    const reply = await sandbox.tt("GET", "/company");
    expect(reply.status).toBe(Number(/\d+/.exec(faults)?.[0]));
    expect(reply.headers.get("content-type")).toBe(type);
    expect(reply.text).toMatch(text);
    expect(reply.headers.get("x-rate-limit-remaining")).toBe(remaining);
    expect(sandbox.requests[0]).toMatchObject({ faults: ["status"], decided: null, status: reply.status });
  });

  it.each([
    [402, "Over quota"],
    [503, "Internal error"],
    [401, "Unauthorized. Invalid secret key: <key>"],
  ])("answers %i in HrFlow's envelope there, and repeats the key as the real one does", async (status, message) => {
    const sandbox = await openSandbox({ faults: `hrflow: status ${status}` });
    const want = message.replace("<key>", sandbox.hrflow.apiSecret);
    expect((await sandbox.hr("GET", "/auth")).json).toEqual({ code: status, message: want });
  });

  it.each([
    [422, { detail: "base - is invalid", code: "100", status: "422" }],
    [404, { detail: "The record identified by company could not be found.", code: "404", status: "404" }],
    [400, { title: "Injected failure", status: 400 }],
  ])("answers %i as Teamtailor words it there", async (status, error) => {
    const sandbox = await openSandbox({ faults: `teamtailor: status ${status}` });
    expect((await sandbox.tt("GET", "/company")).json.errors).toMatchObject([error]);
  });

  it("befalls one person only, in the query and in the body", async () => {
    const sandbox = await openSandbox({ profiles: 0, strangers: 0, faults: "status 500, about mira@example.com" });
    const find = (email: string) => sandbox.tt("GET", "/candidates", { query: { "filter[email]": email } });
    expect([(await find("mira@example.com")).status, (await find("noor@example.com")).status]).toEqual([500, 200]);
    const [mira, noor] = ["mira@example.com", "noor@example.com"].map((email) => sandbox.create({ email }));
    expect([(await mira)?.status, (await noor)?.status]).toEqual([500, 201]);
  });

  it.each([
    ["status 504", 0],
    ["status 504, saved", 1],
  ])("leaves behind, with %s, %i candidates", async (faults, want) => {
    const sandbox = await openSandbox({ profiles: 0, strangers: 0, faults: `POST /candidates: ${faults}` });
    expect((await sandbox.create({ sourced: true })).status).toBe(504);
    expect(sandbox.people.candidates()).toHaveLength(want);
    expect(sandbox.requests[0]?.decided).toBe(want === 0 ? null : 201);
  });
});
