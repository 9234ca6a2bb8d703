import { describe, expect, it } from "vitest";
import type { Person } from "../ledger/ledger.ts";
import { isLookedAt, recordOfLook } from "./look.ts";

const NOW = Date.UTC(2026, 2, 2, 12);

describe("isLookedAt", () => {
  const row = { status: "retrying", reason: null, triedAt: NOW, attempts: 1 } as const;
  it.each<[string, Pick<Person, "status" | "reason" | "triedAt" | "attempts">, number, boolean]>([
    ["somebody in quarantine", { ...row, status: "quarantined", attempts: 6 }, 0, true],
    ["somebody gone", { ...row, status: "gone" }, 0, true],
    ["somebody archived", { ...row, status: "archived", reason: "vanished" }, 0, true],
    ["somebody dropped", { ...row, status: "skipped", reason: "dropped" }, 0, true],
    ["somebody skipped for another reason", { ...row, status: "skipped", reason: "no-email" }, 0, false],
    ["somebody due", { ...row, status: "due" }, 0, false],
    ["somebody synced whose file is tried again", { ...row, status: "synced" }, 0, false],
    ["a try before the shortest back-off is over", row, 23_999, true],
    ["a try in its time", row, 24_000, false],
    ["a later try before its back-off is over", { ...row, attempts: 3 }, 479_999, true],
    ["a later try in its time", { ...row, attempts: 3 }, 480_000, false],
    ["a try of somebody whose last one was before the clock was set back", row, -1, false],
    ["a try of somebody who was never tried", { ...row, triedAt: null }, 0, false],
  ])("%s", (_name, person, after, want) => {
    expect(isLookedAt(person, NOW + after)).toBe(want);
  });
});

describe("recordOfLook", () => {
  const error = { code: "timeout", message: "m", status: null, field: null, retryable: true, fix: null } as const;
  const person: Person = {
    key: "p",
    updatedAt: "t1",
    updatedMs: 1,
    mirror: 1,
    listed: true,
    status: "retrying",
    since: NOW,
    candidateId: "7",
    matchedBy: "email",
    outcome: "failed",
    reason: null,
    error,
    warnings: ["tags-cut"],
    changed: ["phone"],
    kept: [{ name: "pitch", reason: "r" }],
    conflicts: [],
    attempts: 2,
    dueAt: NOW + 1,
    triedAt: NOW,
    desired: "d",
    againAt: null,
    createAt: null,
    email: null,
    missingAt: null,
    sweep: 3,
  };

  it("keeps everything, and gives a retry its time back", () => {
    expect(recordOfLook(person, 0.5)).toEqual({
      ...{ updatedAt: "t1", status: "retrying", outcome: "failed", candidateId: null, reason: null, error },
      ...{ warnings: ["tags-cut"], changed: ["phone"], kept: [{ name: "pitch", reason: "r" }], attempts: 2 },
      ...{ dueAt: NOW + 120_000, triedAt: null, isChange: false, onlyFrom: "retrying" },
    });
  });

  it.each(["quarantined", "gone", "archived", "skipped"] as const)("lets somebody %s wait on", (status) => {
    expect(recordOfLook({ ...person, status }, 0.5)).toMatchObject({ status, dueAt: null, attempts: 2 });
  });
});
