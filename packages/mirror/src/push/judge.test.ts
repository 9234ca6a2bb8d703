import type { ErrorCode, Outcome } from "push-profile";
import { describe, expect, it } from "vitest";
import type { DuePerson, PushRecord } from "../ledger/ledger.ts";
import { failedOutcome, outcome } from "../testing/outcomes.ts";
import { type Blame, blameOf, type Circumstances, toRecord } from "./judge.ts";
import { NOTHING_LEFT } from "./left-behind.ts";

const person: DuePerson = {
  key: "p",
  updatedAt: "t1",
  updatedMs: 1,
  candidateId: null,
  attempts: 0,
  status: "due",
  candidateKnown: false,
};
const now: Circumstances = { now: 1000, left: NOTHING_LEFT, changedKnown: false, random: 0.5 };

describe("blameOf", () => {
  it.each<[ErrorCode, boolean, Blame]>([
    ["validation", false, "person"],
    ["format", false, "person"],
    ["logic", false, "person"],
    ["not_found", false, "moment"],
    ["conflict", false, "person"],
    ["not_found", true, "moment"],
    ["conflict", true, "moment"],
    ["internal", false, "moment"],
    ["unavailable", true, "service"],
    ["timeout", true, "service"],
    ["rate_limited", true, "service"],
    ["bad_response", false, "service"],
  ])("%s (retryable: %s) is the %s's", (code, retryable, want) => {
    expect(blameOf(failedOutcome(code, retryable))).toBe(want);
  });

  it("is nobody's where nothing failed", () => {
    expect(blameOf(outcome("gone"))).toBe("none");
  });
});

describe("toRecord", () => {
  const failed = (code: ErrorCode, retryable: boolean): Outcome => failedOutcome(code, retryable);
  it.each<[string, Outcome, Partial<DuePerson>, Partial<Circumstances>, Partial<PushRecord>]>([
    ["created", outcome("created"), {}, {}, { status: "synced", outcome: "created", candidateId: "7", dueAt: null }],
    [
      "a change of somebody known",
      outcome("updated"),
      {},
      { changedKnown: true },
      { status: "synced", isChange: true },
    ],
    ["a first contact", outcome("updated"), {}, {}, { status: "synced", isChange: false }],
    ["unchanged forgets failed tries", outcome("unchanged"), { attempts: 3 }, {}, { status: "synced", attempts: 0 }],
    [
      "what changed on both sides",
      { ...outcome("unchanged"), kept: ["phone", "pitch"] },
      {},
      { left: { ...NOTHING_LEFT, conflicts: ["phone"] } },
      {
        status: "conflict",
        kept: [
          { name: "phone", reason: "changed on both sides" },
          { name: "pitch", reason: "differs, and stays as Teamtailor has it" },
        ],
      },
    ],
    [
      "an open conflict where nothing was new and nobody asked",
      { ...outcome("unchanged"), requests: { hrflow: 1, teamtailor: 0 } },
      {},
      { left: { againAt: null, conflicts: ["phone"], kept: [{ name: "phone", reason: "r" }], warnings: ["tags-cut"] } },
      { status: "conflict", kept: [{ name: "phone", reason: "r" }], warnings: ["tags-cut"] },
    ],
    [
      "a conflict that was written",
      { ...outcome("updated"), changed: ["phone"], conflicts: ["phone"] },
      {},
      {},
      { status: "synced" },
    ],
    [
      "a refused file",
      outcome("updated"),
      {},
      { left: { ...NOTHING_LEFT, againAt: 5000 } },
      { status: "synced", dueAt: 5000 },
    ],
    ["skipped", outcome("skipped"), {}, {}, { status: "skipped", reason: "no-email", dueAt: null }],
    ["gone", outcome("gone"), {}, { changedKnown: true }, { status: "gone", reason: "gone", isChange: true }],
    [
      "a failure of their own",
      failed("validation", false),
      {},
      {},
      { status: "quarantined", attempts: 1, dueAt: null },
    ],
    ["one that may pass", failed("conflict", true), {}, {}, { status: "retrying", attempts: 1, dueAt: 31_000 }],
    [
      "not found, which may pass",
      failed("not_found", false),
      {},
      {},
      { status: "retrying", attempts: 1, dueAt: 31_000 },
    ],
    ["not found to the last", failed("not_found", false), { attempts: 5 }, {}, { status: "quarantined", attempts: 6 }],
    ["the second time", failed("conflict", true), { attempts: 1 }, {}, { status: "retrying", dueAt: 121_000 }],
    ["the last time", failed("conflict", true), { attempts: 5 }, {}, { status: "quarantined", attempts: 6 }],
    ["a service that fails them alone", failed("timeout", true), {}, {}, { status: "retrying", attempts: 1 }],
  ])("%s", (_name, given, who, circumstances, want) => {
    const record = toRecord({ ...person, ...who }, given, { ...now, ...circumstances });
    expect(record).toMatchObject({ updatedAt: "t1", triedAt: 1000, error: given.error, ...want });
  });
});
