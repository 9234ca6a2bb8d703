import type { ErrorCode } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { exitCodeOfError, exitCodeOfSignal } from "./exit-code.ts";

describe("the exit code", () => {
  it.each<{ code: ErrorCode; want: number }>([
    { code: "internal", want: 1 },
    { code: "config", want: 2 },
    { code: "validation", want: 3 },
    { code: "not_found", want: 2 },
    { code: "guard", want: 3 },
    { code: "auth", want: 4 },
    { code: "rate_limited", want: 75 },
    { code: "unavailable", want: 75 },
    { code: "timeout", want: 75 },
    { code: "bad_response", want: 75 },
    { code: "lease_lost", want: 75 },
  ])("of $code is $want", ({ code, want }) => {
    expect(exitCodeOfError(code)).toBe(want);
  });

  it("of a signal is 128 and the signal's number", () => {
    expect(exitCodeOfSignal("SIGINT")).toBe(130);
    expect(exitCodeOfSignal("SIGTERM")).toBe(143);
  });
});
