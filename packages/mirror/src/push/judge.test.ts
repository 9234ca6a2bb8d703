import type { ErrorCode, Outcome } from "push-profile";
import { describe, expect, it } from "vitest";
import { failedOutcome, outcome } from "../testing/outcomes.ts";
import { type Blame, judge } from "./judge.ts";

describe("judge", () => {
  it.each<[string, Outcome, string, string | null]>([
    ["created", outcome("created"), "created", null],
    ["updated", outcome("updated"), "updated", null],
    ["unchanged", outcome("unchanged"), "unchanged", null],
    ["skipped", outcome("skipped"), "skipped", "no-email"],
    ["gone", outcome("gone"), "gone", "gone"],
  ])("blames nobody for %s", (_name, given, status, reason) => {
    expect(judge(given, 7)).toEqual({
      blame: "none",
      result: { status, candidateId: given.candidateId, reason, errorCode: null, triedAt: 7 },
    });
  });

  it.each<[ErrorCode, boolean, Blame, "due" | "failed"]>([
    ["validation", false, "person", "failed"],
    ["format", false, "person", "failed"],
    ["logic", false, "person", "failed"],
    ["not_found", false, "person", "failed"],
    ["conflict", false, "person", "failed"],
    ["not_found", true, "moment", "due"],
    ["conflict", true, "moment", "due"],
    ["internal", false, "moment", "due"],
    ["unavailable", true, "service", "due"],
    ["timeout", true, "service", "due"],
    ["rate_limited", true, "service", "due"],
    ["bad_response", false, "service", "due"],
  ])("for %s (retryable: %s) blames the %s and records %s", (code, retryable, blame, status) => {
    const judged = judge(failedOutcome(code, retryable), 7);
    expect(judged.blame).toBe(blame);
    expect(judged.result).toMatchObject({ status, errorCode: code });
  });
});
