import type { ErrorCode } from "@push-profile/transport";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Pause, PersonStatus } from "../ledger/ledger.ts";
import { openRecords, REFUSED, type Records } from "../people/testing/open-records.ts";
import { explainPerson } from "./explain-person.ts";
import type { Explanation } from "./explanation.ts";
import { explanationText } from "./explanation-text.ts";

const NOON = Date.UTC(2026, 2, 1, 12);
const PAUSES: Record<string, Pause | null> = {
  "not paused": null,
  "paused by hand": { by: "hand", error: null, since: NOON, tryAt: null },
  "paused by itself": { by: "itself", error: REFUSED, since: NOON, tryAt: NOON + 60_000 },
};
const STATUSES: PersonStatus[] = [
  "synced",
  "due",
  "retrying",
  "quarantined",
  "skipped",
  "conflict",
  "gone",
  "archived",
];
const CODES: (ErrorCode | null)[] = [
  ...(["config", "auth", "not_found", "validation", "rate_limited", "unavailable", "timeout", "bad_response"] as const),
  ...(["conflict", "format", "logic", "guard", "lease_lost", "internal", null] as const),
];

describe("explainPerson", () => {
  let records: Records;
  beforeEach(async () => {
    records = await openRecords();
  });
  afterEach(() => records.close());

  const explain = async (key: string): Promise<Explanation> =>
    explainPerson({ ledger: records.ledger, mirror: await records.mirror(), key });

  it("somebody who was created, field by field", async () => {
    const trace = { sent: "s", answered: "a" };
    await records.trace("ada", "7", { fields: { email: trace, phone: { ...trace, theirs: true } }, tags: null });
    await records.pushed("ada", { outcome: "updated", candidateId: "7", changed: ["email"], warnings: ["tags-cut"] });
    expect(await explain("ada")).toEqual({
      mirror: "careers",
      source: "source-careers",
      key: "ada",
      status: "synced",
      since: "2026-03-01T12:00:00Z",
      why: "They stand in Teamtailor: the last push brought the candidate up to date.",
      next: { what: "They are pushed again at their next change in HrFlow.", at: null },
      push: { at: "2026-03-01T12:00:00Z", outcome: "updated", reason: null, attempts: 0, error: null, fix: null },
      candidate: {
        id: "7",
        matchedBy: "email",
        matched: "found by e-mail",
        owner: { mirror: "careers", key: "ada", self: true },
        others: [],
      },
      fields: [
        { name: "email", state: "written", reason: "the last push wrote it" },
        { name: "phone", state: "kept", reason: "Teamtailor had a value before the first push" },
      ],
      warnings: [{ code: "tags-cut", meaning: "Some tags were too many or too long." }],
      notes: [],
    });
  });

  it("somebody who was deleted in Teamtailor, and how they had been matched", async () => {
    await records.trace("ada", "7", { fields: {}, tags: null });
    const left = { desired: "d", againAt: null, conflicts: [], traces: null, owner: null, email: null } as const;
    const { id } = await records.mirror();
    await records.ledger.rememberPush(id, "ada", { ...left, candidateId: "7", matchedBy: "none" });
    await records.pushed("ada", { status: "gone", outcome: "gone", reason: "gone", candidateId: "7" });
    const { candidate } = await explain("ada");
    expect(candidate?.matched).toBe("found by e-mail, deleted in Teamtailor since");
  });

  it("somebody who shares a candidate that another profile owns", async () => {
    await records.addMirror("students");
    await records.trace("ada", "7", { fields: {}, tags: null });
    await records.pushed("twin", { candidateId: "7" }, "students");
    const mirror = await records.mirror("students");
    const { candidate } = await explainPerson({ ledger: records.ledger, mirror, key: "twin" });
    expect(candidate).toMatchObject({
      owner: { mirror: "careers", key: "ada", self: false },
      others: [{ mirror: "careers", key: "ada", live: true }],
    });
  });

  it("somebody whose create was never answered, and who is missing in HrFlow", async () => {
    const { id, epoch } = await records.mirror();
    await records.pushed("ada", {});
    await records.ledger.noteCreate(id, "ada", NOON);
    const holder = { id: "h", host: "h", pid: 1, processStart: null, until: NOON + 1 };
    const holding = await records.ledger.takeMirror(id, epoch, holder);
    if (holding === null) throw new TypeError("the mirror is free");
    await records.ledger.recordAsked(holding, "ada", NOON, 1);
    expect((await explain("ada")).notes).toEqual([
      expect.stringContaining("A create was sent at 2026-03-01T12:00:00Z"),
      expect.stringContaining("HrFlow did not find them at 2026-03-01T12:00:00Z"),
    ]);
  });

  it("somebody who was forgotten", async () => {
    await records.pushed("ada", { candidateId: "7" });
    await records.ledger.forget((await records.mirror()).id, "ada", records.ledger.fingerprint("ada"));
    expect(await explain("ada")).toMatchObject({
      status: "forgotten",
      why: expect.stringContaining("forgotten on request"),
      next: { what: expect.stringContaining("Nothing") },
    });
  });

  it("somebody whom the ledger does not know", async () => {
    await records.ledger.changeMirror((await records.mirror()).id, { pause: PAUSES["paused by hand"] ?? null });
    expect(await explain("nobody")).toMatchObject({
      status: "unknown",
      why: expect.stringContaining("not yet listed"),
      notes: [expect.stringContaining("paused by hand")],
    });
  });

  describe.each(Object.entries(PAUSES))("%s", (_, pause) => {
    it.each(STATUSES)("has an answer for %s, whatever the error", async (status) => {
      await records.ledger.changeMirror((await records.mirror()).id, { pause });
      for (const code of CODES) {
        const error = code === null ? null : { ...REFUSED, code };
        await records.pushed("ada", { status, outcome: error && "failed", error, attempts: 2, dueAt: NOON + 30_000 });
        const explanation = await explain("ada");
        expect(explanation).toMatchObject({ status, push: { error, attempts: 2 } });
        expect(explanation.push?.fix === null).toBe(code === null);
        expect(explanation.notes).toHaveLength(pause === null ? 0 : 1);
        const text = explanationText(explanation).join("\n");
        expect(text).toContain(explanation.why);
        expect(text).toMatch(/\nNext: .+\.$/);
        expect(text).not.toMatch(/undefined|null|NaN|\[object/);
      }
    });
  });
});
