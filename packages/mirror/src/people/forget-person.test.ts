import { ServiceError } from "@push-profile/transport";
import { profileClaim } from "push-profile";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Ledger } from "../ledger/ledger.ts";
import { createMemory } from "../memory/create-memory.ts";
import { type ForgetOptions, type Forgotten, forgetPerson } from "./forget-person.ts";
import { openRecords, type Records } from "./testing/open-records.ts";

describe("forgetPerson", () => {
  let records: Records;
  let deleted: string[];
  beforeEach(async () => {
    records = await openRecords();
    deleted = [];
    await records.trace("ada", "7", { fields: {}, tags: null });
    await records.pushed("ada", { status: "synced", outcome: "created", candidateId: "7" });
    await records.pushed("bob", { status: "skipped", outcome: "skipped", reason: "no-email" });
  });
  afterEach(() => records.close());

  const teamtailor = {
    deleteCandidate: async (id: string): Promise<void> => {
      deleted.push(id);
    },
  };

  async function forget(key: string, more: Partial<ForgetOptions> = {}): Promise<Forgotten> {
    const mirror = await records.mirror();
    const { claim } = createMemory({ ...records, mirror });
    return forgetPerson({ ledger: records.ledger, mirror, key, claim, ...more });
  }

  it("removes the person, who is known again by hashes alone", async () => {
    const { ledger } = records;
    const done = { mirror: "careers", key: "ada", candidateId: "7", candidate: "kept", before: false, found: true };
    expect(await forget("ada")).toEqual(done);
    expect(await records.person("ada")).toBeNull();
    const { id } = await records.mirror();
    expect([...(await ledger.forgottenKeys(id, [ledger.fingerprint("ada")]))]).toEqual([ledger.fingerprint("ada")]);
    expect(await ledger.isForgottenEmail(ledger.fingerprint("ada@example.com"))).toBe(true);
    expect(deleted).toEqual([]);
  });

  it("lets nobody come who is known elsewhere, where there is no trace of theirs", async () => {
    const { ledger } = records;
    expect(await forget("eve", { knownElsewhere: true })).toMatchObject({ found: false, before: false });
    expect(await forget("eve")).toMatchObject({ found: true, before: true });
    const { id } = await records.mirror();
    expect(await ledger.hint(id, ["eve"], 0)).toBe(0);
  });

  it("twice is the same as once", async () => {
    await forget("ada");
    // The store's own log may not have been emptied then.
    const again: string[] = [];
    const ledger: Ledger = {
      ...records.ledger,
      forget: (mirror, key, print) => {
        again.push(key);
        return records.ledger.forget(mirror, key, print);
      },
    };
    expect(await forget("ada", { ledger })).toMatchObject({ before: true, candidate: "none" });
    expect(again).toEqual(["ada"]);
  });

  it("deletes the candidate first when it is told to", async () => {
    expect(await forget("ada", { deleteCandidate: teamtailor })).toMatchObject({ candidate: "deleted" });
    expect(deleted).toEqual(["7"]);
  });

  it("one who leads to nobody is forgotten all the same", async () => {
    expect(await forget("bob", { deleteCandidate: teamtailor })).toMatchObject({ candidate: "none" });
    expect(deleted).toEqual([]);
  });

  it.each([
    ["not_found", "gone"],
    ["unavailable", null],
  ] as const)("where the deletion ends in %s", async (code, candidate) => {
    const failing = { deleteCandidate: () => Promise.reject(new ServiceError("teamtailor", { code, message: "no" })) };
    const forgetting = forget("ada", { deleteCandidate: failing });
    if (candidate === null) await expect(forgetting).rejects.toMatchObject({ code });
    else expect(await forgetting).toMatchObject({ candidate });
    expect((await records.person("ada")) === null).toBe(candidate !== null);
    // The claim was given back either way.
    await forget("bob");
  });

  it("does not delete a candidate to whom others lead", async () => {
    await records.addMirror("students");
    await records.pushed("twin", { candidateId: "7" }, "students");
    await expect(forget("ada", { deleteCandidate: teamtailor })).rejects.toMatchObject({
      code: "config",
      message: "another profile leads to the candidate that was to be deleted",
      fix: expect.stringContaining("(twin)"),
    });
    expect(deleted).toEqual([]);
    expect(await records.person("ada")).not.toBeNull();
    expect(await forget("ada")).toMatchObject({ candidate: "kept" });
  });

  it("forgets nobody whose candidate is to be deleted while nobody knows whether they have one", async () => {
    const { id } = await records.mirror();
    await records.ledger.noteCreate(id, "bob", 1);
    await expect(forget("bob", { deleteCandidate: teamtailor })).rejects.toMatchObject({ code: "unavailable" });
    expect(await records.person("bob")).not.toBeNull();
    expect(await forget("bob")).toMatchObject({ candidate: "none" });
  });

  it("an unknown key is said to be one", async () => {
    await expect(forget("nobody")).rejects.toMatchObject({ code: "not_found", field: "profile.key" });
  });

  it("waits for the push of theirs that is under way, and deletes whom that push created", async () => {
    const mirror = await records.mirror();
    const memory = createMemory({ ...records, mirror });
    const release = await memory.claim([
      profileClaim({ source: mirror.source, key: "ada", reference: null }, memory.fingerprint),
    ]);
    let done = false;
    const forgetting = forget("ada", { deleteCandidate: teamtailor }).finally(() => {
      done = true;
    });
    await records.clock.advance(400);
    expect(done).toBe(false);
    await records.trace("ada", "8", { fields: {}, tags: null });
    await release();
    while (!done) await records.clock.advance(500);
    expect(await forgetting).toMatchObject({ candidateId: "8", candidate: "deleted" });
    expect(deleted).toEqual(["8"]);
  });
});
