import { describe, expect, it } from "vitest";
import { type ErrorCode, ServiceError } from "./errors.ts";
import { nextTryIn, type RetryState } from "./retry-policy.ts";

function state(code: ErrorCode, part: Partial<RetryState> = {}): RetryState {
  const error = new ServiceError("hrflow", { code, message: "x", retryable: true });
  return {
    method: "GET",
    error,
    tries: 1,
    refusals: 0,
    askedMs: 0,
    remainingMs: Number.POSITIVE_INFINITY,
    maxTries: 3,
    ...part,
  };
}

describe("nextTryIn", () => {
  it.each(["GET", "PUT", "PATCH", "DELETE"])("tries a %s again after a failure that may pass", (method) => {
    expect(nextTryIn(state("unavailable", { method }), 1)).toBe(500);
    expect(nextTryIn(state("timeout", { method }), 1)).toBe(500);
    expect(nextTryIn(state("rate_limited", { method, tries: 0, refusals: 1 }), 1)).toBe(0);
  });

  it.each<ErrorCode>(["unavailable", "timeout", "rate_limited", "bad_response"])(
    "never tries a POST again, not after %s either",
    (code) => {
      expect(nextTryIn(state(code, { method: "POST" }), 0)).toBeNull();
    },
  );

  it("reads an unusable answer again, but writes nothing again because of one", () => {
    expect(nextTryIn(state("bad_response"), 1)).toBe(500);
    expect(nextTryIn(state("bad_response", { method: "PATCH" }), 1)).toBeNull();
  });

  it("does not try again what cannot pass", () => {
    const error = new ServiceError("hrflow", { code: "auth", message: "x" });
    expect(nextTryIn(state("auth", { error }), 0)).toBeNull();
  });

  it("backs off exponentially, up to eight seconds, with full jitter", () => {
    const waits = [1, 2, 3, 4, 5, 6].map((tries) => nextTryIn(state("timeout", { tries, maxTries: 9 }), 1));
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 8000]);
    expect(nextTryIn(state("timeout", { tries: 3, maxTries: 9 }), 0.25)).toBe(500);
    expect(nextTryIn(state("timeout"), 0)).toBe(0);
  });

  it("stops after the last try", () => {
    expect(nextTryIn(state("timeout", { tries: 3 }), 0)).toBeNull();
  });

  it("stops after five refusals, or when they ask for more than two minutes together", () => {
    expect(nextTryIn(state("rate_limited", { tries: 0, refusals: 4, askedMs: 40_000 }), 0)).toBe(0);
    expect(nextTryIn(state("rate_limited", { tries: 0, refusals: 5, askedMs: 5000 }), 0)).toBeNull();
    expect(nextTryIn(state("rate_limited", { tries: 0, refusals: 1, askedMs: 120_001 }), 0)).toBeNull();
  });

  it("stops when no time is left, or none after the back-off", () => {
    expect(nextTryIn(state("timeout", { remainingMs: 0 }), 0)).toBeNull();
    expect(nextTryIn(state("timeout", { remainingMs: 500 }), 1)).toBeNull();
    expect(nextTryIn(state("timeout", { remainingMs: 501 }), 1)).toBe(500);
  });
});
