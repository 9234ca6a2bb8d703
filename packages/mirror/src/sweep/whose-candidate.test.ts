import type { Profile } from "@push-profile/hrflow-client";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Farewell } from "../mirror-settings.ts";
import { add, addMany, MINUTE } from "../testing/add-people.ts";
import { openWorkshop, type Workshop } from "../testing/workshop.ts";
import { ARCHIVED_TAG } from "./our-tags.ts";
import type { SweepSummary } from "./sweep-summary.ts";

const INFO = { first_name: "Ada", last_name: "Example", email: "ada@example.com" };
/** Somebody whom a recruiter has typed in as HrFlow has them. */
const TYPED = { "first-name": "Ada", "last-name": "Example", email: "ada@example.com", pitch: "typed by a recruiter" };

describe("whose candidate a sweep deletes or tags", () => {
  let shop: Workshop;
  let key: string;
  beforeEach(async () => {
    shop = await openWorkshop({ profiles: 0, strangers: 0 });
    key = add(shop, "Ada", { info: INFO });
    add(shop, "here");
  });
  afterEach(() => shop.close());

  async function change(phone: string): Promise<void> {
    shop.wait(MINUTE);
    shop.sandbox.people.editProfile(key, { info: { ...INFO, phone } });
    await shop.pass();
  }

  async function archive(onArchive: Farewell, archived = key): Promise<SweepSummary> {
    shop.settings = { ...shop.settings, onArchive };
    shop.sandbox.people.archiveProfile(archived);
    return shop.open(({ sweep }) => sweep());
  }

  function adas(): string[][] {
    const all = shop.sandbox.people.candidates().filter(({ attributes }) => attributes.email === INFO.email);
    return all.map(({ attributes }) => [...attributes.tags]);
  }

  it.each([
    ["was created by us", false, [], "delete", { deleted: 1 }, []],
    ["was created by us", false, [], "tag", { tagged: 1 }, [[ARCHIVED_TAG]]],
    ["was created by us, and pushed again since", false, ["+46 1", "+46 2"], "delete", { deleted: 1 }, []],
    ["was found as wanted", true, [], "delete", { deleted: 0, tagged: 0 }, [[]]],
    ["was found as wanted", true, [], "tag", { deleted: 0, tagged: 0 }, [[]]],
    ["was found, and written to", true, ["+46 1"], "delete", { deleted: 0, tagged: 0 }, [[]]],
    ["was found, and written to", true, ["+46 1"], "tag", { deleted: 0, tagged: 1 }, [[ARCHIVED_TAG]]],
  ] as const)("one who %s: %j, then %j, %s", async (_, existed, phones, policy, done, left) => {
    if (existed) shop.sandbox.people.addCandidate(TYPED);
    await shop.pass();
    for (const phone of phones) await change(phone);
    expect(await archive(policy)).toMatchObject({ archived: 1, ...done });
    expect(adas()).toEqual(left);
  });

  it("two profiles of one whom the first of them created: the last that leaves takes them along", async () => {
    await shop.pass();
    shop.wait(MINUTE);
    const second = add(shop, "Ada", { info: INFO });
    await shop.pass();
    expect(await archive("delete")).toMatchObject({ archived: 1, deleted: 0 });
    expect(await archive("delete", second)).toMatchObject({ archived: 1, deleted: 1 });
    expect(adas()).toEqual([]);
  });

  it("whom we created and a recruiter deleted, and who is found under the e-mail again, was there before us", async () => {
    await shop.pass();
    const [made] = shop.sandbox.people.candidates().filter(({ attributes }) => attributes.email === INFO.email);
    shop.sandbox.people.removeCandidate(made?.id ?? "");
    shop.sandbox.people.addCandidate(TYPED);
    await change("+46 1");
    expect(await archive("delete")).toMatchObject({ archived: 1, deleted: 0 });
    expect(adas()).toEqual([[]]);
  });

  describe("while somebody is due who leads to no candidate yet", () => {
    it("nobody is deleted: they may be the same person under another key", async () => {
      await shop.pass();
      const before = shop.sandbox.people.candidates().map(({ id }) => id);
      shop.wait(MINUTE);
      add(shop, "Ada", { info: INFO });
      expect(await archive("delete")).toMatchObject({ end: "done", archived: 0, deleted: 0, postponed: 1 });
      expect(await shop.person(key)).toMatchObject({ status: "synced" });
      await shop.pass();
      expect(await archive("delete")).toMatchObject({ archived: 1, deleted: 0, postponed: 0 });
      expect(shop.sandbox.people.candidates().map(({ id }) => id)).toEqual(before);
    });

    it("whom nobody follows the next sweep deletes", async () => {
      await shop.pass();
      shop.wait(MINUTE);
      addMany(shop, 1);
      expect(await archive("delete")).toMatchObject({ archived: 0, postponed: 1 });
      await shop.pass();
      expect(await archive("delete")).toMatchObject({ archived: 1, deleted: 1 });
    });

    it("tags are put, and a dry run tells the deletions", async () => {
      await shop.pass();
      shop.wait(MINUTE);
      addMany(shop, 1);
      shop.settings = { ...shop.settings, onArchive: "delete" };
      shop.sandbox.people.archiveProfile(key);
      const dry = await shop.open(({ sweep }) => sweep(), { dryRun: true });
      expect(dry).toMatchObject({ archived: 1, deleted: 1, postponed: 0 });
      expect(await archive("tag")).toMatchObject({ archived: 1, tagged: 1 });
    });

    it("nor is in a pass whom a logic refuses: the next sweep deletes them", async () => {
      await shop.pass();
      shop.wait(MINUTE);
      const refusesOwners = ({ info }: Profile): boolean => !JSON.stringify(info).includes("+46 1");
      shop.settings = { ...shop.settings, onSkip: "delete", rules: { logics: [refusesOwners] } };
      shop.sandbox.people.editProfile(key, { info: { ...INFO, phone: "+46 1" } });
      shop.wait(MINUTE);
      add(shop, "later");
      expect(await shop.pass()).toMatchObject({ end: "done", skipped: 1, created: 1 });
      expect(adas()).toEqual([[]]);
      expect(await shop.open(({ sweep }) => sweep())).toMatchObject({ deleted: 1 });
      expect(adas()).toEqual([]);
    });
  });
});
