import { PushProfileError } from "@push-profile/transport";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openYard, type Yard } from "./testing/open-yard.ts";

const MANY = 75;

describe("runSweep, stopped", () => {
  let yard: Yard;
  beforeEach(async () => {
    yard = await openYard();
  });
  afterEach(() => yard.close());

  async function settleMany(count: number): Promise<void> {
    for (let index = 0; index < count; index += 1) await yard.settle(`k${String(index).padStart(3, "0")}`);
    yard.requests();
  }

  it("goes on one page back, with the same number", async () => {
    await settleMany(MANY);
    const stop = new AbortController();
    let pages = 0;
    const onProgress = (): void => {
      pages += 1;
      if (pages === 2) stop.abort(new Error("enough"));
    };
    expect(await yard.sweep({}, { signal: stop.signal, onProgress })).toMatchObject({ end: "aborted", listed: 60 });
    expect(await yard.sweep()).toMatchObject({ end: "done", number: 1, listed: 45, asked: 0 });
  });

  it("stopped while asking, it asks the others only, and nobody vanishes by being asked twice", async () => {
    await settleMany(MANY);
    for (const key of ["k001", "k002", "k003"]) yard.sandbox.people.removeProfile(key);
    const stop = new AbortController();
    const onProgress = ({ asked }: { asked: number }): void => {
      if (asked === 2) stop.abort(new Error("enough"));
    };
    expect(await yard.sweep({}, { signal: stop.signal, onProgress })).toMatchObject({ end: "aborted", missing: 2 });
    await yard.clock.advance(60_000);
    yard.requests();
    expect(await yard.sweep({ onArchive: "delete" })).toMatchObject({ number: 1, listed: 0, missing: 3, vanished: 0 });
    expect(yard.requests()).not.toContain("GET /storing/profiles");
    await yard.clock.advance(60_000);
    expect(await yard.sweep({ onArchive: "delete" })).toMatchObject({ number: 2, vanished: 3, deleted: 3 });
  });

  it("nobody vanishes by being asked twice on a clock that stands still", async () => {
    await settleMany(4);
    await yard.sweep();
    for (const key of ["k001", "k002"]) yard.sandbox.people.removeProfile(key);
    const stop = new AbortController();
    const onProgress = ({ asked }: { asked: number }): void => {
      if (asked === 1) stop.abort(new Error("enough"));
    };
    expect(await yard.sweep({}, { signal: stop.signal, onProgress })).toMatchObject({ number: 2, missing: 1 });
    expect(await yard.sweep()).toMatchObject({ number: 2, missing: 2, vanished: 0 });
    expect(await yard.sweep()).toMatchObject({ number: 3, missing: 0, vanished: 2 });
  });

  it("a dry run reads everything, whatever a sweep under way has seen", async () => {
    await settleMany(MANY);
    const stop = new AbortController();
    const onProgress = ({ listed }: { listed: number }): void => {
      if (listed === 60) stop.abort(new Error("enough"));
    };
    await yard.sweep({}, { signal: stop.signal, onProgress });
    expect(await yard.sweep({}, { dryRun: true })).toMatchObject({ listed: MANY, asked: 0 });
    expect(await yard.sweep()).toMatchObject({ number: 1 });
  });

  it("a list that shows too few stops it by guard before anybody is asked for", async () => {
    await settleMany(MANY);
    for (let index = 0; index < 51; index += 1) {
      yard.sandbox.people.archiveProfile(`k${String(index).padStart(3, "0")}`);
    }
    await expect(yard.sweep({ onArchive: "delete" })).rejects.toMatchObject({ code: "guard" });
    expect(yard.requests()).toEqual(["GET /storing/profiles"]);
    const [mirror] = await yard.ledger.mirrors();
    expect(mirror?.pause).toMatchObject({ by: "itself", tryAt: null, error: { code: "guard" } });
    expect((await yard.ledger.counts(yard.mirror.id, yard.clock.now())).people).toMatchObject({ synced: MANY });

    expect(await yard.sweep({}, { allowChanges: 51 })).toMatchObject({ number: 2, listed: 24, archived: 51 });
  });

  it("a source that lists nobody stops it, although they are few", async () => {
    await settleMany(3);
    for (const key of ["k000", "k001", "k002"]) yard.sandbox.people.removeProfile(key);
    await expect(yard.sweep()).rejects.toThrow(PushProfileError);
    expect(await yard.person("k000")).toMatchObject({ status: "synced", missingAt: null });
  });

  it("after the list has recovered nothing is concluded from the short one", async () => {
    await settleMany(3);
    for (const key of ["k000", "k001", "k002"]) yard.sandbox.people.archiveProfile(key);
    await expect(yard.sweep()).rejects.toMatchObject({ code: "guard" });
    for (const key of ["k000", "k001", "k002"]) yard.sandbox.people.archiveProfile(key, false);
    expect(await yard.sweep()).toMatchObject({ number: 2, listed: 3, asked: 0 });
  });

  it("deletions count for the guard, and what was not deleted waits", async () => {
    await settleMany(300);
    for (let index = 0; index < 60; index += 1) {
      yard.sandbox.people.archiveProfile(`k${String(index).padStart(3, "0")}`);
    }
    const candidates = (): number => yard.sandbox.people.candidates().length;
    // 60 may go missing (a fifth of 300), and as many may be deleted; ten are gone already today.
    for (let index = 290; index < 300; index += 1) await spend(`k${index}`);
    await expect(yard.sweep({ onArchive: "delete" })).rejects.toMatchObject({ code: "guard" });
    expect(candidates()).toBe(250);
    expect(await yard.sweep({ onArchive: "delete" }, { allowChanges: 70 })).toMatchObject({ deleted: 10 });
    expect(candidates()).toBe(240);
  });

  it("a list that fails ends it as unavailable, and the next sweep goes on", async () => {
    await settleMany(MANY);
    yard.sandbox.setFaults("hrflow GET /storing/profiles: status 503, nth 2");
    expect(await yard.sweep()).toMatchObject({ end: "unavailable", listed: 30, error: { code: "unavailable" } });
    expect(await yard.sweep()).toMatchObject({ end: "done", number: 1, listed: 75 });
  });

  it("credentials that are refused are thrown", async () => {
    await settleMany(1);
    yard.sandbox.setFaults("hrflow GET /storing/profiles: status 401");
    await expect(yard.sweep()).rejects.toMatchObject({ code: "auth" });
  });

  it("somebody for whom no answer comes is left for the next sweep, the others are not", async () => {
    await settleMany(5);
    yard.sandbox.people.archiveProfile("k001");
    yard.sandbox.people.archiveProfile("k003");
    yard.sandbox.setFaults("hrflow GET /profile/indexing: status 503, nth 1");
    expect(await yard.sweep()).toMatchObject({ end: "done", asked: 2, archived: 1 });
    expect(await yard.person("k001")).toMatchObject({ status: "synced" });
    expect(await yard.sweep()).toMatchObject({ end: "done", number: 2, archived: 1 });
  });

  it("failures that are not in a row do not end it", async () => {
    await settleMany(12);
    for (let index = 0; index < 10; index += 1) yard.sandbox.people.archiveProfile(`k00${index}`);
    const at = "hrflow GET /profile/indexing: status 503";
    yard.sandbox.setFaults(`${at}, from 1, count 4; ${at}, from 6, count 4`);
    expect(await yard.sweep()).toMatchObject({ end: "done", asked: 10, archived: 2 });
  });

  it("five in a row for whom no answer comes end it", async () => {
    await settleMany(12);
    for (let index = 0; index < 8; index += 1) yard.sandbox.people.archiveProfile(`k00${index}`);
    yard.sandbox.setFaults("hrflow GET /profile/indexing: status 503");
    expect(await yard.sweep()).toMatchObject({ end: "unavailable", archived: 0, error: { code: "unavailable" } });
    yard.sandbox.setFaults([]);
    expect(await yard.sweep()).toMatchObject({ end: "done", number: 1, listed: 0, archived: 8 });
  });

  it("a mirror that somebody else has taken is not swept on", async () => {
    await settleMany(1);
    const [row] = await yard.ledger.mirrors();
    const other = { id: "other", host: "elsewhere", pid: 1, processStart: null, until: yard.clock.now() + 30_000 };
    await yard.ledger.takeMirror(yard.mirror.id, row?.epoch ?? -1, other);
    await expect(yard.sweep()).rejects.toMatchObject({ code: "lease_lost" });
  });

  it("a dry run says what would happen and writes nothing", async () => {
    await settleMany(4);
    yard.sandbox.people.archiveProfile("k001");
    yard.sandbox.people.removeProfile("k002");
    yard.sandbox.people.addProfile({ key: "new" });
    const before = JSON.stringify([
      await yard.ledger.mirrors(),
      await yard.ledger.peopleOf(yard.mirror.id, ["synced"], null, 9),
    ]);
    expect(await yard.sweep({ onArchive: "tag" }, { dryRun: true })).toMatchObject({
      ...{ dryRun: true, listed: 3, due: 1, asked: 2, archived: 1, missing: 1, tagged: 1, deleted: 0 },
    });
    expect(yard.requests().every((what) => what.startsWith("GET "))).toBe(true);
    const after = JSON.stringify([
      await yard.ledger.mirrors(),
      await yard.ledger.peopleOf(yard.mirror.id, ["synced"], null, 9),
    ]);
    expect(after).toBe(before);
  });

  /** Somebody else's change of today. */
  async function spend(key: string): Promise<void> {
    const { updatedAt } = await yard.person(key);
    await yard.ledger.recordPush(yard.mirror.id, key, {
      updatedAt,
      status: "synced",
      outcome: "updated",
      candidateId: null,
      reason: null,
      error: null,
      warnings: [],
      changed: ["phone"],
      kept: [],
      attempts: 0,
      dueAt: null,
      triedAt: yard.clock.now(),
      isChange: true,
    });
  }
});
