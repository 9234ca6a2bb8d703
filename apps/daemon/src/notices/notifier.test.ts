import { createVirtualClock } from "@push-profile/transport/testing";
import { describe, expect, it } from "vitest";
import { createLog } from "../log.ts";
import { collect } from "../testing/collect.ts";
import { scriptedFetch } from "../testing/scripted-fetch.ts";
import { createNotifier } from "./notifier.ts";

const since = Date.UTC(2026, 2, 2, 12);

function setUp(url: string | null, ...statuses: number[]) {
  const [clock, stderr, stop] = [createVirtualClock(), collect(), new AbortController()];
  const { fetch, sent } = scriptedFetch(...statuses);
  const log = createLog({ level: "info", format: "json", colour: false }, stderr.stream);
  const tell = createNotifier({ url: () => url, log, fetch, clock, stop: stop.signal });
  return { clock, stderr, stop, tell, told: () => sent.map(({ body }): unknown => JSON.parse(body ?? "null")) };
}

describe("createNotifier", () => {
  it("tells in order, and of no person", async () => {
    const { clock, tell, told } = setUp("https://hooks.example.com/", 200);
    tell("careers", { type: "paused", reason: "auth", since });
    tell("careers", { type: "recovered", reason: "auth", since });
    await clock.advance(1);
    const rest = { mirror: "careers", reason: "auth", since: "2026-03-02T12:00:00.000Z" };
    expect(told()).toEqual([
      { type: "paused", ...rest },
      { type: "recovered", ...rest },
    ]);
  });

  it("tries three times, then says so and goes on", async () => {
    const { clock, stderr, tell, told } = setUp("https://hooks.example.com/hush", 500, 500, 500, 200);
    tell("one", { type: "paused", reason: "auth", since });
    tell("other", { type: "paused", reason: "hand", since });
    await clock.advance(60_000);
    expect(told()).toMatchObject([{ mirror: "one" }, { mirror: "one" }, { mirror: "one" }, { mirror: "other" }]);
    expect(stderr.lines()).toMatchObject([{ level: "warn", msg: "nobody took the notice of a mirror" }]);
    expect(stderr.text()).not.toContain("hush");
  });

  it("tells nobody where nobody is named, and ends with the daemon", async () => {
    const nobody = setUp(null, 200);
    nobody.tell("one", { type: "paused", reason: "auth", since });
    const failing = setUp("https://hooks.example.com/", 500);
    failing.tell("one", { type: "paused", reason: "auth", since });
    await failing.clock.advance(1);
    failing.stop.abort();
    await failing.clock.advance(60_000);
    expect([nobody.told(), failing.told().length, failing.clock.sleepers()]).toEqual([[], 1, 0]);
  });
});
