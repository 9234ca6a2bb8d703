import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ARCHIVED_TAG, FILTERED_TAG } from "./our-tags.ts";
import { openYard, type Yard } from "./testing/open-yard.ts";

describe("a farewell that did not succeed", () => {
  let yard: Yard;
  let candidateId: string;
  beforeEach(async () => {
    yard = await openYard();
    await yard.settle("here");
    ({ candidateId } = await yard.settle("left", ["theirs"]));
  });
  afterEach(() => yard.close());

  const PATCH = "teamtailor PATCH /candidates:";
  const DELETE = "teamtailor DELETE /candidates:";

  describe("of somebody who was archived", () => {
    beforeEach(() => {
      yard.sandbox.people.archiveProfile("left");
    });

    it("tag: was not answered, and is done by the next sweep, once", async () => {
      yard.sandbox.setFaults(`${PATCH} status 503, nth 1`);
      expect(await yard.sweep({ onArchive: "tag" })).toMatchObject({ archived: 0, tagged: 0 });
      expect(await yard.sweep({ onArchive: "tag" })).toMatchObject({ archived: 1, tagged: 1 });
      expect(yard.tagsOf(candidateId)).toEqual(["theirs", ARCHIVED_TAG]);
      expect((await yard.row(candidateId)).traces?.tags?.added).toHaveLength(1);
    });

    it("tag: was done although nobody heard of it: the next sweep sends nothing, and the tag is ours", async () => {
      yard.sandbox.setFaults(`${PATCH} status 503, saved, nth 1`);
      expect(await yard.sweep({ onArchive: "tag" })).toMatchObject({ archived: 0 });
      yard.requests();
      expect(await yard.sweep({ onArchive: "tag" })).toMatchObject({ archived: 1, tagged: 1 });
      expect(yard.requests()).not.toContain(`PATCH /candidates/${candidateId}`);
      yard.sandbox.people.archiveProfile("left", false);
      await yard.sweep({ onArchive: "tag" });
      expect(yard.tagsOf(candidateId)).toEqual(["theirs"]);
    });

    it("tag: whoever came back before it was done again leaves no mark behind", async () => {
      yard.sandbox.setFaults(`${PATCH} status 503, saved, nth 1`);
      await yard.sweep({ onArchive: "tag" });
      yard.sandbox.people.archiveProfile("left", false);
      await yard.ledger.recordPush(yard.mirror.id, "left", { ...(await record()), status: "archived" });
      await yard.sweep({ onArchive: "tag" });
      expect(yard.tagsOf(candidateId)).toEqual(["theirs"]);
      expect((await yard.row(candidateId)).traces?.tags?.added).toEqual([]);
    });

    it("delete: was not answered, and is done by the next sweep", async () => {
      yard.sandbox.setFaults(`${DELETE} status 503, nth 1`);
      expect(await yard.sweep({ onArchive: "delete" })).toMatchObject({ archived: 0, deleted: 0 });
      expect(await yard.sweep({ onArchive: "delete" })).toMatchObject({ archived: 1, deleted: 1 });
      expect(yard.tagsOf(candidateId)).toBeNull();
    });

    it("delete: was refused, so that a recruiter's deletion later is theirs", async () => {
      yard.sandbox.setFaults(`${DELETE} status 422, nth 1`);
      expect(await yard.sweep({ onArchive: "delete" })).toMatchObject({ archived: 1, deleted: 0 });
      expect((await yard.row(candidateId)).traces).toEqual({ fields: {}, tags: null });
    });
  });

  describe("of somebody whom a logic refuses", () => {
    beforeEach(() => yard.refuse("left"));

    it.each([
      ["tag", PATCH, { tagged: 1 }, ["theirs", FILTERED_TAG]],
      ["delete", DELETE, { deleted: 1 }, null],
    ] as const)(
      "%s: is done by the next sweep, and why they were refused stays",
      async (onSkip, request, done, tags) => {
        yard.sandbox.setFaults(`${request} status 503, nth 1`);
        expect(await yard.sweep({ onSkip })).toMatchObject({ end: "done", tagged: 0, deleted: 0 });
        expect(await yard.person("left")).toMatchObject({ status: "skipped", reason: "logic:likesTea" });
        expect(await yard.sweep({ onSkip })).toMatchObject({ end: "done", ...done });
        expect(yard.tagsOf(candidateId)).toEqual(tags);
        expect(await yard.person("left")).toMatchObject({ status: "skipped", reason: "logic:likesTea" });
      },
    );

    it("one whom Teamtailor refuses does not hold up the others, and is tried again", async () => {
      const next = await yard.settle("next");
      await yard.refuse("next");
      yard.sandbox.setFaults(`${PATCH} status 422, nth 1`);
      expect(await yard.sweep({ onSkip: "tag" })).toMatchObject({ end: "done", tagged: 1 });
      expect(yard.tagsOf(next.candidateId)).toEqual([FILTERED_TAG]);
      expect(await yard.sweep({ onSkip: "tag" })).toMatchObject({ end: "done", tagged: 1 });
      expect(yard.tagsOf(candidateId)).toEqual(["theirs", FILTERED_TAG]);
    });

    it("five in a row whom a service fails end it, and the next sweep goes on", async () => {
      for (const key of ["a", "b", "c", "d", "e", "f"]) {
        await yard.settle(key);
        await yard.refuse(key);
      }
      yard.sandbox.setFaults(`${PATCH} status 503`);
      expect(await yard.sweep({ onSkip: "tag" })).toMatchObject({ end: "unavailable", tagged: 0 });
      expect(yard.requests().filter((what) => what.startsWith("PATCH"))).toHaveLength(5);
      yard.sandbox.setFaults([]);
      expect(await yard.sweep({ onSkip: "tag" })).toMatchObject({ end: "done", number: 1, listed: 0, tagged: 7 });
    });
  });

  it("a tag that cannot be taken back from whoever is listed again holds up nobody", async () => {
    yard.sandbox.people.archiveProfile("left");
    await yard.sweep({ onArchive: "tag" });
    yard.sandbox.people.archiveProfile("left", false);
    yard.sandbox.setFaults(`${PATCH} status 422, nth 1`);
    expect(await yard.sweep({ onArchive: "tag" })).toMatchObject({ end: "done", due: 1 });
    expect(await yard.person("left")).toMatchObject({ status: "due" });
  });

  async function record() {
    const { updatedAt, outcome } = await yard.person("left");
    const nothing = { candidateId: null, error: null, warnings: [], changed: [], kept: [] };
    const standing = { attempts: 0, dueAt: null, triedAt: null, isChange: false };
    return { updatedAt, outcome, reason: "archived" as const, ...nothing, ...standing };
  }
});
