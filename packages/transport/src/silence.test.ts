import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import type { NetworkFailure } from "./network-failure.ts";
import { noAnswer, noTimeLeft, type Silence, tooLarge, tooSlow } from "./silence.ts";

const read: Silence = { service: "hrflow", operation: "GET /auth", method: "GET", origin: "https://api.example.com" };
const write: Silence = { ...read, operation: "POST /profile/indexing", method: "POST" };

describe("noAnswer", () => {
  it.each<[NetworkFailure["kind"], boolean, string, boolean]>([
    ["refused", false, "unavailable", false],
    ["unknown_host", false, "unavailable", false],
    ["certificate", false, "unavailable", false],
    ["timeout", true, "timeout", true],
    ["broken", true, "unavailable", true],
  ])("says for a write that ended in %s whether it may have happened", (kind, maySent, code, ambiguous) => {
    const error = noAnswer(write, { kind, maySent, code: "ECODE" });
    expect(error).toMatchObject({ code, ambiguous, retryable: true, status: null });
    expect(error.message).toMatch(/^HrFlow \(https:\/\/api\.example\.com\) did not answer POST \/profile\/indexing: /);
    expect(error.fix).toMatch(/^[A-Z].+\.$/);
  });

  it("leaves nothing open for a read", () => {
    expect(noAnswer(read, { kind: "broken", maySent: true, code: null }).ambiguous).toBe(false);
  });

  it("carries the code alone as its cause", () => {
    const error = noAnswer(read, { kind: "broken", maySent: true, code: "ECONNRESET" });
    expect(error.cause).toEqual(new Error("ECONNRESET"));
    expect(inspect(noAnswer(read, { kind: "broken", maySent: true, code: null }))).not.toContain("cause");
  });
});

describe("the other silences", () => {
  it.each([
    ["tooSlow", tooSlow(write, 30_000), "timeout", true, true],
    ["tooLarge", tooLarge(write, 201, 10), "bad_response", false, true],
    ["noTimeLeft", noTimeLeft(write), "timeout", true, false],
  ])("%s", (_name, error, code, retryable, ambiguous) => {
    expect(error).toMatchObject({ code, retryable, ambiguous, service: "hrflow" });
    expect(error.message).toContain("POST /profile/indexing");
  });
});
