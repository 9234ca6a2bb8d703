import { UsageError } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { openSandbox } from "./testing/open-sandbox.ts";
import { createTestClock } from "./testing/test-clock.ts";

describe("createPeople", () => {
  it("lists the profiles as HrFlow would answer them", async () => {
    const sandbox = await openSandbox({ profiles: 13 });
    const query = { return_profile: "true", order_by: "asc" };
    const answered = (await sandbox.list(query)).json.data.map(({ key }: { key: string }) => key);
    expect(answered.toSorted()).toEqual(
      sandbox.people
        .profiles()
        .map(({ key }) => key)
        .toSorted(),
    );
    const { key } = sandbox.people.profiles()[6] ?? { key: "" };
    const read = await sandbox.hr("GET", "/profile/indexing", { query: { source_key: sandbox.hrflow.sourceKey, key } });
    expect(sandbox.people.profiles()[6]).toEqual(read.json.data);
  });

  it("stores a profile as given, with what is missing", async () => {
    const sandbox = await openSandbox({ profiles: 0, clock: createTestClock() });
    const attachments = [{ type: "resume", public_url: "https://files.example.com/cv.pdf" }];
    const added = sandbox.people.addProfile({
      info: { email: "a@example.com" },
      attachments,
      updated_at: "2020-01-01T00:00:00+0000",
    });
    expect(added).toMatchObject({
      key: expect.stringMatching(/^[0-9a-f]{40}$/),
      reference: null,
      created_at: "2026-03-02T09:15:27+0000",
      updated_at: "2020-01-01T00:00:00+0000",
      attachments,
      source_key: sandbox.hrflow.sourceKey,
    });
    expect(sandbox.people.profiles()).toEqual([added]);
    expect(sandbox.people.addProfile({ key: "mine" }).key).toBe("mine");
    expect(() => sandbox.people.addProfile({ key: "mine" })).toThrow("taken");
  });

  it("edits field by field, info too, and moves updated_at", async () => {
    const clock = createTestClock();
    const sandbox = await openSandbox({ profiles: 0, clock });
    const { key } = sandbox.people.addProfile({ info: { email: "a@example.com", phone: "1" }, text: "t" });
    clock.turn(1000);
    expect(sandbox.people.editProfile(key, { info: { phone: "2" }, reference: "r" })).toMatchObject({
      info: { email: "a@example.com", phone: "2" },
      text: "t",
      reference: "r",
      updated_at: "2026-03-02T09:15:28+0000",
    });
    expect(sandbox.people.editProfile(key, { info: null, updated_at: "2020-01-01T00:00:00+0000" })).toMatchObject({
      info: null,
      updated_at: "2020-01-01T00:00:00+0000",
    });
    expect(
      (
        await sandbox.hr("GET", "/profile/indexing", {
          query: { source_key: sandbox.hrflow.sourceKey, reference: "r" },
        })
      ).status,
    ).toBe(200);
  });

  it("archives, brings back and removes", async () => {
    const sandbox = await openSandbox({ profiles: 1 });
    const key = sandbox.people.profiles()[0]?.key ?? "";
    expect(sandbox.people.archiveProfile(key).archived_at).not.toBeNull();
    expect(sandbox.people.archiveProfile(key, false).archived_at).toBeNull();
    sandbox.people.removeProfile(key);
    expect(sandbox.people.profiles()).toEqual([]);
    const query = { source_key: sandbox.hrflow.sourceKey, key };
    expect((await sandbox.hr("GET", "/profile/indexing", { query })).json.message).toContain(
      "Unable to find object: profile",
    );
  });

  it("stores candidates as given, twice the same e-mail too", async () => {
    const clock = createTestClock();
    const sandbox = await openSandbox({ profiles: 0, strangers: 0, clock });
    const [one, two] = [1, 2].map(() => sandbox.people.addCandidate({ email: "Same@example.com", tags: ["x"] }));
    expect(one?.id).not.toBe(two?.id);
    expect(
      (await sandbox.tt("GET", "/candidates", { query: { "filter[email]": "Same@example.com" } })).json.data,
    ).toHaveLength(2);
    clock.turn(1000);
    const edited = sandbox.people.editCandidate(one?.id ?? "", { "restricted-at": "2026-03-02T10:00:00.000+01:00" });
    expect(edited).toMatchObject({
      attributes: { tags: ["x"] },
      updatedAt: clock.now(),
      createdAt: clock.now() - 1000,
    });
    sandbox.people.removeCandidate(one?.id ?? "");
    expect(sandbox.people.candidates().map(({ id }) => id)).toEqual([two?.id]);
  });

  it("hands out copies", async () => {
    const sandbox = await openSandbox({ profiles: 0, strangers: 0 });
    const given = { info: { email: "a@example.com" }, tags: [{ name: "a", value: "b" }] };
    const added = sandbox.people.addProfile(given);
    given.info.email = "changed";
    added.tags?.pop();
    expect(sandbox.people.profiles()[0]).toMatchObject({ info: { email: "a@example.com" }, tags: [{ name: "a" }] });
  });

  it("throws a UsageError for who is not there", async () => {
    const { people } = await openSandbox();
    for (const miss of [
      () => people.editProfile("x", {}),
      () => people.archiveProfile("x"),
      () => people.removeProfile("x"),
      () => people.profiles("x"),
      () => people.addProfile({}, "x"),
      () => people.editCandidate("1", {}),
      () => people.removeCandidate("1"),
    ]) {
      expect(miss).toThrow(UsageError);
    }
  });
});
