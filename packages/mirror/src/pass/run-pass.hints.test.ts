import type { FaultRule } from "@push-profile/sandbox";
import { describe, expect, it } from "vitest";
import type { Person } from "../ledger/ledger.ts";
import { dropQuarantined } from "../people/drop-quarantined.ts";
import { retryQuarantined } from "../people/retry-quarantined.ts";
import { add, MINUTE, names } from "../testing/add-people.ts";
import { openEmpty, type Workshop } from "../testing/workshop.ts";

const READ = "GET /profile/indexing";
const hers = { kind: "status", service: "teamtailor", about: "ada@example.com" } as const;
const REFUSED: FaultRule = { ...hers, status: 422, method: "POST" };
const BUSY: FaultRule = { ...hers, status: 500 };

/** Somebody who failed for this reason, and stands as `status` since. */
async function openFailed(fault: FaultRule, status: Person["status"]): Promise<{ shop: Workshop; key: string }> {
  const opened = await openEmpty();
  const key = add(opened, "ada");
  opened.sandbox.setFaults([fault]);
  await opened.pass();
  if (status === "skipped") await dropQuarantined(opened.ledger, await opened.state(), [key]);
  expect(await opened.person(key)).toMatchObject({ status });
  opened.sandbox.setFaults([]);
  return { shop: opened, key };
}

/** A hint a second later, and the pass that it brings forward. */
async function hintAndPass(shop: Workshop, key: string): Promise<{ ended: unknown; reads: number; posts: number }> {
  shop.wait(1000);
  await shop.ledger.hint((await shop.state()).id, [key], shop.clock.now());
  shop.requests();
  const { end, created, failed, backlog } = await shop.pass();
  const requests = shop.requests();
  const count = (what: string): number => requests.filter((request) => request === what).length;
  return { ended: { end, created, failed, backlog }, reads: count(READ), posts: count("POST /candidates") };
}

describe("a hint about somebody who failed", () => {
  it.each<[string, FaultRule, Person["status"]]>([
    ["in quarantine", REFUSED, "quarantined"],
    ["dropped from quarantine", REFUSED, "skipped"],
    ["waiting for their next try", BUSY, "retrying"],
  ])("%s and has not changed costs one read, and leaves them as they are", async (_name, fault, status) => {
    const { shop, key } = await openFailed(fault, status);
    const before = await shop.person(key);
    for (let n = 0; n < 2; n++) {
      expect(await hintAndPass(shop, key)).toEqual({
        ended: { end: "done", created: 0, failed: 0, backlog: 0 },
        reads: 1,
        posts: 0,
      });
      expect(await shop.person(key)).toEqual(before);
    }
  });

  it.each<[string, FaultRule, Person["status"]]>([
    ["in quarantine", REFUSED, "quarantined"],
    ["dropped from quarantine", REFUSED, "skipped"],
    ["waiting for their next try", BUSY, "retrying"],
  ])("%s brings them where they have changed, though the list does not tell yet", async (_name, fault, status) => {
    const { shop, key } = await openFailed(fault, status);
    changeAfterTheList(shop, key);
    expect(await hintAndPass(shop, key)).toMatchObject({ ended: { created: 1, failed: 0 }, posts: 1 });
    expect(names(shop)).toEqual(["ada"]);
    expect(await shop.person(key)).toMatchObject({ status: "synced", attempts: 0, error: null });
    expect(await shop.pass(), "the change that was pushed is no news for the list").toMatchObject({ due: 0 });
  });

  it("counts a failure of the change as the first one", async () => {
    const { shop, key } = await openFailed(BUSY, "retrying");
    shop.sandbox.setFaults([BUSY]);
    shop.wait(30_000);
    await shop.pass();
    expect(await shop.person(key)).toMatchObject({ status: "retrying", attempts: 2 });
    changeAfterTheList(shop, key);
    expect(await hintAndPass(shop, key)).toMatchObject({ ended: { failed: 1 } });
    expect(await shop.person(key)).toMatchObject({ status: "retrying", attempts: 1 });
  });

  it("costs them no try where HrFlow does not find or give them", async () => {
    const { shop, key } = await openFailed(REFUSED, "quarantined");
    const before = await shop.person(key);
    shop.sandbox.setFaults("hrflow GET /profile/indexing: status 500");
    expect(await hintAndPass(shop, key)).toMatchObject({ ended: { end: "done", failed: 0 }, reads: 1, posts: 0 });
    shop.sandbox.setFaults([]);
    shop.sandbox.people.removeProfile(key);
    expect(await hintAndPass(shop, key)).toMatchObject({ ended: { end: "done", failed: 0 }, reads: 1, posts: 0 });
    expect(await shop.person(key)).toEqual(before);
  });

  it("leaves what a hand does while they are read", async () => {
    const { shop, key } = await openFailed(REFUSED, "quarantined");
    const mirror = await shop.state();
    let retried: Promise<unknown> = Promise.resolve();
    shop.beforeRequest = (what) => {
      if (what === READ) retried = retryQuarantined(shop.ledger, mirror, [key], shop.clock.now());
    };
    await hintAndPass(shop, key);
    await retried;
    expect(await shop.person(key)).toMatchObject({ status: "due" });
  });

  it("writes nothing down in a dry run", async () => {
    const { shop, key } = await openFailed(REFUSED, "quarantined");
    await shop.ledger.hint((await shop.state()).id, [key], shop.clock.now());
    const before = await shop.person(key);
    expect(await shop.pass({ dryRun: true })).toMatchObject({ end: "done", failed: 0, created: 0 });
    expect(await shop.person(key)).toEqual(before);
  });
});

describe("a hint about somebody archived", () => {
  it("leaves them archived, and brings them once they are back", async () => {
    const opened = await openEmpty({ hrflow: { archivingMovesUpdatedAt: false } });
    opened.settings.onArchive = "delete";
    const key = add(opened, "ada");
    add(opened, "here");
    await opened.pass();
    opened.sandbox.people.archiveProfile(key);
    await opened.open(({ sweep }) => sweep());
    const before = await opened.person(key);
    expect(await hintAndPass(opened, key)).toMatchObject({ ended: { created: 0, backlog: 0 }, reads: 1, posts: 0 });
    expect(await opened.person(key)).toEqual(before);
    expect(before).toMatchObject({ status: "archived" });
    opened.sandbox.people.archiveProfile(key, false);
    expect(await hintAndPass(opened, key)).toMatchObject({ ended: { created: 1 } });
    expect(names(opened)).toEqual(["ada", "here"]);
  });
});

/** The profile changes once the list was read, right before it is read itself. */
function changeAfterTheList(shop: Workshop, key: string): void {
  shop.wait(MINUTE / 60);
  shop.beforeRequest = (what) => {
    if (what !== READ) return;
    shop.beforeRequest = () => undefined;
    shop.sandbox.people.editProfile(key, { info: { phone: "+46 8 1" } });
  };
}
