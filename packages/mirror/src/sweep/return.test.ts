import { candidateClaim, createPusher, type Memory, type Outcome, profileClaim, tagFingerprint } from "push-profile";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ARCHIVED_TAG } from "./our-tags.ts";
import { openYard, type Yard } from "./testing/open-yard.ts";

describe("sweeps and pushes of one person", () => {
  let yard: Yard;
  let claims: string[];
  beforeEach(async () => {
    yard = await openYard();
    claims = [];
    await yard.settle("here");
    yard.sandbox.people.addProfile({
      key: "ada",
      info: { first_name: "Ada", email: "ada@example.com" },
      tags: [{ name: "engineer", value: null }],
    });
  });
  afterEach(() => yard.close());

  async function push(): Promise<Outcome> {
    const { hrflow, teamtailor, memory, clock, mirror } = yard.deps();
    const watched: Memory = {
      ...memory,
      claim: (names, signal) => {
        claims.push(...names);
        return memory.claim(names, signal);
      },
    };
    const pusher = createPusher({ hrflow, teamtailor, memory: watched, clock });
    const outcome = await pusher.push({ key: "ada", source: { key: mirror.source } });
    const { status, candidateId, reason, error } = outcome;
    await yard.ledger.recordPush(mirror.id, "ada", {
      updatedAt: (await yard.person("ada")).updatedAt,
      status: error === null ? "synced" : "quarantined",
      outcome: status,
      ...{ candidateId, reason, error, warnings: [], changed: [], kept: [] },
      ...{ attempts: 0, dueAt: null, triedAt: clock.now(), isChange: false },
    });
    return outcome;
  }

  it("the push after a return takes our tag away, as one that nobody wants any more", async () => {
    await yard.sweep();
    const { candidateId } = await push();
    expect(yard.tagsOf(candidateId ?? "")).toEqual(["engineer"]);

    yard.sandbox.people.archiveProfile("ada");
    expect(await yard.sweep({ onArchive: "tag" })).toMatchObject({ archived: 1, tagged: 1 });
    expect(yard.tagsOf(candidateId ?? "")).toEqual(["engineer", ARCHIVED_TAG]);
    const { fingerprint } = yard.deps().memory;
    const added = (await yard.row(candidateId ?? "")).traces?.tags?.added;
    expect(added).toHaveLength(2);
    expect(added).toContain(tagFingerprint(ARCHIVED_TAG, fingerprint));

    yard.sandbox.people.archiveProfile("ada", false);
    expect(await push()).toMatchObject({ status: "updated", changed: ["tags"] });
    expect(yard.tagsOf(candidateId ?? "")).toEqual(["engineer"]);
  });

  it("the push after a return creates anew whom we had deleted", async () => {
    await yard.sweep();
    const { candidateId: before } = await push();
    yard.sandbox.people.archiveProfile("ada");
    expect(await yard.sweep({ onArchive: "delete" })).toMatchObject({ archived: 1, deleted: 1 });
    yard.sandbox.people.archiveProfile("ada", false);
    expect(await yard.sweep({ onArchive: "delete" })).toMatchObject({ due: 1 });
    const outcome = await push();
    expect(outcome).toMatchObject({ status: "created" });
    expect(outcome.candidateId).not.toBe(before);
    expect(await push()).toMatchObject({ status: "unchanged", requests: { teamtailor: 0 } });
  });

  it("the push after a return leaves whom a recruiter deleted", async () => {
    await yard.sweep();
    const { candidateId } = await push();
    yard.sandbox.people.archiveProfile("ada");
    yard.sandbox.people.removeCandidate(String(candidateId));
    expect(await yard.sweep({ onArchive: "delete" })).toMatchObject({ archived: 1, deleted: 0 });
    yard.sandbox.people.archiveProfile("ada", false);
    await yard.sweep({ onArchive: "delete" });
    expect(await push()).toMatchObject({ status: "gone" });
  });

  it("claims have the names that pushes give them", async () => {
    await yard.sweep();
    const { candidateId } = await push();
    yard.sandbox.people.editProfile("ada", { info: { first_name: "Adah" } });
    await push();
    const { fingerprint } = yard.deps().memory;
    expect(claims).toContain(profileClaim({ source: yard.mirror.source, key: "ada", reference: null }, fingerprint));
    expect(claims).toContain(candidateClaim(candidateId ?? "", fingerprint));
    expect(claims).toContain((await yard.person("ada")).email);
  });
});
