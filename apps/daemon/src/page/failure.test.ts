import type { PassRecord } from "@push-profile/mirror";
import { describe, expect, it } from "vitest";
import { answerOf, failureOf } from "./failure.ts";

type Failed = Pick<PassRecord, "outcome" | "error">;

describe("a pass that failed", () => {
  it.each<[string, Failed, string | null]>([
    ["done", { outcome: "done", error: null }, null],
    [
      "no answer",
      { outcome: "unavailable", error: { code: "timeout", status: null, service: "hrflow" } },
      "HrFlow did not answer",
    ],
    [
      "an error as the answer",
      { outcome: "unavailable", error: { code: "unavailable", status: 503, service: "teamtailor" } },
      "Teamtailor answered with status 503",
    ],
    [
      "an answer without sense",
      { outcome: "unavailable", error: { code: "bad_response", status: 200, service: "hrflow" } },
      "HrFlow answered with something that cannot be read",
    ],
    [
      "no service's failure",
      { outcome: "unavailable", error: { code: "internal", status: null, service: null } },
      "a service could not be reached",
    ],
    ["an older record", { outcome: "unavailable" }, "a service could not be reached"],
    ["a refusal", { outcome: "paused", error: { code: "auth", status: 401, service: "teamtailor" } }, null],
  ])("%s", (_, pass, want) => {
    expect(failureOf(pass)).toBe(want);
  });

  it("tells of a refusal too", () => {
    const error = { code: "auth", status: 401, service: "teamtailor" } as const;
    expect(answerOf({ outcome: "paused", error })).toBe("Teamtailor answered with status 401");
  });
});
