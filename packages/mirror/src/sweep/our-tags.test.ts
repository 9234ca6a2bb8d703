import type { CandidateTraces } from "push-profile";
import { describe, expect, it } from "vitest";
import { withoutTags, withTags } from "./our-tags.ts";

const fields = { phone: { sent: "s", answered: "a" } };
const none: CandidateTraces = { fields, tags: null };
const some: CandidateTraces = { fields, tags: { wanted: ["w"], added: ["w"], others: ["o"] } };

describe("withTags", () => {
  it.each<[string, CandidateTraces, string[]]>([
    ["no tags so far", none, ["t"]],
    ["beside others", some, ["w", "t"]],
    ["there already", withTags(some, ["t"]), ["w", "t"]],
  ])("%s", (_, traces, added) => {
    const after = withTags(traces, ["t"]);
    expect(after.tags).toEqual({ wanted: traces.tags?.wanted ?? [], added, others: traces.tags?.others ?? [] });
    expect(after.fields).toBe(fields);
  });
});

describe("withoutTags", () => {
  it("undoes it, and nothing else", () => {
    expect(withoutTags(withTags(some, ["t"]), ["t", "u"])).toEqual(some);
    expect(withoutTags(none, ["t"])).toEqual(none);
  });
});
