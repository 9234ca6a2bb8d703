import { describe, expect, it } from "vitest";
import { statusOfError } from "./status-of-error.ts";

describe("statusOfError", () => {
  it.each([
    ["not_found", 404],
    ["config", 404],
    ["lease_lost", 409],
    ["unavailable", 503],
    ["internal", 500],
    ["auth", 500],
  ] as const)("%s: %s", (code, want) => {
    expect(statusOfError(code)).toBe(want);
  });
});
