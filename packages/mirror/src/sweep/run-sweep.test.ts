import { ServiceError } from "@push-profile/transport";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runSweep } from "./run-sweep.ts";
import { openYard, type Yard } from "./testing/open-yard.ts";

describe("runSweep", () => {
  let yard: Yard;
  beforeEach(async () => {
    yard = await openYard();
  });
  afterEach(() => yard.close());

  it("a source that has not changed costs its pages and nothing else", async () => {
    for (let index = 0; index < 61; index += 1) await yard.settle(`k${index}`);
    yard.requests();
    expect(await yard.sweep({ onArchive: "delete", onSkip: "delete" })).toMatchObject({
      end: "done",
      number: 1,
      listed: 61,
      due: 0,
      asked: 0,
      requests: { hrflow: 3, teamtailor: 0 },
    });
    // Whoever is edited meanwhile stays on their page.
    expect(yard.sandbox.requests[0]?.query).toMatchObject({ sort_by: "created_at", order_by: "asc" });
    expect(yard.requests()).toEqual(Array(3).fill("GET /storing/profiles"));
  });

  it("unknown and changed people become due; the next sweep has the next number", async () => {
    await yard.settle("changed");
    await yard.settle("same");
    yard.sandbox.people.addProfile({ key: "new" });
    await yard.clock.advance(5000);
    yard.sandbox.people.editProfile("changed", { text: "another" });
    expect(await yard.sweep()).toMatchObject({ number: 1, listed: 3, due: 2 });
    const due = await yard.ledger.due(yard.mirror.id, yard.clock.now(), 10);
    expect(due.map(({ key }) => key).sort()).toEqual(["changed", "new"]);
    expect(await yard.sweep()).toMatchObject({ number: 2, listed: 3, due: 0 });
  });

  it("does not take whom the mirror does not begin with", async () => {
    await yard.ledger.changeMirror(yard.mirror.id, { startFrom: yard.clock.now() + 60_000 });
    yard.sandbox.people.addProfile({ key: "early" });
    await yard.clock.advance(120_000);
    yard.sandbox.people.addProfile({ key: "late" });
    expect(await yard.sweep()).toMatchObject({ listed: 2, due: 1 });
    expect(await yard.ledger.person(yard.mirror.id, "early")).toBeNull();
  });

  it("somebody whom the pages hid is asked for, and is there", async () => {
    for (let index = 0; index < 45; index += 1) await yard.settle(`k${index}`);
    const { signal } = new AbortController();
    let first = true;
    const summary = await yard.sweep(
      {},
      {
        signal,
        onProgress: () => {
          // The second page's first one moves to the first page, which was read already.
          if (first) yard.sandbox.people.removeProfile("k0");
          first = false;
        },
      },
    );
    expect(summary).toMatchObject({ end: "done", listed: 44, asked: 1, missing: 0, archived: 0 });
    expect(await yard.person("k30")).toMatchObject({ status: "synced", missingAt: null, sweep: 1 });
  });

  it("an archived one is archived at once", async () => {
    await yard.settle("here");
    const { candidateId } = await yard.settle("left");
    yard.sandbox.people.archiveProfile("left");
    expect(await yard.sweep()).toMatchObject({ asked: 1, archived: 1, vanished: 0, tagged: 0, deleted: 0 });
    expect(await yard.person("left")).toMatchObject({ status: "archived", reason: "archived", candidateId });
    expect(await yard.sweep()).toMatchObject({ asked: 0, archived: 0 });
  });

  it("one that a list shows as archived is archived as well", async () => {
    await yard.close();
    yard = await openYard({ hrflow: { archivedInLists: "listed" } });
    await yard.settle("here");
    await yard.settle("left");
    yard.sandbox.people.archiveProfile("left");
    expect(await yard.sweep()).toMatchObject({ listed: 2, asked: 1, archived: 1 });
  });

  it("a page of archived people whom the service took out of it ends nothing", async () => {
    await yard.close();
    yard = await openYard({ hrflow: { archivedInLists: "late" } });
    for (let index = 0; index < 90; index += 1) await yard.settle(`k${index}`);
    for (let index = 0; index < 30; index += 1) yard.sandbox.people.archiveProfile(`k${index}`);
    expect(await yard.sweep()).toMatchObject({ end: "done", listed: 60, asked: 30, archived: 30 });
  });

  it("a deleted one counts as deleted once two sweeps have missed them and the source still stands", async () => {
    await yard.settle("here");
    const { candidateId } = await yard.settle("left");
    yard.sandbox.people.removeProfile("left");
    yard.requests();
    expect(await yard.sweep({ onArchive: "delete" })).toMatchObject({ asked: 1, missing: 1, vanished: 0 });
    expect(yard.requests()).toEqual(["GET /storing/profiles", "GET /profile/indexing", "GET /source"]);
    expect(await yard.person("left")).toMatchObject({ status: "synced", missingAt: yard.clock.now() });

    expect(await yard.sweep({ onArchive: "delete" })).toMatchObject({ asked: 1, missing: 0, vanished: 1, deleted: 1 });
    expect(await yard.person("left")).toMatchObject({ status: "archived", reason: "vanished" });
    expect(yard.sandbox.people.candidates().map(({ id }) => id)).not.toContain(candidateId);
  });

  it("one who is back before the second sweep is as if they had never left", async () => {
    await yard.settle("here");
    await yard.settle("left");
    yard.sandbox.people.removeProfile("left");
    await yard.sweep();
    yard.sandbox.people.addProfile({ key: "left" });
    expect(await yard.sweep()).toMatchObject({ asked: 0, vanished: 0 });
    expect(await yard.person("left")).toMatchObject({ missingAt: null });
  });

  it("a source that is not there any more lets nobody vanish", async () => {
    await yard.settle("here");
    await yard.settle("left");
    yard.sandbox.people.removeProfile("left");
    const deps = yard.deps({ onArchive: "delete" });
    const blind = { ...deps.hrflow, getSource: () => Promise.reject(notFound()) };
    await expect(runSweep({ ...deps, hrflow: blind })).rejects.toMatchObject({ code: "not_found", field: "source" });
    expect(await yard.person("left")).toMatchObject({ status: "synced", missingAt: null });
  });

  it("one who was pushed from a file and is in no list is not asked for, and does not vanish", async () => {
    await yard.settle("here");
    const { id } = yard.sandbox.people.addCandidate();
    await yard.ledger.rememberPush(yard.mirror.id, "filed", {
      ...{ desired: "", candidateId: id, matchedBy: "created", email: null, againAt: null, conflicts: [] },
      ...{ traces: { fields: {}, tags: null }, owner: null },
    });
    for (let sweeps = 0; sweeps < 3; sweeps += 1) {
      const kept = { asked: 0, missing: 0, vanished: 0, deleted: 0 };
      expect(await yard.sweep({ onArchive: "delete" })).toMatchObject(kept);
      expect(await yard.sweep({ onArchive: "delete" }, { dryRun: true })).toMatchObject(kept);
    }
    expect(yard.tagsOf(id)).not.toBeNull();
  });

  it("those whom no list has named do not hide that the list shows nobody of the others", async () => {
    for (const key of ["one", "two"]) await yard.settle(key);
    for (let n = 0; n < 60; n += 1) await yard.ledger.hint(yard.mirror.id, [`filed${n}`], 0);
    for (const key of ["one", "two"]) yard.sandbox.people.removeProfile(key);
    await expect(yard.sweep()).rejects.toMatchObject({ code: "guard", message: expect.stringContaining("2 of 2") });
  });

  it("who is listed again is due again", async () => {
    await yard.settle("here");
    await yard.settle("left");
    yard.sandbox.people.archiveProfile("left");
    await yard.sweep();
    yard.sandbox.people.archiveProfile("left", false);
    expect(await yard.sweep()).toMatchObject({ due: 1 });
    expect(await yard.person("left")).toMatchObject({ status: "due" });
  });
});

function notFound(): Error {
  return new ServiceError("hrflow", { code: "not_found", message: "no source", field: "source" });
}
