import { join } from "node:path";
import { createVirtualClock, type VirtualClock } from "@push-profile/transport/testing";
import type { Candidate, CandidateTraces, Memory, ProfileId, PushMemory } from "push-profile";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { processInfo } from "../holder/process-info.ts";
import type { Account, Ledger, MirrorState, PersonStatus } from "../ledger/ledger.ts";
import { openSqliteLedger } from "../sqlite/sqlite-ledger.ts";
import { makeTempDirectory, type TempDirectory } from "../testing/temp-directory.ts";
import { createMemory, type MemoryOptions } from "./create-memory.ts";
import { createIndexCache } from "./index-cache.ts";

const BASE_URL = "https://tt.example.com/v1";
const NOTHING = { forgotten: false, candidateId: null, last: null, openCreate: null };
const TRACES: CandidateTraces = { fields: { phone: { sent: "s1", answered: "a1" } }, tags: null };

let clock: VirtualClock;
let directory: TempDirectory;
let ledger: Ledger;
let account: Account;
let mirror: MirrorState;

beforeEach(async () => {
  clock = createVirtualClock(Date.UTC(2026, 2, 2, 12));
  directory = makeTempDirectory();
  ledger = await openSqliteLedger(join(directory.path, "ledger.db"), { clock });
  account = await ledger.recordAccount(BASE_URL, ledger.fingerprint("key"), "FkZE7LWdUXo");
  mirror = await openMirror("source-a", 1);
});

afterEach(async () => {
  await ledger.close();
  directory.remove();
});

function openMirror(source: string, priority: number): Promise<MirrorState> {
  return ledger.openMirror({ name: source, source, account: account.id, priority });
}

function open(more: Partial<MemoryOptions> = {}): Memory {
  return createMemory({ ledger, mirror, account, clock, ...more });
}

function profile(key: string | null = "k1", source: string | null = "source-a"): ProfileId {
  return { source, key, reference: null };
}

function push(more: Partial<PushMemory> = {}): PushMemory {
  return {
    desired: "d1",
    status: "created",
    reason: null,
    candidateId: "100",
    matchedBy: "created",
    traces: TRACES,
    email: ledger.fingerprint("ada@example.com"),
    againAt: null,
    conflicts: [],
    kept: [],
    ...more,
  };
}

describe("what a memory recalls of a profile", () => {
  it("is nothing at first", async () => {
    expect(await open().recall(profile())).toEqual(NOTHING);
  });

  it("is what the last push wanted and ended in", async () => {
    await open().remember(profile(), push({ status: "updated", againAt: 4000 }));
    expect(await open().recall(profile())).toEqual({
      ...NOTHING,
      candidateId: "100",
      last: { desired: "d1", status: "updated", reason: null, againAt: 4000 },
      conflicts: [],
    });
  });

  it("is also what of it is undecided", async () => {
    await open().remember(profile(), push({ conflicts: ["phone", "email"], kept: ["phone"] }));
    expect((await open().recall(profile())).conflicts).toEqual(["phone"]);
  });

  it("is also why somebody was skipped", async () => {
    await open().remember(
      profile(),
      push({
        desired: "",
        status: "skipped",
        reason: "logic:hasEmail",
        candidateId: null,
        matchedBy: "none",
        traces: null,
      }),
    );
    expect((await open().recall(profile())).last).toEqual({
      desired: "",
      status: "skipped",
      reason: "logic:hasEmail",
      againAt: null,
    });
  });

  it("is not relied on after a push that failed", async () => {
    await open().remember(profile(), push());
    await ledger.recordPush(mirror.id, "k1", {
      updatedAt: null,
      status: "retrying",
      outcome: "failed",
      candidateId: null,
      reason: null,
      error: null,
      warnings: [],
      changed: [],
      kept: [],
      attempts: 1,
      dueAt: clock.now() + 1000,
      triedAt: clock.now(),
      isChange: false,
    });
    expect(await open().recall(profile())).toMatchObject({ candidateId: "100", last: null });
  });

  it("is a create that was about to be sent, until it is known what came of it", async () => {
    const memory = open();
    await memory.noteCreate(profile(), { at: 5000 });
    expect((await memory.recall(profile())).openCreate).toEqual({ at: 5000 });
    await memory.dropCreate(profile());
    expect((await memory.recall(profile())).openCreate).toBeNull();
    await memory.noteCreate(profile(), { at: 6000 });
    await memory.remember(profile(), push());
    expect((await memory.recall(profile())).openCreate).toBeNull();
  });

  it("is that they were forgotten, by key and by e-mail", async () => {
    const memory = open();
    await memory.remember(profile(), push());
    await ledger.forget(mirror.id, "k1", ledger.fingerprint("k1"));
    expect(await memory.recall(profile())).toEqual({ ...NOTHING, forgotten: true });
    expect(await memory.isForgotten(memory.fingerprint("ada@example.com"))).toBe(true);
    expect(await memory.isForgotten(memory.fingerprint("grace@example.com"))).toBe(false);
  });

  it.each([
    ["no source", profile("k1", null)],
    ["another source", profile("k1", "source-b")],
    ["no key", profile(null)],
  ])("is nothing, and nothing is written down, for a profile with %s", async (_name, stranger) => {
    const memory = open();
    await memory.noteCreate(stranger, { at: 5000 });
    await memory.remember(stranger, push());
    await memory.dropCreate(stranger);
    expect(await memory.recall(stranger)).toEqual(NOTHING);
    expect(await memory.recallCandidate(stranger, "100")).toEqual({ traces: null, part: "owner" });
    expect(await open().recall(profile())).toEqual(NOTHING);
    expect(await ledger.candidate(account.id, "100")).toMatchObject({ traces: null, links: [] });
  });
});

describe("what a memory recalls of a candidate", () => {
  it("is what was sent and answered, whoever of its profiles wrote it", async () => {
    const memory = open();
    expect(await memory.recallCandidate(profile(), "100")).toEqual({ traces: null, part: "owner" });
    await memory.remember(profile(), push());
    expect(await memory.recallCandidate(profile(), "100")).toEqual({ traces: TRACES, part: "owner" });
    expect(await memory.recallCandidate(profile("k2"), "100")).toEqual({ traces: TRACES, part: "other" });
  });

  it("hands the part of the owner on when the owner is archived", async () => {
    const memory = open();
    for (const key of ["k1", "k2"]) await memory.remember(profile(key), push());
    expect((await memory.recallCandidate(profile("k2"), "100")).part).toBe("other");
    await settle("k1", "archived");
    expect((await memory.recallCandidate(profile("k2"), "100")).part).toBe("owner");
    await memory.remember(profile("k2"), push({ status: "updated" }));
    expect((await ledger.candidate(account.id, "100")).owner).toEqual({ mirror: mirror.id, key: "k2" });
  });

  it("has somebody pushed once more who was one of the others when the owner left", async () => {
    const memory = open();
    for (const key of ["k1", "k2"]) await memory.remember(profile(key), push());
    expect((await memory.recallCandidate(profile("k2"), "100")).part).toBe("other");
    await settle("k1", "archived");
    await memory.remember(profile("k2"), push({ status: "unchanged" }));
    expect(await memory.recall(profile("k2"))).toMatchObject({ last: { desired: "", againAt: clock.now() } });
    expect((await memory.recallCandidate(profile("k2"), "100")).part).toBe("owner");
    await memory.remember(profile("k2"), push({ status: "updated" }));
    expect(await memory.recall(profile("k2"))).toMatchObject({ last: { desired: "d1", againAt: null } });
  });

  it("does not have somebody pushed once more who parted from a candidate that another owns", async () => {
    const memory = open();
    for (const key of ["k1", "k2"]) await memory.remember(profile(key), push());
    expect((await memory.recallCandidate(profile("k2"), "100")).part).toBe("other");
    await memory.remember(profile("k2"), push({ candidateId: "101" }));
    expect(await memory.recall(profile("k2"))).toMatchObject({ candidateId: "101", last: { desired: "d1" } });
  });

  it("gives the part of the owner to the mirror of the lower priority", async () => {
    const first = await openMirror("source-b", 0);
    await open().remember(profile(), push());
    const other = open({ mirror: first });
    expect((await other.recallCandidate(profile("k9", "source-b"), "100")).part).toBe("owner");
    await other.remember(profile("k9", "source-b"), push({ status: "updated" }));
    expect((await open().recallCandidate(profile(), "100")).part).toBe("other");
    expect((await ledger.candidate(account.id, "100")).owner).toEqual({ mirror: first.id, key: "k9" });
  });

  it("does not take another owner's part because the other one wrote", async () => {
    const memory = open();
    await memory.remember(profile("k1"), push());
    await memory.remember(profile("k2"), push({ status: "updated", matchedBy: "email" }));
    expect((await ledger.candidate(account.id, "100")).owner).toEqual({ mirror: mirror.id, key: "k1" });
  });

  async function settle(key: string, status: PersonStatus): Promise<void> {
    await ledger.recordPush(mirror.id, key, {
      updatedAt: null,
      status,
      outcome: "skipped",
      candidateId: null,
      reason: "archived",
      error: null,
      warnings: [],
      changed: [],
      kept: [],
      attempts: 0,
      dueAt: null,
      triedAt: clock.now(),
      isChange: false,
    });
  }
});

describe("finding by e-mail", () => {
  const complete = () => ({ begunAt: clock.now(), next: null, candidates: 1 });
  const find = (email: string, memory = open()) => memory.find(ledger.fingerprint(email));
  const entry = (email: string, candidateId: string) => ({ email: ledger.fingerprint(email), candidateId });

  it("is left to the service without an index, and with one that is not complete or too old", async () => {
    const memory = open();
    expect(await find("ada@example.com", memory)).toBeNull();
    const begun = { begunAt: clock.now(), next: `${BASE_URL}/candidates?page=2`, candidates: 0 };
    await ledger.beginIndex(account.id, begun);
    expect(await find("ada@example.com", memory)).toBeNull();
    await ledger.recordIndexPage(account.id, [entry("ada@example.com", "100")], complete());
    expect(await find("ada@example.com", memory)).toEqual([{ id: "100", candidate: null }]);
    await clock.advance(24 * 3_600_000);
    expect(await find("ada@example.com", memory)).toBeNull();
  });

  it("knows that there is nobody", async () => {
    await ledger.beginIndex(account.id, complete());
    await ledger.recordIndexPage(account.id, [entry("ada@example.com", "100")], complete());
    expect(await find("ada@example.com")).toEqual([{ id: "100", candidate: null }]);
    expect(await find("grace@example.com")).toEqual([]);
  });

  it("gives the candidate itself where it was read just now, and not once we wrote", async () => {
    const cache = createIndexCache({ clock });
    const candidate: Candidate = { id: "100", type: "candidates", attributes: { pitch: "first" } };
    cache.put([candidate], clock.now());
    const memory = open({ cache });
    await ledger.beginIndex(account.id, complete());
    await ledger.recordIndexPage(account.id, [entry("ada@example.com", "100")], complete());
    expect(await find("ada@example.com", memory)).toEqual([{ id: "100", candidate }]);
    await memory.remember(profile(), push({ status: "updated", matchedBy: "email" }));
    expect(await find("ada@example.com", memory)).toEqual([{ id: "100", candidate: null }]);
  });

  it("knows whom we created since the index was made", async () => {
    await ledger.beginIndex(account.id, complete());
    await open().remember(profile(), push());
    expect(await find("ada@example.com")).toEqual([{ id: "100", candidate: null }]);
    expect(await ledger.index(account.id)).toEqual(complete());
  });

  it("leaves an index alone that is being made", async () => {
    const begun = { begunAt: clock.now(), next: `${BASE_URL}/candidates?page=2`, candidates: 0 };
    await ledger.beginIndex(account.id, begun);
    await open().remember(profile(), push());
    expect(await ledger.index(account.id)).toEqual(begun);
    expect(await ledger.indexed(account.id, ledger.fingerprint("ada@example.com"))).toEqual([]);
  });
});

describe("a mirror that somebody else has taken", () => {
  it("is not written any more", async () => {
    const holder = { ...processInfo(), id: "first", until: clock.now() + 30_000 };
    const holding = await ledger.takeMirror(mirror.id, mirror.epoch, holder);
    if (holding === null) throw new Error("the mirror is not free");
    const memory = open({ holding });
    await memory.remember(profile(), push());
    await ledger.takeMirror(mirror.id, holding.epoch, { ...holder, id: "second" });
    const lost = { code: "lease_lost" };
    await expect(memory.remember(profile(), push())).rejects.toMatchObject(lost);
    await expect(memory.noteCreate(profile(), { at: 1 })).rejects.toMatchObject(lost);
    await expect(memory.dropCreate(profile())).rejects.toMatchObject(lost);
  });
});

describe("claims", () => {
  it("keep others away from the same names of the account, and from no other's", async () => {
    const release = await open().claim(["a", "b"]);
    const elsewhere = await ledger.recordAccount(BASE_URL, ledger.fingerprint("key-2"), "another");
    await (await open({ account: elsewhere }).claim(["a"]))();
    let got = false;
    const waiting = open()
      .claim(["b", "c"])
      .then((free) => {
        got = true;
        return free;
      });
    await clock.advance(2000);
    expect(got).toBe(false);
    await release();
    await clock.advance(500);
    await (await waiting)();
    expect(clock.sleepers()).toBe(0);
  });
});
