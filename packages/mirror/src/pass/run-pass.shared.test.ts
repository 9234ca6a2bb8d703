import type { Logic } from "push-profile";
import { describe, expect, it } from "vitest";
import { withMirror } from "../mirror/with-mirror.ts";
import { add, at, MINUTE, names } from "../testing/add-people.ts";
import { openEmpty, type Workshop } from "../testing/workshop.ts";

describe("two profiles of one person", () => {
  it.each([1, 4])(
    "in one source, pushed %i at a time over ten passes: one candidate, no flip-flop",
    async (concurrency) => {
      const opened = await openEmpty();
      opened.settings = { ...opened.settings, concurrency };
      const both = ["Ada", "Augusta"].map((first_name) =>
        add(opened, "ada", { info: { first_name, last_name: "Example", email: "ada@example.com" } }),
      );
      await opened.passInTime();
      expect(opened.sandbox.people.candidates()).toHaveLength(1);
      const seen = new Set<unknown>();
      for (let n = 0; n < 10; n++) {
        opened.wait(6 * MINUTE);
        for (const key of both) opened.sandbox.people.editProfile(key, {});
        await opened.passInTime();
        seen.add(opened.sandbox.people.candidates()[0]?.attributes["first-name"]);
      }
      expect([...seen]).toHaveLength(1);
      expect(opened.requests().filter((what) => what.startsWith("PATCH"))).toHaveLength(0);
      expect(await opened.counts()).toMatchObject({ people: { synced: 2 }, backlog: 0 });
    },
  );
});

/** Two profiles of one person: whose is the first name of the only candidate, and who owns it. */
async function openTwins(logic?: Logic): Promise<{ opened: Workshop; owner: string; other: string }> {
  const opened = await openEmpty();
  if (logic !== undefined) opened.settings.rules = { logics: [logic] };
  const info = { last_name: "Example", email: "ada@example.com" };
  const owner = add(opened, "a", { info: { ...info, first_name: "Ada" }, updated_at: at(opened, 0) });
  const other = add(opened, "b", { info: { ...info, first_name: "Augusta" }, updated_at: at(opened, 1) });
  expect(await opened.pass()).toMatchObject({ created: 1, unchanged: 1 });
  expect(names(opened)).toEqual(["Ada"]);
  return { opened, owner, other };
}

describe("the profile that owns a candidate", () => {
  it("leaves it to the other when it is archived, and comes back as the other", async () => {
    const { opened, owner, other } = await openTwins();
    opened.wait(MINUTE);
    opened.sandbox.people.archiveProfile(owner);
    await opened.open(({ sweep }) => sweep());
    expect(await opened.person(other)).toMatchObject({ status: "due" });
    expect(await opened.pass()).toMatchObject({ updated: 1 });
    expect(names(opened)).toEqual(["Augusta"]);
    opened.sandbox.people.archiveProfile(owner, false);
    await opened.open(({ sweep }) => sweep());
    opened.requests();
    for (let n = 0; n < 10; n++) {
      opened.wait(6 * MINUTE);
      for (const key of [owner, other]) opened.sandbox.people.editProfile(key, {});
      await opened.pass();
      expect(names(opened)).toEqual(["Augusta"]);
    }
    expect(opened.requests().filter((what) => what.startsWith("PATCH"))).toEqual([]);
  });

  it("leaves it to the other when a logic refuses it, however often", async () => {
    const { opened, owner } = await openTwins((profile) => profile.info?.summary !== "no");
    opened.wait(MINUTE);
    opened.sandbox.people.editProfile(owner, { info: { summary: "no" } });
    await opened.pass();
    expect(await opened.pass()).toMatchObject({ backlog: 0 });
    expect(names(opened)).toEqual(["Augusta"]);
    opened.requests();
    for (let n = 0; n < 10; n++) {
      opened.wait(6 * MINUTE);
      opened.sandbox.people.editProfile(owner, {});
      await opened.pass();
      expect(await opened.pass()).toMatchObject({ backlog: 0 });
      expect(names(opened)).toEqual(["Augusta"]);
    }
    expect(opened.requests().filter((what) => what.startsWith("PATCH"))).toEqual([]);
  });
});

/** Two people who came by an agency with its e-mail, in one source or in two. */
async function openAgency(second = false) {
  const opened = await openEmpty();
  const elsewhere = opened.sandbox.hrflow.emptySourceKey;
  const other = { ...opened.settings, name: "second", source: elsewhere, priority: 2 };
  const source = second ? elsewhere : opened.settings.source;
  const profile = (first_name: string, n: number) => {
    return { info: { first_name, last_name: "Example", email: "agency@example.com" }, updated_at: at(opened, n) };
  };
  const ada = opened.sandbox.people.addProfile(profile("Ada", 0)).key;
  const bob = opened.sandbox.people.addProfile(profile("Bob", 1), source).key;
  const pass = async (): Promise<void> => {
    opened.wait(6 * MINUTE);
    for (let n = 0; n < 2; n++) {
      await opened.pass();
      if (second) await withMirror(other, opened.surroundings(), ({ pass: once }) => once());
    }
  };
  await pass();
  expect(names(opened)).toEqual(["Ada"]);
  const people = () => {
    const all = opened.sandbox.people.candidates().map(({ attributes }) => attributes);
    return all.map((each) => [each["first-name"], each.email, each.phone]).sort();
  };
  return { opened, ada, bob, source, pass, people };
}

describe("two people who shared an e-mail", () => {
  it.each([
    ["of one source", false],
    ["of two sources", true],
  ])("%s: who gets one of their own gets a candidate of their own", async (_, second) => {
    const { opened, bob, source, pass, people } = await openAgency(second);
    opened.wait(MINUTE);
    opened.sandbox.people.editProfile(bob, { info: { email: "bob@example.com", phone: "+46 1" } }, source);
    await pass();
    const apart = [
      ["Ada", "agency@example.com", null],
      ["Bob", "bob@example.com", "+46 1"],
    ];
    expect(people()).toEqual(apart);
    opened.requests();
    await pass();
    expect(people()).toEqual(apart);
    expect(opened.requests().filter((what) => !what.startsWith("GET /storing"))).toEqual([]);
  });

  it.each([
    ["of one source", false],
    ["of two sources", true],
  ])("%s: where the owner gets one of their own, the other gets a candidate", async (_, second) => {
    const { opened, ada, pass, people } = await openAgency(second);
    opened.wait(MINUTE);
    opened.sandbox.people.editProfile(ada, { info: { email: "ada@example.com" } });
    await pass();
    const apart = [
      ["Ada", "ada@example.com", null],
      ["Bob", "agency@example.com", null],
    ];
    expect(people()).toEqual(apart);
    opened.requests();
    await pass();
    expect(people()).toEqual(apart);
    expect(opened.requests().filter((what) => !what.startsWith("GET /storing"))).toEqual([]);
  });
});

describe("a recruiter's edit", () => {
  it("of what HrFlow changed too is a conflict: Teamtailor's stays, and it is told once", async () => {
    const opened = await openEmpty();
    const key = add(opened, "ada", { info: { first_name: "Ada", email: "ada@example.com", phone: "+46 8 1" } });
    await opened.pass();
    const [candidate] = opened.sandbox.people.candidates();
    opened.sandbox.people.editCandidate(candidate?.id ?? "", { phone: "+46 8 2" });
    opened.wait(MINUTE);
    opened.sandbox.people.editProfile(key, { info: { phone: "+46 8 3" } });
    expect(await opened.pass()).toMatchObject({ unchanged: 1 });
    expect(await opened.person(key)).toMatchObject({
      status: "conflict",
      conflicts: ["phone"],
      kept: [{ name: "phone", reason: "changed on both sides" }],
    });
    expect(opened.sandbox.people.candidates()[0]?.attributes.phone).toBe("+46 8 2");
  });

  it("stays a conflict until both sides agree, whatever else is pushed", async () => {
    const opened = await openEmpty();
    const key = add(opened, "ada", { info: { first_name: "Ada", email: "ada@example.com", phone: "+46 8 1" } });
    await opened.pass();
    const [candidate] = opened.sandbox.people.candidates();
    opened.sandbox.people.editCandidate(candidate?.id ?? "", { phone: "+46 8 2" });
    const edit = async (info: object): Promise<unknown> => {
      opened.wait(MINUTE);
      opened.sandbox.people.editProfile(key, { info });
      await opened.pass();
      const person = await opened.person(key);
      return { status: person?.status, conflicts: person?.conflicts, kept: person?.kept.map(({ name }) => name) };
    };
    const open = { status: "conflict", conflicts: ["phone"], kept: ["phone"] };
    expect(await edit({ phone: "+46 8 3" })).toEqual(open);
    expect(await edit({}), "nothing new").toEqual(open);
    expect(await edit({ summary: "Mathematician" }), "something else").toEqual(open);
    expect(await edit({ phone: "+46 8 2" }), "agreed").toEqual({ status: "synced", conflicts: [], kept: [] });
  });

  it("is decided where HrFlow's word counts", async () => {
    const opened = await openEmpty();
    opened.settings.rules = { onConflict: "hrflow" };
    const key = add(opened, "ada", { info: { first_name: "Ada", email: "ada@example.com", phone: "+46 8 1" } });
    await opened.pass();
    const [candidate] = opened.sandbox.people.candidates();
    opened.sandbox.people.editCandidate(candidate?.id ?? "", { phone: "+46 8 2" });
    opened.wait(MINUTE);
    opened.sandbox.people.editProfile(key, { info: { phone: "+46 8 3" } });
    expect(await opened.pass()).toMatchObject({ updated: 1 });
    expect(await opened.person(key)).toMatchObject({ status: "synced", changed: ["phone"], conflicts: [] });
  });
});
