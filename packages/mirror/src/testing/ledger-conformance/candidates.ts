import type { CandidateTraces, MatchedBy } from "push-profile";
import { beforeEach, describe, expect, it } from "vitest";
import type { Deed, Link } from "../../ledger/ledger.ts";
import { type LedgerBench, NOW, pushRecord, rememberedPush, sighting } from "./ledger-bench.ts";

const traces: CandidateTraces = {
  fields: {
    "first-name": { sent: "s1", answered: "s1" },
    email: { sent: "s2", answered: "a2" },
    phone: { sent: "", answered: "" },
    pitch: { sent: "s3", answered: "a3", theirs: true },
    "linkedin-url": { sent: "s4", answered: "s4", theirs: true },
    picture: { sent: "s5", answered: null },
    resume: { sent: "s6", answered: null, refused: { times: 2, at: NOW } },
  },
  tags: { wanted: ["t1", "t2", "t3"], added: ["t3", "t1"], others: ["t9"] },
};

export function describeCandidates(bench: () => LedgerBench): void {
  const links = async (id: string): Promise<Link[]> =>
    (await bench().ledger.candidate(bench().account.id, id)).links.toSorted((a, b) => (a.key < b.key ? -1 : 1));

  describe("memory of a push", () => {
    it("keeps what it left behind, of the person and of the candidate", async () => {
      const { ledger, mirror, account, list, person, remember } = bench();
      await list(sighting("p1", 1));
      await remember("p1", {
        desired: "d1",
        candidateId: "7",
        matchedBy: "email",
        email: "e1",
        againAt: NOW + 5,
        conflicts: ["phone", "tags"],
        traces,
        owner: { mirror: mirror.id, key: "p1" },
        outcome: "updated",
        reason: null,
      });
      await bench().reopen();
      expect(await person("p1")).toMatchObject({
        status: "due",
        candidateId: "7",
        matchedBy: "email",
        outcome: "updated",
        conflicts: ["phone", "tags"],
        desired: "d1",
        againAt: NOW + 5,
        email: "e1",
      });
      expect(await bench().ledger.candidate(account.id, "7")).toEqual({
        traces,
        deed: "written",
        owner: { mirror: mirror.id, key: "p1" },
        links: [{ mirror: mirror.id, key: "p1", priority: 1, live: true, updatedMs: sighting("p1", 1).updatedMs }],
      });
      expect(ledger).not.toBe(bench().ledger);
    });

    it.each<[string, CandidateTraces["tags"]]>([
      ["all that were wanted", { wanted: ["a", "b"], added: ["a", "b"], others: [] }],
      ["the same in another order", { wanted: ["a", "b"], added: ["b", "a"], others: [] }],
      ["none", { wanted: ["a"], added: [], others: ["c"] }],
      ["none of none", { wanted: [], added: [], others: [] }],
    ])("keeps tags of which were added: %s", async (_name, tags) => {
      const { ledger, account, remember } = bench();
      await remember("p1", { candidateId: "7", traces: { fields: {}, tags } });
      expect((await ledger.candidate(account.id, "7")).traces).toEqual({ fields: {}, tags });
    });

    it("leaves what it does not tell", async () => {
      const { ledger, mirror, account, person, remember } = bench();
      const owner = { mirror: mirror.id, key: "p1" };
      await remember("p1", { candidateId: "7", matchedBy: "created", email: "e1", traces, owner });
      await remember("p1", { desired: "d2", matchedBy: "none" });
      expect(await person("p1")).toMatchObject({ candidateId: "7", matchedBy: "created", email: "e1", desired: "d2" });
      expect(await ledger.candidate(account.id, "7")).toMatchObject({ traces, owner });
    });

    describe("tells what we did to a candidate", () => {
      const deed = async (): Promise<Deed> => (await bench().ledger.candidate(bench().account.id, "7")).deed;
      const push = (outcome: "created" | "updated" | "unchanged", matchedBy: MatchedBy, key = "p1"): Promise<void> =>
        bench().remember(key, { candidateId: "7", outcome, matchedBy, traces });

      it.each<[string, Parameters<typeof push>[], Deed]>([
        ["created", [["created", "created"]], "created"],
        [
          "created, and pushed again",
          [
            ["created", "created"],
            ["updated", "remembered"],
          ],
          "created",
        ],
        [
          "created, and found by another profile",
          [
            ["created", "created"],
            ["updated", "email", "p2"],
          ],
          "created",
        ],
        ["found, and changed", [["updated", "email"]], "written"],
        ["found as wanted", [["unchanged", "email"]], "nothing"],
        [
          "found as wanted, twice",
          [
            ["unchanged", "email"],
            ["unchanged", "remembered"],
          ],
          "nothing",
        ],
        [
          "found as wanted, and changed later",
          [
            ["unchanged", "email"],
            ["updated", "remembered"],
          ],
          "written",
        ],
        [
          "changed, and found as wanted later",
          [
            ["updated", "email"],
            ["unchanged", "remembered"],
          ],
          "written",
        ],
      ])("%s", async (_, pushes, want) => {
        for (const one of pushes) await push(...one);
        expect(await deed()).toBe(want);
      });

      it("a profile that leads to another candidate now did not create that one", async () => {
        const { remember, push: record } = bench();
        await remember("p1", { candidateId: "6", outcome: "created", matchedBy: "created", traces });
        await record("p1", { status: "quarantined", outcome: "failed", candidateId: "7" });
        await push("unchanged", "remembered");
        expect(await deed()).toBe("nothing");
        await bench().reopen();
        expect(await deed()).toBe("nothing");
      });
    });

    it("does not take what an earlier push ended in for what this one did", async () => {
      const { push, remember, person } = bench();
      await push("p1", { status: "skipped", outcome: "skipped", reason: "no-email" });
      await remember("p1", { candidateId: "7", matchedBy: "created" });
      expect(await person("p1")).toMatchObject({ outcome: null, reason: null });
    });

    it("makes somebody due who was pushed before any list named them", async () => {
      const { dueKeys, remember, person } = bench();
      await remember("p1", { candidateId: "7" });
      expect(await person("p1")).toMatchObject({ status: "due", updatedAt: null, candidateId: "7" });
      expect(await dueKeys()).toEqual(["p1"]);
    });
  });

  describe("a create under way", () => {
    it("is there until it is dropped, or the push is remembered", async () => {
      const { ledger, mirror, holding, person, remember } = bench();
      await ledger.noteCreate(mirror.id, "p1", NOW, holding);
      await bench().reopen();
      expect(await person("p1")).toMatchObject({ createAt: NOW, status: "due" });
      await bench().ledger.noteCreate(mirror.id, "p1", null);
      expect((await person("p1")).createAt).toBeNull();
      await bench().ledger.noteCreate(mirror.id, "p1", NOW + 1);
      await remember("p1", { candidateId: "7" });
      expect((await person("p1")).createAt).toBeNull();
    });

    it("is dropped of nobody", async () => {
      const { ledger, mirror } = bench();
      await ledger.noteCreate(mirror.id, "p1", null);
      expect(await ledger.person(mirror.id, "p1")).toBeNull();
    });

    it("survives that the person is listed anew", async () => {
      const { ledger, mirror, list, person } = bench();
      await ledger.noteCreate(mirror.id, "p1", NOW);
      await list(sighting("p1", 1));
      expect((await person("p1")).createAt).toBe(NOW);
    });
  });

  describe("profiles of one candidate", () => {
    it("knows nothing of a candidate whom nobody leads to", async () => {
      const { ledger, account } = bench();
      expect(await ledger.candidate(account.id, "7")).toEqual({
        traces: null,
        deed: "nothing",
        owner: null,
        links: [],
      });
    });

    it("gives all of them, of every mirror of the account, with their mirrors' priorities", async () => {
      const { ledger, account, mirror, push } = bench();
      const other = await ledger.openMirror({ name: "b", source: "source-b", account: account.id, priority: 5 });
      const { id } = await ledger.recordAccount("https://na.example.com/v1", "k", "company-1");
      const elsewhere = await ledger.openMirror({ name: "c", source: "source-a", account: id, priority: 1 });
      await push("p1", { candidateId: "7" });
      await push("p2", { candidateId: "8" });
      await ledger.recordPush(other.id, "p3", pushRecord({ candidateId: "7" }));
      await ledger.recordPush(elsewhere.id, "p4", pushRecord({ candidateId: "7" }));
      expect(await links("7")).toEqual([
        { mirror: mirror.id, key: "p1", priority: 1, live: true, updatedMs: null },
        { mirror: other.id, key: "p3", priority: 5, live: true, updatedMs: null },
      ]);
    });

    it.each([
      ["synced", null, true],
      ["due", null, true],
      ["quarantined", null, true],
      ["skipped", "no-email", true],
      ["skipped", "logic:hasEmail", false],
      ["gone", "gone", false],
      ["archived", "archived", false],
      ["archived", "vanished", false],
    ] as const)("takes somebody %s (%s) for live: %s", async (status, reason, live) => {
      await bench().push("p1", { status, reason, candidateId: "7" });
      expect(await links("7")).toMatchObject([{ live }]);
    });

    it("lets go of a candidate when the profile leads to another, with all that was remembered of it", async () => {
      const { ledger, account, mirror, remember } = bench();
      const owner = { mirror: mirror.id, key: "p1" };
      await remember("p1", { candidateId: "7", traces, owner });
      await remember("p2", { candidateId: "7" });
      await remember("p1", { candidateId: "8" });
      expect(await ledger.candidate(account.id, "7")).toMatchObject({ traces, owner: null, links: [{ key: "p2" }] });
      await remember("p2", { candidateId: "8" });
      expect(await ledger.candidate(account.id, "7")).toEqual({
        traces: null,
        deed: "nothing",
        owner: null,
        links: [],
      });
    });

    it("takes nobody for the owner who does not lead there", async () => {
      const { ledger, account, mirror, remember } = bench();
      await remember("p2", { candidateId: "8" });
      for (const key of ["p2", "p3"]) await remember("p1", { candidateId: "7", owner: { mirror: mirror.id, key } });
      expect((await ledger.candidate(account.id, "7")).owner).toBeNull();
    });

    it("keeps the first e-mail of whoever failed, and makes no row for it", async () => {
      const { ledger, mirror, person, list, holding } = bench();
      await list(sighting("p1", 1));
      for (const email of ["e1", "e3"]) await ledger.noteEmail(mirror.id, "p1", email, holding);
      expect(await person("p1")).toMatchObject({ email: "e1", status: "due" });
      await ledger.noteEmail(mirror.id, "p2", "e2");
      expect(await ledger.person(mirror.id, "p2")).toBeNull();
    });

    it("lets another profile become the owner", async () => {
      const { ledger, account, mirror, remember } = bench();
      await remember("p1", { candidateId: "7", traces, owner: { mirror: mirror.id, key: "p1" } });
      await ledger.rememberPush(
        mirror.id,
        "p2",
        rememberedPush({ candidateId: "7", owner: { mirror: mirror.id, key: "p2" } }),
      );
      expect((await ledger.candidate(account.id, "7")).owner).toEqual({ mirror: mirror.id, key: "p2" });
    });
  });

  describe("a candidate who gets another owner", () => {
    const GONE = { status: "gone", outcome: "gone", reason: "gone" } as const;

    beforeEach(async () => {
      const { mirror, remember, push, clock } = bench();
      await remember("p1", { candidateId: "7", traces, owner: { mirror: mirror.id, key: "p1" } });
      await push("p1", { candidateId: "7" });
      for (const key of ["p2", "p3"]) {
        await remember(key, { candidateId: "7", outcome: "unchanged" });
        await push(key, { candidateId: "7", outcome: "unchanged" });
      }
      await clock.advance(1000);
    });

    it.each([
      ["archived", { status: "archived", reason: "archived" }],
      ["gone", GONE],
      ["filtered out", { status: "skipped", outcome: "skipped", reason: "logic:x" }],
    ] as const)(
      "makes that one due as if nothing were known of their last push: the owner is %s",
      async (_, record) => {
        const { push, person, dueKeys } = bench();
        await push("p1", record);
        expect(await dueKeys()).toEqual(["p2"]);
        expect(await person("p2")).toMatchObject({ desired: null, candidateId: "7", since: NOW + 1000, attempts: 0 });
        expect(await person("p3")).toMatchObject({ status: "synced", desired: "desired-1" });
        await push("p1", record);
        await push("p2");
        await push("p3", { status: "archived", reason: "archived" });
        expect(await dueKeys()).toEqual([]);
      },
    );

    it("makes nobody due where the owner stays", async () => {
      const { push, dueKeys } = bench();
      await push("p2", { status: "archived", reason: "archived" });
      await push("p1", { status: "skipped", outcome: "skipped", reason: "no-email" });
      expect(await dueKeys()).toEqual([]);
    });

    it.each([
      ["retrying", { status: "retrying", outcome: "failed", attempts: 2, dueAt: NOW + 5000 }],
      ["quarantined", { status: "quarantined", outcome: "failed", attempts: 2 }],
      ["dropped", { status: "skipped", outcome: "failed", reason: "dropped", attempts: 2 }],
    ] as const)("leaves whoever waits where they are: %s", async (_, record) => {
      const { push, person } = bench();
      await push("p2", record);
      const before = await person("p2");
      await push("p1", GONE);
      expect(await person("p2")).toEqual({ ...before, desired: null });
    });

    it("makes the others due where the owner wants another e-mail: they may be other people", async () => {
      const { remember, push, person, dueKeys, mirror } = bench();
      const owner = { mirror: mirror.id, key: "p1" };
      const wanting = (sent: string): CandidateTraces => {
        return { ...traces, fields: { ...traces.fields, email: { sent, answered: "a2" } } };
      };
      await push("p3", { status: "archived", reason: "archived" });
      await remember("p1", { candidateId: "7", traces: wanting("s2"), owner });
      await remember("p2", { candidateId: "7", traces: wanting("s3"), outcome: "unchanged" });
      await remember("p1", { candidateId: "7", traces: wanting("s3"), owner });
      expect(await dueKeys()).toEqual([]);
      await remember("p1", { candidateId: "7", traces: wanting("s4"), owner });
      expect(await dueKeys()).toEqual(["p2"]);
      expect(await person("p2")).toMatchObject({ desired: null, againAt: NOW + 1000, candidateId: "7" });
      expect(await person("p1")).toMatchObject({ status: "synced" });
    });

    it("makes the next one due where the owner is forgotten", async () => {
      const { ledger, mirror, dueKeys, person } = bench();
      await ledger.forget(mirror.id, "p1", ledger.fingerprint("p1"));
      expect(await dueKeys()).toEqual(["p2"]);
      expect(await person("p2")).toMatchObject({ desired: null });
    });

    it("forgets the last push of whoever is archived: back again, they are pushed whole", async () => {
      const { push, person } = bench();
      await push("p1", { status: "archived", reason: "archived" });
      expect(await person("p1")).toMatchObject({ desired: null, candidateId: "7" });
    });
  });

  describe("a candidate whom we deleted", () => {
    it("is led to by nobody, and all that was remembered of it is dropped", async () => {
      const { ledger, account, mirror, remember, push, person, holding } = bench();
      const index = { begunAt: NOW, next: null, candidates: 2 };
      const indexed = ["7", "8"].map((candidateId) => ({ email: "e1", candidateId }));
      await ledger.recordIndexPage(account.id, indexed, index);
      await remember("p1", { candidateId: "7", traces, owner: { mirror: mirror.id, key: "p1" }, conflicts: ["phone"] });
      await remember("p2", { candidateId: "7" });
      await remember("p3", { candidateId: "7", outcome: "gone" });
      await remember("p4", { candidateId: "8", traces });
      await push("p3", { status: "gone", outcome: "gone", reason: "gone" });
      await ledger.dropCandidate(account.id, "7", holding);
      expect(await ledger.candidate(account.id, "7")).toEqual({
        traces: null,
        deed: "nothing",
        owner: null,
        links: [],
      });
      expect(await ledger.indexed(account.id, "e1")).toEqual(["8"]);
      for (const key of ["p1", "p2"]) {
        expect(await person(key)).toMatchObject({ candidateId: null, desired: null, matchedBy: null, conflicts: [] });
      }
      expect(await person("p3"), "a recruiter's deletion stays one").toMatchObject({
        candidateId: null,
        desired: "desired-1",
        status: "gone",
      });
      expect(await person("p4")).toMatchObject({ candidateId: "8", desired: "desired-1" });
      expect((await ledger.changesSince(mirror.id, NOW)).known, "the tallies know it").toBe(1);
    });

    it("may be one whom nobody knows, and is refused to a stale holder", async () => {
      const { ledger, account, holding } = bench();
      await expect(ledger.dropCandidate(account.id, "9")).resolves.toBeUndefined();
      const stale = { ...holding, epoch: holding.epoch - 1 };
      await expect(ledger.dropCandidate(account.id, "9", stale)).rejects.toMatchObject({ code: "lease_lost" });
    });
  });
}
