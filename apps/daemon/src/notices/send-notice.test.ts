import { createVirtualClock } from "@push-profile/transport/testing";
import { describe, expect, it } from "vitest";
import { scriptedFetch } from "../testing/scripted-fetch.ts";
import { sendNotice } from "./send-notice.ts";

const url = "https://hooks.example.com/";

describe("sendNotice", () => {
  it.each([
    [200, true],
    [204, true],
    [302, false],
    [404, false],
    [500, false],
  ])("answered with %d: taken is %s, and nothing is followed", async (status, want) => {
    const { fetch, sent } = scriptedFetch(status);
    const clock = createVirtualClock();
    expect(await sendNotice({ url, body: { a: 1 } }, { fetch, clock, stop: new AbortController().signal })).toBe(want);
    expect(sent).toMatchObject([{ url, method: "POST", body: '{"a":1}', redirect: "manual" }]);
    expect(clock.sleepers()).toBe(0);
  });

  it("gives up after ten seconds", async () => {
    const { fetch } = scriptedFetch(0);
    const clock = createVirtualClock();
    let taken: boolean | null = null;
    void sendNotice({ url, body: null }, { fetch, clock, stop: new AbortController().signal }).then((it) => {
      taken = it;
    });
    await clock.advance(9999);
    expect(taken).toBeNull();
    await clock.advance(1);
    expect(taken).toBe(false);
  });

  it("gives up at once when the daemon ends", async () => {
    const { fetch } = scriptedFetch(0);
    const stop = new AbortController();
    const taken = sendNotice({ url, body: null }, { fetch, clock: createVirtualClock(), stop: stop.signal });
    stop.abort();
    expect(await taken).toBe(false);
  });
});
