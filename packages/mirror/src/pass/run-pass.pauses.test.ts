import { describe, expect, it } from "vitest";
import { pauseMirror, resumeMirror } from "../people/pause-mirror.ts";
import { addMany, MINUTE, names } from "../testing/add-people.ts";
import { openEmpty } from "../testing/workshop.ts";

const LIST = "GET /storing/profiles";

describe("an account that refuses everybody", () => {
  it.each([401, 402, 403, 406])("with %i pauses the mirror, blames nobody, and goes on by itself", async (status) => {
    const shop = await openEmpty();
    addMany(shop, 6);
    shop.sandbox.setFaults(`teamtailor: status ${status}`);
    expect(await shop.pass()).toMatchObject({ end: "paused", error: { status }, failed: 0, backlog: 6 });
    expect(await shop.state()).toMatchObject({ pause: { by: "itself", error: { status } }, lastSuccessAt: null });
    expect(await shop.counts()).toMatchObject({ people: { due: 6, retrying: 0, quarantined: 0 } });

    shop.requests();
    shop.wait(MINUTE - 1);
    expect(await shop.pass()).toMatchObject({ end: "paused", error: { status } });
    expect(shop.requests(), "nothing at all before the minute is over").toEqual([]);
    shop.wait(1);
    expect(await shop.pass()).toMatchObject({ end: "paused", error: { status } });
    expect(shop.requests(), "one request a minute").toEqual(["GET /company"]);
    const { since, tryAt } = (await shop.state()).pause ?? {};
    expect({ since, tryAt }).toEqual({ since: shop.clock.now() - MINUTE, tryAt: shop.clock.now() + MINUTE });

    shop.sandbox.setFaults([]);
    shop.wait(MINUTE);
    expect(await shop.pass()).toMatchObject({ end: "done", created: 6, backlog: 0 });
    expect(await shop.state()).toMatchObject({ pause: null, lastSuccessAt: shop.clock.now() });
  });

  it("is asked for nobody who was not begun by then, where some are pushed at once", async () => {
    const shop = await openEmpty();
    addMany(shop, 16);
    shop.settings.concurrency = 4;
    shop.sandbox.setFaults("teamtailor POST /candidates: status 401");
    expect(await shop.pass()).toMatchObject({ end: "paused", error: { status: 401 }, backlog: 16 });
    const posts = shop.requests().filter((request) => request === "POST /candidates");
    expect(posts.length).toBeLessThanOrEqual(4);
  });

  it("is tried at once by hand, and goes on where it went well", async () => {
    const shop = await openEmpty();
    addMany(shop, 2);
    shop.sandbox.setFaults("teamtailor: status 401");
    await shop.pass();
    expect(await shop.pass({ byHand: true })).toMatchObject({ end: "paused", error: { code: "auth" } });
    shop.sandbox.setFaults([]);
    expect(await shop.pass({ byHand: true })).toMatchObject({ end: "done", created: 2 });
    expect((await shop.state()).pause).toBeNull();
  });
});

describe("HrFlow's refusal", () => {
  it("pauses the mirror; the list's first page is the one request that tries again", async () => {
    const shop = await openEmpty();
    addMany(shop, 2);
    shop.sandbox.setFaults("hrflow: status 403");
    expect(await shop.pass()).toMatchObject({ end: "paused", error: { code: "auth", status: 403 } });
    shop.requests();
    shop.wait(MINUTE);
    expect(await shop.pass()).toMatchObject({ end: "paused" });
    expect(shop.requests()).toEqual([LIST]);
    shop.sandbox.setFaults([]);
    shop.wait(MINUTE);
    expect(await shop.pass()).toMatchObject({ end: "done", created: 2 });
    expect((await shop.state()).pause).toBeNull();
  });

  it("to know the source pauses it too", async () => {
    const shop = await openEmpty();
    shop.settings = { ...shop.settings, source: "0".repeat(40) };
    expect(await shop.pass()).toMatchObject({ end: "paused", error: { code: "not_found", field: "source" } });
  });
});

describe("one failure of everybody", () => {
  const broken = (): never => {
    throw new Error("odd");
  };

  it("pauses the mirror after 20 people, puts nobody into quarantine, and goes on once it is mended", async () => {
    const shop = await openEmpty();
    addMany(shop, 25);
    shop.settings.rules = { format: broken };
    expect(await shop.pass()).toMatchObject({
      end: "paused",
      error: { code: "format" },
      failed: 0,
      quarantined: 0,
      backlog: 25,
    });
    expect(await shop.counts()).toMatchObject({ people: { due: 25, quarantined: 0 } });

    shop.requests();
    shop.wait(MINUTE);
    expect(await shop.pass()).toMatchObject({ end: "paused", error: { code: "format" } });
    expect(shop.requests(), "one person").toEqual(["GET /profile/indexing"]);
    expect(await shop.counts()).toMatchObject({ people: { due: 25, quarantined: 0 } });

    shop.settings.rules = {};
    shop.wait(MINUTE);
    expect(await shop.pass()).toMatchObject({ end: "done", created: 25, failed: 0 });
    expect((await shop.state()).pause).toBeNull();
  });

  it("is theirs where they are fewer", async () => {
    const shop = await openEmpty();
    addMany(shop, 19);
    shop.settings.rules = { format: broken };
    expect(await shop.pass()).toMatchObject({ end: "done", failed: 19, quarantined: 19, backlog: 0 });
  });

  it("is a bug of ours: nobody is in quarantine for it", async () => {
    const shop = await openEmpty();
    addMany(shop, 25);
    const opened = await shop.open(async ({ deps, pass }) => {
      deps.pusher = { ...deps.pusher, push: async () => Promise.reject(new TypeError("ada@example.com is odd")) };
      return pass();
    });
    expect(opened).toMatchObject({ end: "paused", error: { code: "internal" }, backlog: 25 });
    expect(JSON.stringify(opened)).not.toContain("ada@");
    expect(await shop.counts()).toMatchObject({ people: { due: 25 } });
  });
});

describe("a mirror that is paused by hand", () => {
  it("stands still without a request until somebody resumes it, but for passes by hand, which leave it paused", async () => {
    const shop = await openEmpty();
    addMany(shop, 2);
    const handle = { ledger: shop.ledger, mirror: "careers", clock: shop.clock };
    await pauseMirror(handle);
    shop.wait(60 * MINUTE);
    expect(await shop.pass()).toMatchObject({ end: "paused", error: null });
    expect(shop.requests()).toEqual([]);
    expect(await shop.pass({ byHand: true })).toMatchObject({ end: "done", created: 2 });
    expect((await shop.state()).pause).toMatchObject({ by: "hand" });
    shop.sandbox.setFaults("teamtailor: status 401");
    addMany(shop, 1, "late");
    expect(await shop.pass({ byHand: true })).toMatchObject({ end: "paused", error: { code: "auth" } });
    expect((await shop.state()).pause).toMatchObject({ by: "hand", error: null });
    shop.sandbox.setFaults([]);
    await resumeMirror(handle);
    expect(await shop.pass()).toMatchObject({ end: "done" });
    expect(names(shop)).toHaveLength(3);
  });

  it("ends a pass that is under way at the next portion of people", async () => {
    const shop = await openEmpty();
    addMany(shop, 70);
    let posts = 0;
    shop.beforeRequest = (what) => {
      if (what !== "POST /candidates") return;
      posts += 1;
      if (posts === 5) void pauseMirror({ ledger: shop.ledger, mirror: "careers", clock: shop.clock });
    };
    expect(await shop.pass()).toMatchObject({ end: "paused", error: null, created: 30 });
  });
});
