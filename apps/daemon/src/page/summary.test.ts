import type { MirrorStatus } from "@push-profile/mirror";
import { describe, expect, it } from "vitest";
import { sampleMirror } from "../http/testing/sample-watch.ts";
import type { Reason } from "../http/watch.ts";
import type { MirrorFacts } from "./facts.ts";
import { summary } from "./summary.ts";

const lastPass = { at: "2026-11-23T18:23:00Z", outcome: "unavailable", durationMs: 1 };
const locked: Reason = { kind: "ledger", error: null };
const days = 24 * 3_600_000;

/** A mirror with nothing to tell, but for this. */
function facts(change: Partial<MirrorStatus> = {}, more: Partial<MirrorFacts> = {}): MirrorFacts {
  const mirror = sampleMirror({ quarantine: { count: 0 }, backlog: 0, ...change });
  return { mirror, passes: [], quarantine: [], teamtailorUrl: null, late: null, begun: true, ...more };
}

/** One whose last pass did not come through. */
function cut(error: MirrorFacts["passes"][number]["error"], change: Partial<MirrorStatus> = {}): MirrorFacts {
  const pass = { at: Date.parse(lastPass.at), outcome: "unavailable", durationMs: 1, counts: {}, error: error ?? null };
  return facts({ lastPass, ...change }, { passes: [pass] });
}

describe("summary", () => {
  it.each<[string, MirrorFacts[], string]>([
    ["no mirror", [], "No mirror has begun yet."],
    ["nothing", [facts()], "Nobody is due, and nobody is in quarantine."],
    ["nothing yet", [facts({ freshnessSeconds: null })], "The first pass has not ended yet."],
    ["somebody in quarantine", [facts({ quarantine: { count: 1 } })], "1 person waits in quarantine."],
    ["many due", [facts({ backlog: 1 }), facts({ backlog: 1200 })], "1,201 people are due."],
    ["a pause", [facts({ state: "paused" })], "careers-se stands still."],
    [
      "a mirror that is late",
      [facts({ freshnessSeconds: 1 }, { late: { forMs: 3.2 * days } }), facts({ name: "careers-no" })],
      "careers-se has had no good pass for 3 days.",
    ],
    ["a mirror that never began well", [facts({}, { late: { forMs: null } })], "careers-se has had no good pass yet."],
    ["a failure of which no more is known", [facts({ lastPass })], "careers-se: a service could not be reached."],
    [
      "services that are down",
      [
        cut({ code: "timeout", status: null, service: "hrflow" }, { backlog: 2 }),
        cut({ code: "unavailable", status: 503, service: "teamtailor" }, { name: "careers-dk" }),
        cut({ code: "timeout", status: null, service: "hrflow" }, { name: "careers-no" }),
      ],
      "careers-se, careers-no: HrFlow did not answer. careers-dk: Teamtailor answered with status 503. 2 people are due.",
    ],
    ["a pause, which says more than the failure before", [cut(null, { state: "paused" })], "careers-se stands still."],
    [
      "much",
      [
        facts({ state: "paused", quarantine: { count: 2 } }),
        facts({ name: "no\u202e", state: "paused", backlog: 1 }),
        { ...cut({ code: "timeout", status: null, service: "hrflow" }, { name: "dk" }), late: { forMs: days } },
      ],
      "careers-se, no\\u202e stand still. dk has had no good pass for 1 day: HrFlow did not answer. " +
        "2 people wait in quarantine. 1 person is due.",
    ],
  ])("says of %s, the worst first", (_, mirrors, want) => {
    expect(summary({ trouble: [], mirrors })).toBe(want);
  });

  it.each<[string, Reason[], MirrorFacts[], string]>([
    ["a ledger in trouble", [locked], [facts()], "The ledger cannot be used."],
    ["an end", [{ kind: "stopping" }], [facts({ backlog: 1 })], "push-profiled is stopping. 1 person is due."],
    [
      "a mirror that has not begun, and is late for that",
      [{ kind: "not-begun", mirror: "careers-se", error: null }],
      [facts({ freshnessSeconds: null }, { begun: false, late: { forMs: null } })],
      "careers-se has not begun.",
    ],
    [
      "all of them",
      [
        locked,
        { kind: "not-begun", mirror: "careers-se", error: null },
        { kind: "not-begun", mirror: "no\u202e", error: null },
      ],
      [
        facts({ state: "paused", quarantine: { count: 1 } }),
        facts({ name: "no\u202e", state: "paused" }, { begun: false }),
      ],
      "The ledger cannot be used. careers-se, no\\u202e have not begun. careers-se stands still. 1 person waits in quarantine.",
    ],
  ])("puts trouble before it: %s", (_, trouble, mirrors, want) => {
    expect(summary({ trouble, mirrors })).toBe(want);
  });
});
