import { createVirtualClock } from "@push-profile/transport/testing";
import { describe, expect, it } from "vitest";
import { createLog } from "../log.ts";
import { collect } from "../testing/collect.ts";
import { scriptedFetch } from "../testing/scripted-fetch.ts";
import { createHeartbeat } from "./heartbeat.ts";

function setUp(url: string | null, ...statuses: number[]) {
  const [clock, stderr, stop] = [createVirtualClock(1_000_000_000), collect(), new AbortController()];
  const { fetch, sent } = scriptedFetch(...statuses);
  const log = createLog({ level: "info", format: "json", colour: false }, stderr.stream);
  return { clock, stderr, sent, beat: createHeartbeat({ url, log, fetch, clock, stop: stop.signal }) };
}

describe("createHeartbeat", () => {
  it("calls at most once a minute", async () => {
    const { clock, sent, beat } = setUp("https://beat.example.com/", 200);
    for (let second = 0; second < 150; second += 1) {
      beat();
      await clock.advance(1000);
    }
    expect(sent.map(({ method }) => method)).toEqual(["GET", "GET", "GET"]);
  });

  it("goes on where the clock is set back", async () => {
    const { clock, sent, beat } = setUp("https://beat.example.com/", 200);
    beat();
    await clock.advance(0);
    clock.set(clock.now() - 3_600_000);
    beat();
    await clock.advance(0);
    expect(sent).toHaveLength(2);
  });

  it("logs a failure, holds nobody up and calls again", async () => {
    const { clock, stderr, sent, beat } = setUp("https://beat.example.com/hush", 500, 0, 200);
    for (let minute = 0; minute < 3; minute += 1) {
      beat();
      await clock.advance(60_000);
    }
    expect(sent).toHaveLength(3);
    expect(stderr.lines()).toMatchObject([
      { msg: "the heartbeat was not taken", failures: 1 },
      { msg: "the heartbeat was not taken", failures: 2 },
    ]);
    expect(stderr.text()).not.toContain("hush");
  });

  it("calls nobody where nobody is named", () => {
    const { sent, beat } = setUp(null, 200);
    beat();
    expect(sent).toEqual([]);
  });
});
