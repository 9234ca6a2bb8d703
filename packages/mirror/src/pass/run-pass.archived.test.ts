import { describe, expect, it } from "vitest";
import { openForPush } from "../mirror/open-for-push.ts";
import { add, addMany, at, MINUTE, names } from "../testing/add-people.ts";
import { openEmpty, type Workshop } from "../testing/workshop.ts";

/** What happens right before the first profile is read. */
function beforeRead(shop: Workshop, happen: () => void): void {
  shop.beforeRequest = (what) => {
    if (what !== "GET /profile/indexing") return;
    shop.beforeRequest = () => undefined;
    happen();
  };
}

async function hint(shop: Workshop, key: string): Promise<void> {
  shop.wait(MINUTE);
  await shop.ledger.hint((await shop.state()).id, [key], shop.clock.now());
}

describe("somebody who was archived between list and push", () => {
  it("is skipped before any logic hears of them, and Teamtailor is not asked", async () => {
    const shop = await openEmpty();
    const key = add(shop, "ada");
    const heard: unknown[] = [];
    shop.settings.rules = { logics: [({ key }) => heard.push(key) > 0] };
    beforeRead(shop, () => shop.sandbox.people.archiveProfile(key));
    const told: unknown[] = [];
    const onOutcome = ({ status, reason }: { status: string; reason: string | null }) => void told.push(status, reason);
    expect(await shop.pass({ onOutcome })).toMatchObject({ end: "done", created: 0, skipped: 1, backlog: 0 });
    expect(told).toEqual(["skipped", "archived"]);
    expect(heard).toEqual([]);
    expect(names(shop)).toEqual([]);
    expect(shop.requests().filter((request) => request.includes("candidates"))).toEqual([]);
    expect(await shop.person(key)).toMatchObject({ status: "skipped", reason: "archived", dueAt: null });
  });

  it("leaves in the next sweep, as onArchive says", async () => {
    const shop = await openEmpty();
    shop.settings.onArchive = "delete";
    const key = add(shop, "ada");
    add(shop, "here");
    await shop.pass();
    shop.wait(MINUTE);
    shop.sandbox.people.editProfile(key, { info: { phone: "1" } });
    beforeRead(shop, () => shop.sandbox.people.archiveProfile(key));
    expect(await shop.pass()).toMatchObject({ updated: 0, skipped: 1 });
    expect(names(shop)).toEqual(["ada", "here"]);
    expect(await shop.open(({ sweep }) => sweep())).toMatchObject({ archived: 1, deleted: 1 });
    expect(names(shop)).toEqual(["here"]);
    expect(await shop.person(key)).toMatchObject({ status: "archived", reason: "archived" });
  });

  it("comes with the next sweep where they are back by then", async () => {
    const shop = await openEmpty({ hrflow: { archivingMovesUpdatedAt: false } });
    const key = add(shop, "ada");
    beforeRead(shop, () => shop.sandbox.people.archiveProfile(key));
    expect(await shop.pass()).toMatchObject({ skipped: 1 });
    shop.wait(10 * MINUTE);
    shop.sandbox.people.archiveProfile(key, false);
    await shop.open(({ sweep }) => sweep());
    expect(await shop.pass()).toMatchObject({ created: 1 });
    expect(names(shop)).toEqual(["ada"]);
  });

  it("is told in a dry run, which writes nothing down", async () => {
    const shop = await openEmpty();
    const key = add(shop, "ada");
    await shop.pass({ limit: 0 });
    beforeRead(shop, () => shop.sandbox.people.archiveProfile(key));
    expect(await shop.pass({ dryRun: true })).toMatchObject({ created: 0, skipped: 1 });
    expect(await shop.person(key)).toMatchObject({ status: "due", reason: null });
  });

  it("holds up none of many, read a page at a time", async () => {
    const shop = await openEmpty({ hrflow: { archivedInLists: "listed" } });
    const keys = addMany(shop, 12);
    await shop.pass({ limit: 0 });
    for (const key of keys.slice(0, 3)) shop.sandbox.people.archiveProfile(key);
    expect(await shop.pass()).toMatchObject({ end: "done", created: 9, skipped: 3 });
    expect(names(shop)).toHaveLength(9);
  });
});

describe("a hint", () => {
  it("brings nobody back whom a sweep deleted", async () => {
    const shop = await openEmpty();
    shop.settings.onArchive = "delete";
    const key = add(shop, "ada");
    add(shop, "here");
    await shop.pass();
    shop.sandbox.people.archiveProfile(key);
    await shop.open(({ sweep }) => sweep());
    await hint(shop, key);
    expect(await shop.pass()).toMatchObject({ created: 0 });
    expect(names(shop)).toEqual(["here"]);
  });

  it("creates nobody who is archived and was never seen", async () => {
    const shop = await openEmpty();
    await shop.pass();
    const key = add(shop, "ada", { archived_at: at(shop, 0) });
    await hint(shop, key);
    expect(await shop.pass()).toMatchObject({ created: 0, skipped: 1 });
    expect(names(shop)).toEqual([]);
    shop.wait(10 * MINUTE);
    shop.sandbox.people.archiveProfile(key, false);
    expect(await shop.pass()).toMatchObject({ created: 1 });
  });

  it("brings nobody who changed before the mirror began, and leaves no row", async () => {
    const shop = await openEmpty();
    shop.settings.start = "now";
    const key = add(shop, "ada", { updated_at: at(shop, 0) });
    expect(await shop.pass()).toMatchObject({ created: 0 });
    await hint(shop, key);
    expect(await shop.pass()).toMatchObject({ end: "done", created: 0, skipped: 0, failed: 0, backlog: 0 });
    expect(await shop.person(key)).toBeNull();
    shop.wait(MINUTE);
    shop.sandbox.people.editProfile(key, {});
    expect(await shop.pass()).toMatchObject({ created: 1 });
  });

  it("brings whoever was pushed by hand, whenever they changed", async () => {
    const shop = await openEmpty();
    shop.settings.start = "now";
    const key = add(shop, "ada", { updated_at: at(shop, 0) });
    await shop.pass();
    await byHand(shop, key);
    expect(names(shop)).toEqual(["ada"]);
    await hint(shop, key);
    expect(await shop.pass()).toMatchObject({ unchanged: 1 });
    expect(await shop.person(key)).toMatchObject({ status: "synced" });
  });

  it("leaves no row where HrFlow has no such profile, and the list brings whoever comes to be", async () => {
    const shop = await openEmpty();
    await shop.pass();
    const [never, early] = ["d".repeat(40), "e".repeat(40)];
    await hint(shop, never);
    await hint(shop, early);
    expect(await shop.pass()).toMatchObject({ end: "done", failed: 0, quarantined: 0, backlog: 0 });
    expect([await shop.person(never), await shop.person(early)]).toEqual([null, null]);
    shop.wait(MINUTE);
    add(shop, "ada", { key: early });
    expect(await shop.pass()).toMatchObject({ due: 1, created: 1 });
  });
});

it("a push by hand brings somebody archived: they were named", async () => {
  const shop = await openEmpty();
  const key = add(shop, "ada", { archived_at: at(shop, 0) });
  await byHand(shop, key);
  expect(names(shop)).toEqual(["ada"]);
});

async function byHand(shop: Workshop, key: string): Promise<void> {
  const opened = await openForPush(shop.settings, shop.surroundings());
  await opened.pusher.push({ key, source: { key: shop.settings.source } });
  await opened.close();
}
