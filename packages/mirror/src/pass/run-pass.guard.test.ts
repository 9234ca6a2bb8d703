import { describe, expect, it } from "vitest";
import { withMirror } from "../mirror/with-mirror.ts";
import { resumeMirror } from "../people/pause-mirror.ts";
import { addMany, MINUTE } from "../testing/add-people.ts";
import { openEmpty, type Workshop } from "../testing/workshop.ts";

/** A mirror with 60 people in Teamtailor who have all changed since. */
async function openChanged(): Promise<Workshop> {
  const opened = await openEmpty();
  const keys = addMany(opened, 60);
  expect(await opened.pass()).toMatchObject({ created: 60 });
  opened.wait(MINUTE);
  for (const key of keys) opened.sandbox.people.editProfile(key, { info: { phone: "+46 8 123" } });
  return opened;
}

function changed({ sandbox }: Workshop): number {
  return sandbox.people.candidates().filter(({ attributes }) => attributes.phone !== null && attributes.phone !== "")
    .length;
}

describe("the guard", () => {
  it("stops a mirror that would change more than 50 known people, and says how to let it", async () => {
    const shop = await openChanged();
    const summary = await shop.pass();
    expect(summary).toMatchObject({ end: "paused", updated: 50, backlog: 10, error: { code: "guard" } });
    expect(summary.error?.fix).toContain("push-profile sync --mirror careers --allow-changes 60");
    expect(changed(shop)).toBe(50);
    expect((await shop.state()).pause).toMatchObject({ by: "itself", tryAt: null, error: { code: "guard" } });

    shop.requests();
    shop.wait(60 * MINUTE);
    expect(await shop.pass()).toMatchObject({ end: "paused" });
    expect(shop.requests(), "it waits for a hand").toEqual([]);
  });

  it("lets as many change as somebody allows, and goes on by itself from there", async () => {
    const shop = await openChanged();
    await shop.pass();
    expect(await shop.pass({ byHand: true, allowChanges: 55 })).toMatchObject({
      end: "paused",
      updated: 5,
      backlog: 5,
    });
    expect(await shop.pass({ byHand: true, allowChanges: 60 })).toMatchObject({ end: "done", updated: 5, backlog: 0 });
    expect(await shop.state()).toMatchObject({ pause: null, guardFrom: shop.clock.now() });
    expect(changed(shop)).toBe(60);
  });

  it("goes on once somebody resumed it", async () => {
    const shop = await openChanged();
    await shop.pass();
    shop.wait(1);
    await resumeMirror({ ledger: shop.ledger, mirror: "careers", clock: shop.clock });
    expect(await shop.pass()).toMatchObject({ end: "done", updated: 10, backlog: 0 });
  });

  it("counts over passes, and forgets after a day", async () => {
    const shop = await openChanged();
    expect(await shop.pass({ bounds: { people: 30 } })).toMatchObject({ end: "bounded", updated: 30 });
    expect(await shop.pass()).toMatchObject({ end: "paused", updated: 20 });
    shop.wait(24 * 60 * MINUTE + 1);
    expect(await shop.pass({ byHand: true })).toMatchObject({ end: "done", updated: 10 });
    expect((await shop.state()).pause).toBeNull();
  });

  it("does not count first contacts and creates", async () => {
    const opened = await openEmpty();
    for (let n = 0; n < 60; n++)
      opened.sandbox.people.addCandidate({ "first-name": `n${n}`, email: `n${n}@example.com` });
    addMany(opened, 70);
    opened.settings.rules = { existing: "overwrite" };
    expect(await opened.pass()).toMatchObject({ end: "done", created: 10, updated: 60 });
  });

  it("does not count first contacts with candidates whom another mirror has brought over", async () => {
    const opened = await openEmpty();
    addMany(opened, 60);
    await opened.pass();
    const source = opened.sandbox.hrflow.emptySourceKey;
    for (let n = 0; n < 60; n++) {
      const info = { first_name: `n${n}`, last_name: "Example", email: `n${n}@example.com`, phone: "+46 8 123" };
      opened.sandbox.people.addProfile({ info }, source);
    }
    const second = { ...opened.settings, name: "second", source, priority: 2 };
    const summary = await withMirror(second, opened.surroundings(), ({ pass }) => pass());
    expect(summary).toMatchObject({ end: "done", updated: 60, backlog: 0 });
  });

  it("counts those who are gone, and stops before an emptied account is believed", async () => {
    const shop = await openChanged();
    for (const { id } of shop.sandbox.people.candidates()) shop.sandbox.people.removeCandidate(id);
    expect(await shop.pass()).toMatchObject({ end: "paused", gone: 50, error: { code: "guard" } });
    expect(shop.sandbox.people.candidates()).toEqual([]);
  });
});
