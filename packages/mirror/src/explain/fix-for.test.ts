import type { ErrorCode } from "@push-profile/transport";
import { describe, expect, it } from "vitest";
import { fixFor } from "./fix-for.ts";

const codes: ErrorCode[] = [
  ...(["config", "auth", "not_found", "validation", "rate_limited", "unavailable", "timeout"] as const),
  ...(["bad_response", "conflict", "format", "logic", "guard", "lease_lost", "internal"] as const),
];

describe("fixFor", () => {
  it("is the error's own word where it has one", () => {
    expect(fixFor({ code: "auth", fix: "Mend it." })).toBe("Mend it.");
  });

  it.each(codes)("has one for %s", (code) => {
    expect(fixFor({ code, fix: null })).toMatch(/^[A-Z].+\.$/);
  });
});
