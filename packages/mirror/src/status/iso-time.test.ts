import { describe, expect, it } from "vitest";
import { isoTime, isoTimeOrNull } from "./iso-time.ts";

describe("isoTime", () => {
  it("is ISO 8601 in UTC, in whole seconds", () => {
    expect(isoTime(Date.UTC(2026, 2, 1, 9, 5, 7, 999))).toBe("2026-03-01T09:05:07Z");
  });
});

describe("isoTimeOrNull", () => {
  it("leaves a missing time missing", () => {
    expect(isoTimeOrNull(null)).toBeNull();
    expect(isoTimeOrNull(0)).toBe("1970-01-01T00:00:00Z");
  });
});
