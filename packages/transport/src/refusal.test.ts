import { describe, expect, it } from "vitest";
import type { Answer } from "./answer.ts";
import { redirected, refusal, unusable } from "./refusal.ts";

function answer(status: number, method = "GET"): Answer {
  return {
    service: "teamtailor",
    operation: `${method} /candidates`,
    method,
    status,
    headers: new Headers(),
    body: { kind: "json", value: { message: "canary" } },
  };
}

describe("refusal", () => {
  it.each([
    [400, "validation", false],
    [401, "auth", false],
    [402, "auth", false],
    [403, "auth", false],
    [404, "not_found", false],
    [405, "validation", false],
    [406, "config", false],
    [408, "timeout", true],
    [409, "validation", false],
    [410, "not_found", false],
    [415, "config", false],
    [422, "validation", false],
    [429, "rate_limited", true],
    [500, "unavailable", true],
    [503, "unavailable", true],
    [599, "unavailable", true],
  ])("takes %i for %s", (status, code, retryable) => {
    const error = refusal(answer(status));
    expect(error).toMatchObject({ service: "teamtailor", code, retryable, status, ambiguous: false });
    expect(error.message).toMatch(/^Teamtailor refused GET \/candidates: .+ \(status \d{3}\)$/);
    expect(error.fix).toMatch(/^[A-Z].+\.$/);
    expect(JSON.stringify(error)).not.toContain("canary");
  });

  it.each([
    [400, false],
    [401, false],
    [408, true],
    [422, false],
    [429, false],
    [500, true],
    [503, true],
  ])("knows whether a write that got %i may have happened", (status, want) => {
    expect(refusal(answer(status, "POST")).ambiguous).toBe(want);
    expect(refusal(answer(status, "PATCH")).ambiguous).toBe(want);
  });

  it("puts in what a client knows better", () => {
    const details = { status: 404, field: "profile", reason: "taken", what: "no such profile", fix: "Look again." };
    expect(refusal(answer(200), details)).toMatchObject({
      code: "not_found",
      status: 404,
      field: "profile",
      reason: "taken",
      message: "Teamtailor refused GET /candidates: no such profile (profile) (status 404)",
      fix: "Look again.",
    });
  });
});

describe("unusable", () => {
  it("may pass for a read, and leaves a write open", () => {
    const read = unusable(answer(200), "something else than JSON");
    expect(read).toMatchObject({ code: "bad_response", retryable: true, ambiguous: false, status: 200 });
    expect(read.message).toBe("Teamtailor answered GET /candidates with something else than JSON (status 200)");
    expect(unusable(answer(201, "POST"), "x").ambiguous).toBe(true);
  });
});

describe("redirected", () => {
  it("does not pass by itself", () => {
    expect(redirected(answer(302))).toMatchObject({ code: "bad_response", retryable: false, status: 302 });
  });
});
