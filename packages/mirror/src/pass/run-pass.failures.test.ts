import type { FaultRule } from "@push-profile/sandbox";
import { describe, expect, it } from "vitest";
import { forgetPerson } from "../people/forget-person.ts";
import { BACK_OFF_MS } from "../push/back-off.ts";
import { add, addMany, MINUTE, names } from "../testing/add-people.ts";
import { openEmpty, type Workshop } from "../testing/workshop.ts";

const LIST = "GET /storing/profiles";

/** Passes until somebody's back-off is over, as often as there are steps. */
async function passThroughBackOffs({ passInTime, wait }: Workshop): Promise<void> {
  for (const ms of BACK_OFF_MS) {
    wait(ms + MINUTE);
    await passInTime();
  }
}

describe("one person who cannot be pushed, among many", () => {
  const about = "n30@example.com";
  it.each<[string, FaultRule, string]>([
    [
      "refused as invalid",
      { kind: "status", status: 422, service: "teamtailor", method: "POST", about },
      "quarantined",
    ],
    ["answered 500", { kind: "status", status: 500, service: "teamtailor", about }, "retrying"],
    [
      "answered 502 with a page",
      { kind: "status", status: 502, body: "html", service: "teamtailor", about },
      "retrying",
    ],
    ["refused as too much", { kind: "429", service: "teamtailor", about }, "retrying"],
    ["answered with a page", { kind: "html", service: "teamtailor", about }, "retrying"],
    ["never answered", { kind: "drop-before", service: "teamtailor", about }, "retrying"],
  ])("%s: everybody else is there, and only they are tried again", async (_name, fault, status) => {
    const shop = await openEmpty();
    const keys = addMany(shop, 60);
    shop.sandbox.setFaults([fault]);
    expect(await shop.passInTime()).toMatchObject({ end: "done", created: 59, failed: 1, backlog: 0 });
    expect(await shop.person(keys[30] ?? "")).toMatchObject({ status, attempts: 1 });

    await passThroughBackOffs(shop);
    expect(await shop.counts()).toMatchObject({ people: { synced: 59, quarantined: 1 }, backlog: 0 });
    shop.sandbox.setFaults([]);
    expect(await shop.pass()).toMatchObject({ end: "done", created: 0 });
    shop.wait(MINUTE);
    shop.sandbox.people.editProfile(keys[30] ?? "", { info: { phone: "+46 8 123" } });
    expect(await shop.passInTime()).toMatchObject({ created: 1, failed: 0 });
    expect(names(shop)).toHaveLength(60);
  });

  it("fails in a logic and in a format of the user's: quarantined, and nobody else", async () => {
    const shop = await openEmpty();
    const keys = addMany(shop, 12);
    shop.settings.rules = {
      logics: [
        (profile) => {
          if (profile.info?.first_name === "n3") throw new Error("odd");
          return profile.info?.first_name !== "n4";
        },
      ],
      format: ({ info }) =>
        info?.first_name === "n5" ? { "first-name": "x", unknown: 1 } : { "first-name": "y", email: info?.email ?? "" },
    };
    expect(await shop.pass()).toMatchObject({ created: 9, skipped: 1, failed: 2, quarantined: 2 });
    expect(await shop.person(keys[3] ?? "")).toMatchObject({ status: "quarantined", error: { code: "logic" } });
    expect(await shop.person(keys[4] ?? "")).toMatchObject({
      status: "skipped",
      reason: expect.stringContaining("logic:"),
    });
    expect(await shop.person(keys[5] ?? "")).toMatchObject({ status: "quarantined", error: { code: "format" } });
  });

  it("waits 30 s, 2 min, 10 min, 1 h and 6 h between tries, and goes to quarantine after the last", async () => {
    const shop = await openEmpty();
    const [key = ""] = addMany(shop, 1);
    shop.sandbox.setFaults([{ kind: "status", status: 500, service: "teamtailor", about: "n0@example.com" }]);
    const waits: number[] = [];
    for (let n = 0; n < 5; n++) {
      expect(await shop.pass()).toMatchObject({ end: "done", failed: 1, quarantined: 0 });
      const { dueAt } = (await shop.person(key)) ?? { dueAt: null };
      waits.push((dueAt ?? 0) - shop.clock.now());
      shop.wait((dueAt ?? 0) - shop.clock.now() - 1);
      shop.requests();
      expect(await shop.pass()).toMatchObject({ end: "done", failed: 0 });
      expect(shop.requests()).toEqual([LIST]);
      shop.wait(1);
    }
    expect(waits).toEqual(BACK_OFF_MS);
    expect(await shop.pass()).toMatchObject({ failed: 1, quarantined: 1 });
    expect(await shop.person(key)).toMatchObject({ status: "quarantined", attempts: 6, dueAt: null });
  });

  it("forgets failed tries once they change", async () => {
    const shop = await openEmpty();
    const [key = ""] = addMany(shop, 1);
    shop.sandbox.setFaults([{ kind: "status", status: 500, service: "teamtailor", about: "n0@example.com" }]);
    await shop.pass();
    shop.wait(5000);
    shop.sandbox.people.editProfile(key, {});
    expect(await shop.pass()).toMatchObject({ failed: 1 });
    expect(await shop.person(key)).toMatchObject({ status: "retrying", attempts: 1 });
  });
});

describe("a service that fails everybody", () => {
  it.each<[string, string]>([
    ["cannot be reached", "teamtailor: drop-before"],
    ["answers only 5xx", "teamtailor: status 503"],
    ["refuses everybody as too much", "teamtailor: 429"],
    ["answers with pages", "teamtailor: html"],
  ])("%s: nobody has a failed try or a back-off, and all are pushed once it is back", async (_name, faults) => {
    const shop = await openEmpty();
    addMany(shop, 8);
    shop.sandbox.setFaults(faults);
    for (let n = 0; n < 3; n++) {
      const summary = await shop.passInTime();
      expect(summary).toMatchObject({
        end: "unavailable",
        failed: 0,
        backlog: 8,
        requests: { teamtailor: expect.any(Number) },
      });
      expect(summary.error).not.toBeNull();
    }
    expect(await shop.counts()).toMatchObject({ people: { due: 8 }, backlog: 8 });
    const [first] = shop.sandbox.people.profiles();
    expect(await shop.person(first?.key ?? "")).toMatchObject({ attempts: 0, triedAt: null });
    shop.sandbox.setFaults([]);
    expect(await shop.passInTime()).toMatchObject({ end: "done", created: 8, backlog: 0 });
  });

  it("fails the few who are due: nobody is to blame", async () => {
    const shop = await openEmpty();
    addMany(shop, 2);
    shop.sandbox.setFaults("teamtailor: status 503");
    expect(await shop.pass()).toMatchObject({ end: "unavailable", failed: 0, backlog: 2 });
    expect(await shop.counts()).toMatchObject({ people: { due: 2, retrying: 0 } });
  });

  it("is HrFlow: nobody is read, nobody is to blame, and nothing is asked of Teamtailor", async () => {
    const shop = await openEmpty();
    addMany(shop, 3);
    shop.sandbox.setFaults("teamtailor: drop-before");
    await shop.pass();
    shop.requests();
    shop.sandbox.setFaults("hrflow: status 503");
    const error = { code: "unavailable", status: 503 };
    expect(await shop.pass()).toMatchObject({ end: "unavailable", error, due: 0, backlog: 3 });
    expect(shop.requests()).toEqual([LIST]);
    shop.sandbox.setFaults([]);
    expect(await shop.pass()).toMatchObject({ created: 3 });
  });

  it("is HrFlow once the list was read: profiles and list fail, nobody is to blame", async () => {
    const shop = await openEmpty();
    addMany(shop, 8);
    shop.beforeRequest = (what) => {
      if (what !== LIST) return;
      shop.beforeRequest = () => shop.sandbox.setFaults("hrflow: status 500");
    };
    expect(await shop.pass()).toMatchObject({ end: "unavailable", failed: 0, backlog: 8 });
    expect(await shop.counts()).toMatchObject({ people: { due: 8 } });
  });

  it("fails the ones who happen to be many: they are held to be the cause, the others get through", async () => {
    const shop = await openEmpty();
    addMany(shop, 20);
    shop.sandbox.setFaults(
      [0, 1, 2, 3, 4, 5, 6].map((n) => ({
        kind: "status" as const,
        status: 500,
        service: "teamtailor" as const,
        about: `n${n}@example.com`,
      })),
    );
    expect(await shop.passInTime()).toMatchObject({ end: "done", created: 13, failed: 7, backlog: 0 });
    await passThroughBackOffs(shop);
    expect(await shop.counts()).toMatchObject({ people: { synced: 13, quarantined: 7 } });
  });
});

describe("a service's answers that pass by", () => {
  it("a 429 now and then costs time alone", async () => {
    const shop = await openEmpty();
    addMany(shop, 20);
    shop.sandbox.setFaults("teamtailor POST /candidates: 429, nth 3");
    expect(await shop.passInTime()).toMatchObject({ end: "done", failed: 0, created: 20 });
    expect(names(shop)).toHaveLength(20);
  });

  it("a profile that HrFlow does not find for a moment is tried again, and comes", async () => {
    const shop = await openEmpty();
    const ada = add(shop, "ada");
    const profile = shop.sandbox.people.profiles()[0];
    vanishOnRead(shop, ada);
    expect(await shop.pass()).toMatchObject({ due: 1, failed: 1, quarantined: 0, backlog: 0 });
    expect(await shop.person(ada)).toMatchObject({ status: "retrying", attempts: 1, error: { code: "not_found" } });
    shop.sandbox.people.addProfile(profile);
    shop.wait(BACK_OFF_MS[0] ?? 0);
    expect(await shop.pass()).toMatchObject({ due: 0, created: 1, failed: 0 });
  });

  it("a profile that stays away after the list is quarantined in the end, and comes with its next change", async () => {
    const shop = await openEmpty();
    const ada = add(shop, "ada");
    const profile = shop.sandbox.people.profiles()[0];
    vanishOnRead(shop, ada);
    expect(await shop.pass()).toMatchObject({ failed: 1 });
    await passThroughBackOffs(shop);
    expect(await shop.person(ada)).toMatchObject({ status: "quarantined", attempts: 6 });
    shop.sandbox.people.addProfile(profile);
    expect(await shop.pass()).toMatchObject({ due: 0, failed: 0, backlog: 0 });
    shop.wait(MINUTE);
    shop.sandbox.people.editProfile(ada, {});
    expect(await shop.pass()).toMatchObject({ due: 1, created: 1 });
  });
});

describe("somebody who never got through and is forgotten", () => {
  it("is not created either where they are uploaded again under another key", async () => {
    const shop = await openEmpty();
    const key = add(shop, "ada");
    shop.sandbox.setFaults("teamtailor POST /candidates: status 422");
    expect(await shop.pass()).toMatchObject({ quarantined: 1 });
    shop.sandbox.setFaults([]);
    const mirror = await shop.state();
    await shop.open(({ deps }) => forgetPerson({ ledger: shop.ledger, mirror, key, claim: deps.memory.claim }));
    shop.wait(MINUTE);
    shop.sandbox.people.removeProfile(key);
    add(shop, "ada");
    expect(await shop.pass()).toMatchObject({ skipped: 1, created: 0 });
    expect(names(shop)).toEqual([]);
  });
});

/** The profile is taken away right before it is read. */
function vanishOnRead(shop: Workshop, key: string): void {
  shop.beforeRequest = (what) => {
    if (what !== "GET /profile/indexing") return;
    shop.beforeRequest = () => undefined;
    shop.sandbox.people.removeProfile(key);
  };
}
