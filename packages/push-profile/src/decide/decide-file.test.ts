import { describe, expect, it } from "vitest";
import type { Trace } from "../memory/memory.ts";
import { decideFile, type FileCase, traceOfAbsentFile } from "./decide-file.ts";

const HOUR = 3_600_000;
const theirs = { theirs: true } as const;
const refused = (times: number): Pick<Trace, "refused"> => ({ refused: { times, at: 0 } });

const usual: FileCase = {
  name: "resume",
  desired: "https://files.example.com/new",
  current: null,
  mark: "m",
  now: 0,
  trace: undefined,
  contact: "overwrite",
  rule: undefined,
  onConflict: "teamtailor",
  part: "owner",
};
const there = { current: "https://signed.example.com/1" };

type Row = [string, Partial<FileCase>, "write" | "keep" | null, Trace | undefined, true?];

describe("decideFile", () => {
  it.each<Row>([
    ["unknown, none there", {}, "write", undefined],
    ["unknown, one there, overwrite", there, "write", undefined],
    ["unknown, one there, fill", { ...there, contact: "fill" }, "keep", { sent: "m", answered: null, ...theirs }],
    [
      "known and the same, whatever is there",
      { trace: { sent: "m", answered: null } },
      null,
      { sent: "m", answered: null },
    ],
    ["known, another", { ...there, trace: { sent: "old", answered: null } }, "write", { sent: "old", answered: null }],
    ["none at our last look, none now", { trace: { sent: "", answered: "" } }, "write", { sent: "", answered: "" }],
    [
      "none at our last look, a recruiter's now",
      { ...there, trace: { sent: "", answered: "" } },
      "keep",
      { sent: "m", answered: "" },
      true,
    ],
    [
      "the same, where HrFlow's word counts",
      { ...there, onConflict: "hrflow", trace: { sent: "", answered: "" } },
      "write",
      { sent: "", answered: "" },
      true,
    ],
    [
      "theirs, the same",
      { ...there, trace: { sent: "m", answered: null, ...theirs } },
      "keep",
      { sent: "m", answered: null, ...theirs },
    ],
    [
      "theirs, another",
      { ...there, trace: { sent: "old", answered: null, ...theirs } },
      "keep",
      { sent: "m", answered: null, ...theirs },
      true,
    ],
    [
      "the rule fill, one there",
      { ...there, rule: "fill", trace: { sent: "old", answered: null } },
      "keep",
      { sent: "old", answered: null },
    ],
    [
      "the rule fill, ours there",
      { ...there, rule: "fill", trace: { sent: "m", answered: null } },
      null,
      { sent: "m", answered: null },
    ],
    ["another profile, none there", { part: "other" }, "write", undefined],
    ["another profile, one there", { ...there, part: "other" }, "keep", undefined],
    [
      "another profile, one was there",
      { part: "other", trace: { sent: "old", answered: null } },
      "keep",
      { sent: "old", answered: null },
    ],
  ])("%s", (_, given, action, trace, conflict = undefined) => {
    const decision = decideFile({ ...usual, ...given });
    expect([decision.field?.action ?? null, decision.trace, decision.conflict]).toEqual([
      action,
      trace,
      conflict ?? false,
    ]);
  });

  it.each([
    [1, HOUR],
    [2, 6 * HOUR],
    [3, 24 * HOUR],
  ])("refused for the %ith time: again after a wait, not before", (times, wait) => {
    const trace: Trace = { sent: "m", answered: "", ...refused(times) };
    expect(decideFile({ ...usual, trace, now: wait - 1 }).field).toBeNull();
    expect(decideFile({ ...usual, trace, now: wait }).field?.action).toBe("write");
  });

  it("refused four times: only another file is sent", () => {
    const trace: Trace = { sent: "m", answered: "", ...refused(4) };
    expect(decideFile({ ...usual, trace, now: 1e12 }).field).toBeNull();
    expect(decideFile({ ...usual, trace, mark: "new" }).field?.action).toBe("write");
  });

  it("refused, and a recruiter put one there: theirs stays, and it is not tried again", () => {
    const trace: Trace = { sent: "m", answered: "", ...refused(1) };
    const decision = decideFile({ ...usual, ...there, trace, now: HOUR });
    expect(decision).toMatchObject({ field: { action: "keep" }, trace: { sent: "m", answered: "" } });
    expect(decision.trace?.refused).toBeUndefined();
  });
});

describe("traceOfAbsentFile", () => {
  it.each<[string, Partial<FileCase>, Trace | undefined]>([
    ["none there", {}, { sent: "", answered: "" }],
    ["one there", there, { sent: "", answered: null }],
    ["one there, fill", { ...there, contact: "fill" }, { sent: "", answered: null, ...theirs }],
    ["known", { trace: { sent: "m", answered: null } }, { sent: "m", answered: null }],
    ["another profile's", { part: "other" }, undefined],
  ])("%s", (_, given, want) => {
    expect(traceOfAbsentFile({ ...usual, ...given })).toEqual(want);
  });
});
