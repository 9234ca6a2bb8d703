import { describe, expect, it } from "vitest";
import { sampleMirror, sampleStatus } from "../http/testing/sample-watch.ts";
import { summary } from "./summary.ts";

const well = sampleMirror({ quarantine: { count: 0 }, backlog: 0 });

describe("summary", () => {
  it.each([
    [[], "No mirror has begun yet."],
    [[well], "Nobody is due, and nobody is in quarantine."],
    [[{ ...well, freshnessSeconds: null }], "The first pass has not ended yet."],
    [[{ ...well, quarantine: { count: 1 } }], "1 person waits in quarantine."],
    [
      [
        { ...well, backlog: 1 },
        { ...well, backlog: 1200 },
      ],
      "1,201 people are due.",
    ],
    [[{ ...well, state: "paused" as const }], "careers-se stands still."],
    [
      [{ ...well, backlog: 2, lastPass: { at: "2026-11-23T18:23:00Z", outcome: "unavailable", durationMs: 1 } }],
      "careers-se could not reach a service. 2 people are due.",
    ],
    [
      [
        { ...well, state: "paused" as const, quarantine: { count: 2 } },
        { ...well, name: "no\u202e", state: "paused" as const, backlog: 1 },
      ],
      "careers-se, no\\u202e stand still. 2 people wait in quarantine. 1 person is due.",
    ],
  ])("says the worst first (%#)", (mirrors, want) => {
    expect(summary(sampleStatus(mirrors))).toBe(want);
  });
});
