import { UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import type { FaultRule } from "./fault-rule.ts";
import { parseFaults } from "./parse-faults.ts";
import { faultKinds } from "./parse-kind.ts";

describe("parseFaults", () => {
  it.each<[string, FaultRule[]]>([
    ["", []],
    [" ; \n ;", []],
    ["drop-before", [{ kind: "drop-before" }]],
    ["POST /candidates: drop-after, nth 1", [{ method: "POST", path: "/candidates", kind: "drop-after", nth: 1 }]],
    [
      "hrflow GET /profile/indexing: status 500, share 0.2",
      [{ service: "hrflow", method: "GET", path: "/profile/indexing", kind: "status", status: 500, share: 0.2 }],
    ],
    ["status 422, about mira@example.com", [{ kind: "status", status: 422, about: "mira@example.com" }]],
    ["teamtailor: limit 20, hidden", [{ service: "teamtailor", kind: "limit", limit: 20, hidden: true }]],
    ["/candidates$: cut, from 2, count 3", [{ path: "/candidates$", kind: "cut", from: 2, count: 3 }]],
    [": half-open", [{ kind: "half-open" }]],
    ["status 504, body html, saved", [{ kind: "status", status: 504, body: "html", saved: true }]],
    ["429", [{ kind: "429" }]],
    ["429, no-headers, retry-after 3, body json", [{ kind: "429", headers: false, retryAfter: 3, body: "json" }]],
    ["html, saved; html", [{ kind: "html", saved: true }, { kind: "html" }]],
    ["never\nnever, saved", [{ kind: "never" }, { kind: "never", saved: true }]],
    ["slow 3s; slow 500ms; slow 500; slow 1.5s", [3000, 500, 500, 1500].map((ms) => ({ kind: "slow", ms }))],
    ["jitter 800ms, share 1", [{ kind: "jitter", ms: 800, share: 1 }]],
    [
      "window-shift -4s; window-shift 250",
      [
        { kind: "window-shift", ms: -4000 },
        { kind: "window-shift", ms: 250 },
      ],
    ],
    ["POST /candidates: second-writer", [{ method: "POST", path: "/candidates", kind: "second-writer" }]],
  ])("reads %o", (text, want) => {
    expect(parseFaults(text)).toEqual(want);
  });

  it("knows a way to write every kind", () => {
    const values: Record<string, string> = {
      status: " 500",
      slow: " 1s",
      jitter: " 1s",
      limit: " 5",
      "window-shift": " 1s",
    };
    const read = faultKinds.map((kind) => parseFaults(`${kind}${values[kind] ?? ""}`)[0]?.kind);
    expect(read).toEqual(faultKinds);
  });

  it.each([
    ["explode", '"explode" is not a kind of fault in the fault "explode"'],
    ["POST /candidates:", 'the kind is missing in the fault "POST /candidates:"'],
    ["PATCHES /candidates drop-before", '"PATCHES" is not a kind of fault'],
    ["somewhere: drop-before", '"somewhere" is not a service, a METHOD or a /path'],
    ["hrflow teamtailor: drop-before", '"teamtailor" is not a service, a METHOD or a /path, or stands twice'],
    ["candidates: drop-before", '"candidates" is not a service'],
    ["status", "the status is missing"],
    ["status 99", "the status has to be a whole number of at least 200"],
    ["status 600", "the status has to be at most 599"],
    ["status abc", 'not "abc"'],
    ["status 500, body xml", "the body has to be one of empty, html, json"],
    ["status 500, body", '"body" needs a value'],
    ["status 500, saved yes", '"saved" takes no value'],
    ["drop-before 3", '"3" was not expected'],
    ["drop-before, saved", '"saved" is not an option'],
    ["cut, nth 1, nth 2", '"nth" stands twice'],
    ["cut, nth 0", "nth has to be a whole number of at least 1"],
    ["cut, nth first", 'not "first"'],
    ["cut, nth 1, from 2", '"nth" does not go with "from" and "count"'],
    ["cut, share 2", "share has to be from 0 to 1"],
    ["cut, share -1", 'share has to be a number from 0 to 1, not "-1"'],
    ["cut, share lots", "share has to be a number"],
    ["slow", "how slow is missing"],
    ["slow soon", '"soon" is not a length of time'],
    ["slow -3s", '"-3s" is not a length of time'],
    ["limit -1", "the limit has to be a whole number of at least 0"],
    ["POST /candidats: cut", "no operation of hrflow or teamtailor is POST /candidats"],
    ["hrflow GET /candidates: cut", "no operation of hrflow is GET /candidates"],
    ["hrflow: second-writer", "only be quicker in teamtailor"],
  ])("refuses %o", (text, message) => {
    let thrown: unknown;
    try {
      parseFaults(text);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(UsageError);
    expect(thrown).toMatchObject({ code: "config", field: "faults", fix: expect.stringMatching(/\w/) });
    expect(String(thrown)).toContain(message);
  });
});
