import { describe, expect, it } from "vitest";
import { createLedgerBudget } from "../budget/ledger-budget.ts";
import { openSqliteLedger } from "../sqlite/sqlite-ledger.ts";
import { add, addMany, MINUTE, names } from "../testing/add-people.ts";
import { whenStill } from "../testing/when-still.ts";
import { openEmpty } from "../testing/workshop.ts";
import { openForPush } from "./open-for-push.ts";
import { openUnmirrored } from "./open-unmirrored.ts";
import { withMirror } from "./with-mirror.ts";

describe("withMirror", () => {
  it("holds the mirror while it is worked on, and lets go of it, also where that fails", async () => {
    const shop = await openEmpty();
    const broken = shop.open(async () => {
      expect((await shop.state()).holder).not.toBeNull();
      throw new Error("broken");
    });
    await expect(broken).rejects.toThrow("broken");
    expect((await shop.state()).holder).toBeNull();
    expect(shop.clock.sleepers(), "nothing is left running").toBe(0);
  });

  it("lets go of it where nothing could be begun", async () => {
    const shop = await openEmpty();
    shop.settings = { ...shop.settings, account: { ...shop.settings.account, limit: 0.5 } };
    await expect(shop.open(async () => undefined)).rejects.toMatchObject({ code: "config" });
    expect((await shop.state()).holder).toBeNull();
    expect(shop.clock.sleepers()).toBe(0);
  });

  it("asks a new key for its company once, and a known one for nothing", async () => {
    const shop = await openEmpty();
    await shop.open(async () => undefined);
    expect(shop.requests()).toEqual([]);
    const ledger = await openSqliteLedger(`${shop.path}2`, { clock: shop.clock });
    await withMirror(shop.settings, { ...shop.surroundings(), ledger }, async () => undefined);
    await ledger.close();
    expect(shop.requests()).toEqual(["GET /company"]);
  });

  it.each(["withMirror", "openForPush", "openUnmirrored"])("books that on the budget of all: %s", async (way) => {
    const shop = await openEmpty();
    const settings = { ...shop.settings, account: { ...shop.settings.account, limit: 50 } };
    const ledger = await openSqliteLedger(`${shop.path}2`, { clock: shop.clock });
    const surroundings = { ...shop.surroundings(), ledger };
    if (way === "withMirror") await withMirror(settings, surroundings, async () => undefined);
    else if (way === "openForPush") await (await openForPush(settings, surroundings)).close();
    else await (await openUnmirrored(settings, surroundings)).close();
    const [account = { id: 0 }] = await ledger.accounts();
    const budget = createLedgerBudget({ ledger, account, limit: 50, clock: shop.clock, timeoutMs: 1000 });
    expect(await budget.usage()).toMatchObject({ used: 1 });
    await ledger.close();
    expect(shop.clock.sleepers(), "nothing is left running").toBe(0);
  });

  it("fills blanks of candidates who were there before, unless told otherwise", async () => {
    const shop = await openEmpty();
    shop.sandbox.people.addCandidate({ "first-name": "Ada", "last-name": "Other", email: "ada@example.com" });
    add(shop, "ada", { info: { first_name: "Ada", last_name: "Example", email: "ada@example.com", phone: "+46 8 1" } });
    expect(await shop.pass()).toMatchObject({ updated: 1 });
    expect(shop.sandbox.people.candidates()[0]?.attributes).toMatchObject({ "last-name": "Other", phone: "+46 8 1" });
  });

  it("keeps to the account's limit, over mirrors and processes", async () => {
    const shop = await openEmpty({ limitPer10Seconds: 50 });
    addMany(shop, 40);
    shop.settings = { ...shop.settings, concurrency: 8, account: { ...shop.settings.account, limit: 50 } };
    const waits: boolean[] = [];
    const onProgress = ({ waitingForBudget }: { waitingForBudget: boolean }): void => void waits.push(waitingForBudget);
    expect(await shop.passInTime({ onProgress })).toMatchObject({ end: "done", created: 40, failed: 0 });
    expect(waits).toContain(true);
    expect(shop.sandbox.requests.filter(({ status }) => status === 429)).toEqual([]);
  });

  it("two mirrors of one account at once make one candidate of one person", async () => {
    const shop = await openEmpty();
    const other = shop.sandbox.hrflow.emptySourceKey;
    add(shop, "ada");
    shop.sandbox.people.addProfile(
      { info: { first_name: "Ada", last_name: "Example", email: "ada@example.com" } },
      other,
    );
    const second = { ...shop.settings, name: "second", source: other, priority: 2 };
    const both = Promise.all([shop.pass(), withMirror(second, shop.surroundings(), ({ pass }) => pass())]);
    expect((await whenStill(shop, both)).map(({ created }) => created).sort()).toEqual([0, 1]);
    expect(names(shop)).toHaveLength(1);
  });
});

describe("an estimate", () => {
  it("costs a page of people and one of candidates where the mirror is new, and writes nothing", async () => {
    const shop = await openEmpty();
    addMany(shop, 95);
    for (let n = 0; n < 40; n++)
      shop.sandbox.people.addCandidate({ "first-name": `s${n}`, email: `s${n}@example.com` });
    shop.requests();
    const estimate = await shop.open(({ estimate }) => estimate(), { dryRun: true });
    expect(estimate).toMatchObject({ people: 95, candidates: 40, way: "index" });
    expect(shop.requests()).toEqual(["GET /storing/profiles", "GET /candidates"]);
    expect(await shop.counts()).toMatchObject({ backlog: 0 });
  });

  it("counts who changed since the last pass", async () => {
    const shop = await openEmpty();
    const keys = addMany(shop, 40);
    await shop.pass();
    shop.wait(MINUTE);
    for (const key of keys.slice(0, 3)) shop.sandbox.people.editProfile(key, {});
    add(shop, "new");
    expect(await shop.open(({ estimate }) => estimate(), { dryRun: true })).toMatchObject({ people: 4, way: "ask" });
  });
});

describe("openForPush", () => {
  it("pushes while another process holds the mirror, and writes down what became of the person", async () => {
    const shop = await openEmpty();
    const key = add(shop, "ada");
    await shop.open(async () => {
      const opened = await openForPush(shop.settings, shop.surroundings());
      const outcome = await opened.pusher.push({ key, source: { key: shop.settings.source } });
      expect(outcome).toMatchObject({ status: "created" });
      await opened.close();
    });
    expect(await shop.person(key)).toMatchObject({ status: "synced", outcome: "created" });
    expect(await shop.pass()).toMatchObject({ unchanged: 1, created: 0, requests: { teamtailor: 0 } });
  });

  it("leaves somebody due who is listed anew during their push", async () => {
    const shop = await openEmpty();
    const key = add(shop, "ada");
    await shop.pass();
    shop.wait(MINUTE);
    shop.sandbox.people.editProfile(key, { info: { phone: "+46 8 1" } });
    const { pusher, close } = await openForPush(shop.settings, shop.surroundings());
    shop.beforeRequest = (what) => {
      if (!what.startsWith("PATCH")) return;
      shop.beforeRequest = () => undefined;
      shop.wait(1000);
      shop.sandbox.people.editProfile(key, { info: { phone: "+46 8 2" } });
    };
    for await (const outcome of pusher.pushAll([{ key, source: { key: shop.settings.source } }])) {
      expect(outcome).toMatchObject({ status: "updated" });
    }
    await close();
    expect(await shop.pass()).toMatchObject({ updated: 1 });
    expect(shop.sandbox.people.candidates()[0]?.attributes.phone).toBe("+46 8 2");
  });

  it("lets somebody out of quarantine whom it brought over", async () => {
    const shop = await openEmpty();
    const key = add(shop, "ada");
    shop.sandbox.setFaults("teamtailor POST /candidates: status 422, nth 1");
    expect(await shop.pass()).toMatchObject({ quarantined: 1 });
    const { pusher, close } = await openForPush(shop.settings, shop.surroundings());
    expect(await pusher.push({ key, source: { key: shop.settings.source } })).toMatchObject({ status: "created" });
    await close();
    expect(await shop.person(key)).toMatchObject({ status: "synced", attempts: 0, error: null });
  });

  it("lets somebody out of quarantine whom it was told of by their reference", async () => {
    const shop = await openEmpty();
    const key = add(shop, "ada", { reference: "r1" });
    shop.sandbox.setFaults("teamtailor POST /candidates: status 422, nth 1");
    expect(await shop.pass()).toMatchObject({ quarantined: 1 });
    const { pusher, close } = await openForPush(shop.settings, shop.surroundings());
    const outcome = await pusher.push({ reference: "r1", source: { key: shop.settings.source } });
    expect(outcome).toMatchObject({ status: "created" });
    await close();
    expect(await shop.person(key)).toMatchObject({ status: "synced", attempts: 0, error: null });
  });

  it.each([
    ["is due", true],
    ["stands in Teamtailor", false],
  ])("has somebody pushed again whose older state it was given, and whose newer one %s", async (_, isDue) => {
    const shop = await openEmpty();
    const key = add(shop, "ada", { info: { first_name: "Ada", email: "ada@example.com", phone: "+46 8 1" } });
    const old = shop.sandbox.people.profiles();
    await shop.pass();
    shop.wait(10 * MINUTE);
    shop.sandbox.people.editProfile(key, { info: { phone: "+46 8 2" } });
    if (isDue) shop.sandbox.setFaults("teamtailor GET /candidates: status 503");
    await shop.pass();
    shop.sandbox.setFaults([]);
    const { pusher, close } = await openForPush(shop.settings, { ...shop.surroundings(), hrflow: null });
    for await (const outcome of pusher.pushAll(old)) expect(outcome.error).toBeNull();
    await close();
    expect(await shop.counts()).toMatchObject({ backlog: 1 });
    shop.wait(MINUTE);
    await shop.pass({ byHand: true });
    expect(shop.sandbox.people.candidates()[0]?.attributes.phone).toBe("+46 8 2");
    expect(await shop.person(key)).toMatchObject({ status: "synced", dueAt: null });
  });

  it("records the state that was read, which no list has named yet", async () => {
    const shop = await openEmpty();
    const key = add(shop, "ada");
    await shop.pass();
    shop.wait(10 * MINUTE);
    shop.sandbox.people.editProfile(key, { info: { phone: "+46 8 2" } });
    const { pusher, close } = await openForPush(shop.settings, shop.surroundings());
    expect(await pusher.push({ key, source: { key: shop.settings.source } })).toMatchObject({ status: "updated" });
    await close();
    shop.requests();
    expect(await shop.pass()).toMatchObject({ updated: 0, unchanged: 0, backlog: 0 });
  });

  it("keeps nothing of somebody whom a service failed, and nothing at all of a plan", async () => {
    const shop = await openEmpty();
    const key = add(shop, "ada");
    shop.sandbox.setFaults("teamtailor: status 500");
    const opened = await openForPush(shop.settings, shop.surroundings());
    expect(await opened.pusher.push({ key, source: { key: shop.settings.source } })).toMatchObject({
      status: "failed",
    });
    await opened.close();
    expect(await shop.person(key)).toBeNull();
    shop.sandbox.setFaults([]);
    const plans = await openForPush(shop.settings, shop.surroundings(), { dryRun: true });
    const plan = await plans.pusher.push({ key, source: { key: shop.settings.source } }, { dryRun: true });
    expect(plan).toMatchObject({ status: "created", dryRun: true });
    await plans.close();
    expect(await shop.person(key)).toBeNull();
  });

  it("makes no row of a key that neither the ledger nor HrFlow knows", async () => {
    const shop = await openEmpty();
    const { pusher, close } = await openForPush(shop.settings, shop.surroundings());
    const outcome = await pusher.push({ key: "nobody", source: { key: shop.settings.source } });
    expect(outcome).toMatchObject({ status: "failed", error: { code: "not_found" } });
    await close();
    expect(await shop.person("nobody")).toBeNull();
    expect(await shop.counts()).toMatchObject({ people: { quarantined: 0 }, backlog: 0 });
  });

  it.each([
    ["no source", {}],
    ["another mirror's source", { source: { key: "elsewhere" } }],
  ])("creates nobody of %s without an e-mail, whom no later push would find again", async (_, more) => {
    const shop = await openEmpty();
    shop.settings.rules = { sourced: true };
    const { pusher, close } = await openForPush(shop.settings, shop.surroundings());
    const profile = { key: "ada", info: { first_name: "Ada", last_name: "Example" }, ...more };
    expect(await pusher.push(profile)).toMatchObject({ status: "skipped", reason: "no-email" });
    await close();
    expect(shop.sandbox.people.candidates()).toEqual([]);
  });
});
