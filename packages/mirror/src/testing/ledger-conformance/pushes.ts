import { beforeEach, describe, expect, it } from "vitest";
import { LONGEST_WAITS_MS } from "../../ledger/longest-wait.ts";
import { type LedgerBench, NOW, pushRecord, sighting } from "./ledger-bench.ts";

const error = {
  code: "timeout",
  message: "no answer",
  status: null,
  field: null,
  retryable: true,
  fix: "Wait.",
} as const;
const HOUR = 60 * 60 * 1000;

export function describePushes(bench: () => LedgerBench): void {
  describe("pushes", () => {
    beforeEach(() => bench().list(sighting("p1", 1), sighting("p2", 2), sighting("p3", 3)));

    it("keeps everything that a push ended in", async () => {
      const { push, person, mirror } = bench();
      await push("p1", {
        status: "retrying",
        outcome: "failed",
        candidateId: "7",
        error,
        warnings: ["tags-cut", "email-taken"],
        changed: ["first-name", "tags"],
        kept: [{ name: "phone", reason: "a recruiter's edit" }],
        attempts: 2,
        dueAt: NOW + HOUR,
        triedAt: NOW + 1,
        isChange: true,
      });
      await bench().reopen();
      expect(await person("p1")).toEqual({
        ...sighting("p1", 1),
        mirror: mirror.id,
        listed: true,
        status: "retrying",
        since: NOW + 1,
        candidateId: "7",
        matchedBy: null,
        outcome: "failed",
        reason: null,
        error,
        warnings: ["tags-cut", "email-taken"],
        changed: ["first-name", "tags"],
        kept: [{ name: "phone", reason: "a recruiter's edit" }],
        conflicts: [],
        attempts: 2,
        dueAt: NOW + HOUR,
        triedAt: NOW + 1,
        desired: null,
        againAt: null,
        createAt: null,
        email: null,
        missingAt: null,
        sweep: 0,
      });
    });

    it.each(["synced", "conflict", "skipped", "retrying", "quarantined", "gone", "archived"] as const)(
      "takes somebody who is %s off those due",
      async (status) => {
        const { push, dueKeys, ledger, mirror } = bench();
        await push("p2", { status });
        expect(await dueKeys()).toEqual(["p1", "p3"]);
        expect((await ledger.known(mirror.id, ["p2"])).get("p2")).toMatchObject({ status, triedAt: NOW });
      },
    );

    it("gives somebody their turn again when their time has come, behind who has waited longer", async () => {
      const { push, dueKeys, clock } = bench();
      await push("p1", { status: "retrying", outcome: "failed", attempts: 4, dueAt: NOW + HOUR });
      await push("p2", { status: "synced", dueAt: NOW + 2 * HOUR });
      expect(await dueKeys()).toEqual(["p3"]);
      await clock.advance(HOUR);
      expect(await dueKeys()).toEqual(["p3", "p1"]);
      await clock.advance(HOUR);
      expect(await dueKeys()).toEqual(["p3", "p1", "p2"]);
      expect(await dueKeys(2)).toEqual(["p3", "p1"]);
    });

    it("keeps the time of the first of several tries that ended alike", async () => {
      const { push, person, clock } = bench();
      await push("p1", { status: "retrying", attempts: 1 });
      await clock.advance(HOUR);
      await push("p1", { status: "retrying", attempts: 2 });
      expect(await person("p1")).toMatchObject({ since: NOW, triedAt: NOW + HOUR });
      await push("p1", { status: "quarantined", attempts: 3 });
      expect(await person("p1")).toMatchObject({ since: NOW + HOUR });
    });

    it("leaves somebody due who was listed anew during their push, and learns their candidate", async () => {
      const { ledger, mirror, list, person } = bench();
      await list(sighting("p1", 10));
      await ledger.recordPush(mirror.id, "p1", pushRecord({ ...updatedAt("p1", 1), candidateId: "7", isChange: true }));
      expect(await person("p1")).toMatchObject({
        ...sighting("p1", 10),
        status: "due",
        outcome: null,
        triedAt: null,
        candidateId: "7",
      });
      expect((await ledger.changesSince(mirror.id, NOW)).changes).toBe(1);
    });

    it("records nothing of somebody who stands otherwise than the one who looked at them saw", async () => {
      const { ledger, mirror, push, person } = bench();
      await push("p1", { status: "quarantined", attempts: 3 });
      const looked = pushRecord({ ...updatedAt("p1", 1), status: "quarantined", attempts: 1, onlyFrom: "quarantined" });
      await ledger.recordPush(mirror.id, "p1", looked);
      expect(await person("p1")).toMatchObject({ status: "quarantined", attempts: 1 });
      await ledger.makeDue(mirror.id, ["p1"], NOW);
      await ledger.recordPush(mirror.id, "p1", looked);
      expect(await person("p1")).toMatchObject({ status: "due", attempts: 0 });
      await ledger.recordPush(mirror.id, "nobody", looked);
      expect(await ledger.person(mirror.id, "nobody")).toBeNull();
    });

    it("leaves somebody due where the two times cannot be compared", async () => {
      const { ledger, mirror, list, person } = bench();
      await list({ key: "p1", updatedAt: "odd", updatedMs: null });
      await ledger.recordPush(mirror.id, "p1", pushRecord(updatedAt("p1", 1)));
      expect(await person("p1")).toMatchObject({ updatedAt: "odd", status: "due" });
    });

    it("believes a push that read a newer profile than the list", async () => {
      const { ledger, mirror, person } = bench();
      await ledger.recordPush(mirror.id, "p1", pushRecord(updatedAt("p1", 10)));
      expect(await person("p1")).toMatchObject({ ...sighting("p1", 10), status: "synced" });
    });

    it("records the push of somebody without a time", async () => {
      const { list, push, dueKeys } = bench();
      await list({ key: "p4", updatedAt: null, updatedMs: null });
      await push("p4");
      expect(await dueKeys()).toEqual(["p1", "p2", "p3"]);
    });

    it("makes the row of somebody who was never listed, and lets a list say when they changed", async () => {
      const { ledger, mirror, list, person, dueKeys } = bench();
      await ledger.recordPush(mirror.id, "p9", pushRecord({ ...updatedAt("p9", 9), candidateId: "7" }));
      expect(await person("p9")).toMatchObject({ ...sighting("p9", 9), status: "synced", candidateId: "7" });
      await list(sighting("p9", 10));
      expect(await dueKeys()).toContain("p9");
    });

    it("does not forget a candidate where a push names none", async () => {
      const { push, person } = bench();
      await push("p1", { candidateId: "7" });
      await push("p1", { status: "quarantined", outcome: "failed" });
      expect((await person("p1")).candidateId).toBe("7");
    });

    it("puts somebody back as if nobody had tried", async () => {
      const { push, person, clock, dueKeys } = bench();
      await push("p1", { status: "skipped", outcome: "skipped", reason: "no-email" });
      await clock.advance(HOUR);
      await push("p1", { status: "due", outcome: null, reason: null, triedAt: null });
      expect(await dueKeys()).toContain("p1");
      expect(await person("p1")).toMatchObject({
        outcome: "skipped",
        reason: "no-email",
        triedAt: NOW,
        dueAt: NOW + HOUR,
      });
    });

    it("takes a time that no wait explains for come: the clock was set back", async () => {
      const { push, dueKeys, clock, ledger, mirror } = bench();
      const counts = async () => {
        const { backlog, matched, unmatched } = await ledger.counts(mirror.id, clock.now());
        return { backlog, matched, unmatched };
      };
      for (const [index, wait] of LONGEST_WAITS_MS.entries()) {
        const attempts = index + 1;
        await push(`far${attempts}`, { status: "retrying", outcome: "failed", attempts, dueAt: NOW + wait + 1 });
        await push(`near${attempts}`, { status: "retrying", outcome: "failed", attempts, dueAt: NOW + wait });
      }
      await push("p1", { status: "due", dueAt: NOW + 1, candidateId: "7" });
      await push("p2", { status: "synced", dueAt: NOW + HOUR });
      await push("p3", { status: "quarantined", outcome: "failed", attempts: 6, dueAt: null });
      expect((await dueKeys()).sort()).toEqual(["far1", "far2", "far3", "far4", "far5", "p1"]);
      expect(await counts()).toEqual({ backlog: 6, matched: 1, unmatched: 5 });
      await clock.advance(1);
      expect(await dueKeys()).toEqual(["p1"]);
      expect(await counts()).toEqual({ backlog: 1, matched: 1, unmatched: 0 });
    });
  });
}

function updatedAt(key: string, seconds: number): { updatedAt: string | null } {
  return { updatedAt: sighting(key, seconds).updatedAt };
}
