import { describe, expect, it } from "vitest";
import type { Person } from "../ledger/ledger.ts";
import { isHintAlone, judgeRead, newerTime, type ReadVerdict } from "./judge-read.ts";

const BEFORE = "2026-02-28T23:59:59+0000";
const START = Date.UTC(2026, 2, 1);
const AFTER = "2026-03-01T00:00:00+0000";

const LATER = "2026-03-01T00:00:01+0000";

const listed: Person = {
  key: "p",
  updatedAt: AFTER,
  updatedMs: START,
  mirror: 1,
  listed: true,
  status: "due",
  since: 1,
  candidateId: null,
  matchedBy: null,
  outcome: null,
  reason: null,
  error: null,
  warnings: [],
  changed: [],
  kept: [],
  conflicts: [],
  attempts: 0,
  dueAt: 1,
  triedAt: null,
  desired: null,
  againAt: null,
  createAt: null,
  email: null,
  missingAt: null,
  sweep: 0,
};
const hinted: Person = { ...listed, listed: false, updatedAt: null, updatedMs: null };

describe("judgeRead", () => {
  it.each<[string, object, Person | null, ReadVerdict]>([
    ["somebody listed: pushed", { updated_at: AFTER }, listed, "push"],
    ["somebody listed who is archived by now", { updated_at: AFTER, archived_at: AFTER }, listed, "archived"],
    ["the older name says so too", { updated_at: AFTER, archive: AFTER }, listed, "archived"],
    ["somebody listed from before the start, whom the mirror knows", { updated_at: BEFORE }, listed, "push"],
    ["somebody in a dry run, who has no row", { updated_at: BEFORE }, null, "push"],
    ["somebody hinted at", { updated_at: AFTER }, hinted, "push"],
    ["somebody hinted at who is archived", { updated_at: AFTER, archived_at: AFTER }, hinted, "archived"],
    ["somebody hinted at from before the start", { updated_at: BEFORE }, hinted, "not taken"],
    [
      "somebody hinted at who was archived before the start",
      { updated_at: BEFORE, archive: BEFORE },
      hinted,
      "not taken",
    ],
    ["somebody hinted at without a time", {}, hinted, "push"],
    ["somebody pushed by hand before", { updated_at: BEFORE }, { ...hinted, outcome: "unchanged" }, "push"],
    ["somebody hinted at whose create is open", { updated_at: BEFORE }, { ...hinted, createAt: 1 }, "push"],
  ])("%s", (_name, profile, person, want) => {
    expect(judgeRead({ key: "p", ...profile }, { person, isLook: false, startFrom: START })).toBe(want);
  });

  it("takes everybody where the mirror does", () => {
    const facts = { person: hinted, isLook: false, startFrom: null };
    expect(judgeRead({ key: "p", updated_at: BEFORE }, facts)).toBe("push");
  });

  it.each<[string, object, Person, ReadVerdict]>([
    ["unchanged: as before", { updated_at: AFTER }, { ...listed, status: "quarantined" }, "as before"],
    ["changed: pushed", { updated_at: LATER }, { ...listed, status: "quarantined" }, "push"],
    ["read older than the list", { updated_at: BEFORE }, { ...listed, status: "retrying" }, "as before"],
    [
      "changed and archived: a sweep's",
      { updated_at: LATER, archive: LATER },
      { ...listed, status: "gone" },
      "as before",
    ],
    ["without a time in HrFlow", {}, { ...listed, status: "quarantined" }, "as before"],
    ["without a time in the list", { updated_at: LATER }, { ...hinted, status: "quarantined" }, "as before"],
    ["archived still", { updated_at: LATER, archive: LATER }, { ...listed, status: "archived" }, "as before"],
    ["back from the archive, unchanged", { updated_at: AFTER }, { ...listed, status: "archived" }, "push"],
  ])("of somebody who is only looked at, %s", (_name, profile, person, want) => {
    expect(judgeRead({ key: "p", ...profile }, { person, isLook: true, startFrom: null })).toBe(want);
  });
});

describe("isHintAlone", () => {
  it.each<[string, Person | null, boolean]>([
    ["a hint named them", hinted, true],
    ["a list named them", listed, false],
    ["they lead to a candidate", { ...hinted, candidateId: "7" }, false],
    ["a create of theirs is open", { ...hinted, createAt: 1 }, false],
    ["they have no row", null, false],
  ])("%s: %s", (_name, person, want) => {
    expect(isHintAlone(person)).toBe(want);
  });
});

describe("newerTime", () => {
  it("is the profile's where it is later than the list's", () => {
    expect(newerTime({ key: "p", updated_at: LATER }, listed)).toEqual({ updatedAt: LATER, updatedMs: START + 1000 });
    expect(newerTime({ key: "p", updated_at: AFTER }, listed)).toBeNull();
  });
});
