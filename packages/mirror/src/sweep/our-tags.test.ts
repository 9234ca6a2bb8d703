import type { CandidateTraces } from "push-profile";
import { describe, expect, it } from "vitest";
import { withoutTags, withTag } from "./our-tags.ts";

const fields = { phone: { sent: "s", answered: "a" } };
const none: CandidateTraces = { fields, tags: null };
const some: CandidateTraces = { fields, tags: { wanted: ["w"], added: ["w"], others: ["o"] } };

describe("withTag", () => {
  it.each<[string, CandidateTraces, string[]]>([
    ["no tags so far", none, ["t"]],
    ["beside others", some, ["w", "t"]],
    ["there already", withTag(some, "t"), ["w", "t"]],
  ])("%s", (_, traces, added) => {
    const after = withTag(traces, "t");
    expect(after.tags).toEqual({ wanted: traces.tags?.wanted ?? [], added, others: traces.tags?.others ?? [] });
    expect(after.fields).toBe(fields);
  });
});

describe("withoutTags", () => {
  it("undoes it, and nothing else", () => {
    expect(withoutTags(withTag(some, "t"), ["t", "u"])).toEqual(some);
    expect(withoutTags(none, ["t"])).toEqual(none);
  });
});
