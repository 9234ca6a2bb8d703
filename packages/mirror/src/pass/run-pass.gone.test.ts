import { describe, expect, it } from "vitest";
import { resumeMirror } from "../people/pause-mirror.ts";
import { addMany, MINUTE } from "../testing/add-people.ts";
import { openEmpty, type Workshop } from "../testing/workshop.ts";

/** So many people who were brought over, deleted in Teamtailor, and changed in HrFlow since. */
async function openDeleted(count: number): Promise<Workshop> {
  const opened = await openEmpty();
  const keys = addMany(opened, count);
  await opened.pass();
  opened.wait(MINUTE);
  for (const { id } of opened.sandbox.people.candidates()) opened.sandbox.people.removeCandidate(id);
  for (const key of keys) opened.sandbox.people.editProfile(key, { info: { phone: "+46 8 123" } });
  opened.requests();
  return opened;
}

describe("people who were deleted in Teamtailor", () => {
  it("are believed to be gone after the account was asked who it is, once a pass", async () => {
    const shop = await openDeleted(4);
    expect(await shop.pass()).toMatchObject({ end: "done", gone: 4, requests: { teamtailor: 9 } });
    const asked = shop.requests();
    expect(asked.filter((what) => what === "GET /company")).toHaveLength(1);
    expect(asked.indexOf("GET /company")).toBeLessThan(6);
    shop.wait(6 * MINUTE);
    expect(await shop.pass()).toMatchObject({ gone: 0, requests: { teamtailor: 0 } });
  });

  it("are news only once, however often they change in HrFlow", async () => {
    const shop = await openDeleted(2);
    await shop.pass();
    const { id } = await shop.state();
    shop.wait(MINUTE);
    const since = shop.clock.now();
    for (const { key } of shop.sandbox.people.profiles()) {
      shop.sandbox.people.editProfile(key, { info: { phone: "+46 8 9" } });
    }
    shop.requests();
    expect(await shop.pass()).toMatchObject({ end: "done", gone: 2 });
    expect(shop.requests()).not.toContain("GET /company");
    expect(await shop.ledger.changesSince(id, since)).toMatchObject({ changes: 0 });
  });

  it("are not where the account is another one: the mirror pauses, and asks one question a minute", async () => {
    const shop = await openDeleted(4);
    const pass = () =>
      shop.open(({ deps, pass }) => {
        deps.account = { ...deps.account, company: "another" };
        return pass();
      });
    expect(await pass()).toMatchObject({ end: "paused", gone: 0, error: { code: "config" }, backlog: 4 });
    shop.requests();
    shop.wait(MINUTE);
    expect(await pass()).toMatchObject({ end: "paused", error: { code: "config" } });
    expect(shop.requests()).toEqual(["GET /company"]);
    shop.wait(MINUTE);
    expect(await shop.pass()).toMatchObject({ end: "done", gone: 4 });
  });

  it("are not where the account does not answer: they wait for another try", async () => {
    const shop = await openDeleted(6);
    shop.sandbox.setFaults("teamtailor GET /company: status 503");
    expect(await shop.pass()).toMatchObject({ gone: 0, quarantined: 0 });
    expect((await shop.counts()).people).toMatchObject({ gone: 0, quarantined: 0 });
    shop.sandbox.setFaults([]);
    shop.wait(10 * MINUTE);
    expect(await shop.pass()).toMatchObject({ end: "done", gone: 6, backlog: 0 });
  });

  it("whom the guard did not let go are asked for again, and counted", async () => {
    const shop = await openDeleted(53);
    expect(await shop.pass()).toMatchObject({ end: "paused", gone: 50, backlog: 3, error: { code: "guard" } });
    shop.wait(1);
    await resumeMirror({ ledger: shop.ledger, mirror: "careers", clock: shop.clock });
    const { id } = await shop.state();
    expect(await shop.pass()).toMatchObject({ end: "done", gone: 3, requests: { teamtailor: 7 } });
    expect(await shop.ledger.changesSince(id, 0)).toMatchObject({ changes: 53 });
  });

  it("come back where somebody says so, whatever was asked", async () => {
    const shop = await openDeleted(1);
    shop.settings.rules = { recreate: true };
    expect(await shop.pass()).toMatchObject({ created: 1, gone: 0 });
  });
});
