import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Farewell } from "../mirror-settings.ts";
import { ARCHIVED_TAG, FILTERED_TAG } from "./our-tags.ts";
import { runSweep } from "./run-sweep.ts";
import { openYard, type Yard } from "./testing/open-yard.ts";

const OLD = "2026-01-01T00:00:00Z";

describe("what is done in Teamtailor for somebody who left HrFlow", () => {
  let yard: Yard;
  let candidateId: string;
  beforeEach(async () => {
    yard = await openYard();
    await yard.settle("here");
    ({ candidateId } = await yard.settle("left", ["theirs"]));
  });
  afterEach(() => yard.close());

  async function leave(onArchive: Farewell): Promise<string[]> {
    yard.sandbox.people.archiveProfile("left");
    yard.requests();
    const { archived } = await yard.sweep({ onArchive });
    expect(archived).toBe(1);
    expect(await yard.person("left")).toMatchObject({ status: "archived", reason: "archived", error: null });
    return yard.requests().filter((what) => what.includes("/candidates"));
  }

  it("keep: no request", async () => {
    expect(await leave("keep")).toEqual([]);
    expect(await yard.ledger.changesSince(yard.mirror.id, 0)).toMatchObject({ changes: 0 });
  });

  it("tag: joined to theirs, remembered as ours, counted as a change", async () => {
    expect(await leave("tag")).toEqual([`GET /candidates/${candidateId}`, `PATCH /candidates/${candidateId}`]);
    expect(yard.tagsOf(candidateId)).toEqual(["theirs", ARCHIVED_TAG]);
    expect((await yard.row(candidateId)).traces?.tags?.added).toHaveLength(1);
    expect(await yard.ledger.changesSince(yard.mirror.id, yard.clock.now())).toMatchObject({ changes: 1 });
  });

  it("tag: there already, so that nothing is written", async () => {
    yard.sandbox.people.editCandidate(candidateId, { tags: [ARCHIVED_TAG] });
    expect(await leave("tag")).toEqual([`GET /candidates/${candidateId}`]);
  });

  it("delete", async () => {
    expect(await leave("delete")).toEqual([`GET /candidates/${candidateId}`, `DELETE /candidates/${candidateId}`]);
    expect(yard.tagsOf(candidateId)).toBeNull();
    expect(await yard.person("left")).toMatchObject({ desired: null, candidateId: null });
    expect(await yard.row(candidateId)).toEqual({ traces: null, deed: "nothing", owner: null, links: [] });
    expect(await yard.ledger.changesSince(yard.mirror.id, yard.clock.now())).toMatchObject({ changes: 1 });
  });

  it.each(["before", "after"])("delete: a stop %s Teamtailor's answer is made good by the next sweep", async (when) => {
    yard.sandbox.people.archiveProfile("left");
    const deps = yard.deps({ onArchive: "delete" });
    const killed = new Error("killed");
    const deleteCandidate = async (id: string): Promise<void> => {
      if (when === "after") await deps.teamtailor.deleteCandidate(id);
      throw killed;
    };
    const dying = { ...deps, teamtailor: { ...deps.teamtailor, deleteCandidate } };
    await expect(runSweep(dying)).rejects.toBe(killed);
    expect(await yard.person("left")).toMatchObject({ status: "synced", candidateId });
    expect(await yard.sweep({ onArchive: "delete" })).toMatchObject({ archived: 1, deleted: 1 });
    expect(yard.tagsOf(candidateId)).toBeNull();
    expect(await yard.person("left")).toMatchObject({ status: "archived", candidateId: null });
  });

  it("delete: whom a recruiter deleted before is not ours to create anew", async () => {
    yard.sandbox.people.removeCandidate(candidateId);
    await leave("delete");
    expect(await yard.person("left")).toMatchObject({ candidateId });
  });

  it.each<Farewell>(["tag", "delete"])("%s: a restricted candidate is left alone", async (policy) => {
    yard.sandbox.people.editCandidate(candidateId, { "restricted-at": OLD });
    expect(await leave(policy)).toEqual([`GET /candidates/${candidateId}`]);
    expect(yard.tagsOf(candidateId)).toEqual(["theirs"]);
  });

  it.each<Farewell>(["tag", "delete"])("%s: a candidate who is not there any more is no failure", async (policy) => {
    yard.sandbox.people.removeCandidate(candidateId);
    expect(await leave(policy)).toEqual([`GET /candidates/${candidateId}`]);
  });

  it.each<Farewell>(["tag", "delete"])("%s: nothing while another live profile leads there", async (policy) => {
    yard.sandbox.people.addProfile({ key: "twin" });
    await yard.link("twin", candidateId);
    expect(await leave(policy)).toEqual([]);
    expect(yard.tagsOf(candidateId)).toEqual(["theirs"]);
  });

  it("the last of several profiles that leaves takes the candidate along", async () => {
    yard.sandbox.people.addProfile({ key: "twin" });
    await yard.link("twin", candidateId);
    yard.sandbox.people.archiveProfile("twin");
    yard.sandbox.people.archiveProfile("left");
    expect(await yard.sweep({ onArchive: "delete" })).toMatchObject({ archived: 2, deleted: 1 });
    expect(yard.tagsOf(candidateId)).toBeNull();
  });

  it("a tag that Teamtailor refuses is written down, and the sweep goes on", async () => {
    yard.sandbox.setFaults("teamtailor PATCH /candidates: status 422");
    yard.sandbox.people.archiveProfile("left");
    expect(await yard.sweep({ onArchive: "tag" })).toMatchObject({ end: "done", archived: 1, tagged: 0 });
    expect(await yard.person("left")).toMatchObject({ status: "archived", error: { code: "validation" } });
  });

  it("a Teamtailor that does not answer leaves them for the next sweep", async () => {
    yard.sandbox.setFaults("teamtailor GET /candidates: status 503, nth 1");
    yard.sandbox.people.archiveProfile("left");
    expect(await yard.sweep({ onArchive: "tag" })).toMatchObject({ end: "done", archived: 0, tagged: 0 });
    expect(await yard.person("left")).toMatchObject({ status: "synced" });
    expect(await yard.sweep({ onArchive: "tag" })).toMatchObject({ archived: 1, tagged: 1 });
  });

  it("whoever is listed again loses our tag, and only that", async () => {
    await leave("tag");
    yard.sandbox.people.archiveProfile("left", false);
    expect(await yard.sweep({ onArchive: "tag" })).toMatchObject({ due: 1 });
    expect(yard.tagsOf(candidateId)).toEqual(["theirs"]);
    expect((await yard.row(candidateId)).traces?.tags?.added).toEqual([]);
  });

  it("a tag of the same name that a recruiter set stays", async () => {
    yard.sandbox.people.editCandidate(candidateId, { tags: [ARCHIVED_TAG] });
    await leave("tag");
    yard.sandbox.people.archiveProfile("left", false);
    await yard.sweep({ onArchive: "tag" });
    expect(yard.tagsOf(candidateId)).toEqual([ARCHIVED_TAG]);
  });

  describe("whom a logic refuses now", () => {
    beforeEach(() => yard.refuse("left"));

    it("onSkip tag: once", async () => {
      expect(await yard.sweep({ onSkip: "tag" })).toMatchObject({ tagged: 1 });
      expect(yard.tagsOf(candidateId)).toEqual(["theirs", FILTERED_TAG]);
      expect(await yard.person("left")).toMatchObject({ status: "skipped", reason: "logic:likesTea" });
      yard.requests();
      expect(await yard.sweep({ onSkip: "tag" })).toMatchObject({ tagged: 0, requests: { teamtailor: 0 } });
    });

    it("onSkip tag: a recruiter who takes it away meant it", async () => {
      await yard.sweep({ onSkip: "tag" });
      yard.sandbox.people.editCandidate(candidateId, { tags: ["theirs"] });
      await yard.sweep({ onSkip: "tag" });
      expect(yard.tagsOf(candidateId)).toEqual(["theirs"]);
    });

    it("onSkip delete", async () => {
      expect(await yard.sweep({ onSkip: "delete" })).toMatchObject({ deleted: 1 });
      expect(yard.tagsOf(candidateId)).toBeNull();
    });

    it("onSkip keep", async () => {
      expect(await yard.sweep({ onSkip: "keep" })).toMatchObject({ requests: { teamtailor: 0 } });
    });
  });

  it("nothing for somebody who is skipped for another reason", async () => {
    expect(await yard.sweep({ onSkip: "delete" })).toMatchObject({ deleted: 0, requests: { teamtailor: 0 } });
  });
});
